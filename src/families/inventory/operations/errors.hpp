// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "lists/errors.hpp"

/// AWS's errors of inventory. The types are those of the model [D]; the texts are ours, but for
/// that of a disabled schema.
namespace ssmock::operations::inventory::errors {

api_error invalid_instance_id(std::string_view instance_id);
api_error invalid_type_name(std::string_view type);
api_error invalid_filter(std::string_view key);
inline api_error invalid_next_token() { return list_errors::bad_next_token("InvalidNextToken"); }
api_error invalid_content(std::string_view type, std::string_view attribute);
/// For contents that are left out although they have changed.
api_error content_mismatch(std::string_view type);
api_error unsupported_version(std::string_view type, std::string_view version);
/// The text was recorded of the agent's log [R].
api_error disabled_version(std::string_view type, std::string_view version,
                           std::string_view disabled);
api_error unsupported_context(std::string_view type);
api_error invalid_context(std::string_view key);
api_error too_many_custom_types();
api_error item_too_large(std::string_view type);
api_error items_too_large();
api_error invalid_aggregator(std::string_view expression);
api_error invalid_group(std::string_view name);
api_error invalid_result_attribute(std::string_view type);
api_error invalid_deletion_id(std::string_view id);

}  // namespace ssmock::operations::inventory::errors
