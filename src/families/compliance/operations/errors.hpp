// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "lists/errors.hpp"

/// AWS's errors of compliance. The types are those of the model [D], the texts are ours; two shapes
/// have no members, so AWS sends no text with them [D].
namespace ssmock::operations::compliance::errors {

inline api_error invalid_resource_type() { return {"InvalidResourceType", {}}; }
inline api_error invalid_resource_id() { return {"InvalidResourceId", {}}; }
inline api_error invalid_next_token() { return list_errors::bad_next_token("InvalidNextToken"); }
api_error invalid_filter(std::string_view key);
api_error unknown_type(std::string_view compliance_type);
api_error partial_upload();
api_error too_many_types();
api_error item_too_large();
api_error items_too_large();

}  // namespace ssmock::operations::compliance::errors
