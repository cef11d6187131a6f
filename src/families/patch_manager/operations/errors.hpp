// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "families/patch_manager/store/patch_enums.hpp"
#include "lists/errors.hpp"

/// AWS's errors for failures of the Patch Manager operations.
namespace ssmock::operations::patch_manager::errors {

/// `Patch Baseline to be retrieved does not exist.` [R]; that other operations than those that
/// retrieve have the same text is a guess.
api_error baseline_does_not_exist();
/// For a text that names no baseline in any form. The shape has no members, so AWS sends no message
/// with it [D].
api_error invalid_resource_id();
/// The text was recorded [R].
api_error baseline_has_group(std::string_view patch_group);
/// The type is documented [D]; the texts of the following two are ours.
api_error baseline_is_default(store::operating_system system);
api_error baseline_is_awss();
/// AWS's text, of which the beginning was recorded with another group [P].
api_error group_has_baseline(std::string_view patch_group, store::operating_system system);
/// For what there is of Windows only. The type is documented [D]; the text is ours.
api_error unsupported_system();
/// The type is documented [D]; the text is ours.
api_error limit_exceeded(std::string_view what, std::size_t limit);

// The texts of the following are ours. That their type is ValidationException is inferred [I].
api_error approval_is_missing();
api_error approval_is_given_twice();
api_error bad_approval_date(std::string_view date);
inline api_error bad_next_token() { return list_errors::bad_next_token("ValidationException"); }
// What is reported of nodes has errors of its own [D]; the texts are ours.
api_error invalid_filter(std::string_view key, std::string_view allowed);
api_error invalid_filter_value(std::string_view key, std::string_view value);
api_error invalid_instance_id(std::string_view instance_id);
inline api_error invalid_next_token() { return list_errors::bad_next_token("InvalidNextToken"); }
api_error unsupported_node(std::string_view instance_id);
/// For the name that Replace makes required. The text is that for required members of the model
/// [I].
api_error name_is_required();

}  // namespace ssmock::operations::patch_manager::errors
