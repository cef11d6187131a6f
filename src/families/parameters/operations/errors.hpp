// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "core/tenant.hpp"

/// AWS's errors for failures of the operations on parameters. Texts without a grade were recorded
/// [R 2026-09].
namespace ssmock::operations::parameters::errors {

// Names
api_error bad_name();
/// For a name without a path [P].
api_error reserved_name();
/// For a name below `/aws`; the name is printed without its slash.
api_error reserved_path(std::string_view name);
api_error not_fully_qualified();
api_error ends_with_slash();
/// The type is recorded; the text is ours.
api_error name_too_long();
/// The text is ours.
api_error too_many_levels();
api_error bad_path();
/// For a name with an empty selector, or with several.
api_error bad_selector();

// Parameters
/// AWS sends no text.
api_error not_found();
api_error version_not_found(std::string_view version, std::string_view name);
api_error label_not_found(std::string_view label, std::string_view name);
api_error already_exists();
api_error tags_with_overwrite();
api_error type_is_missing();
api_error nested_reference(std::string_view value);
api_error too_long_for_standard();
api_error too_long_for_advanced();
api_error policies_on_standard();
api_error downgrade();
api_error too_many_standard();
/// The text is that for the standard tier, with the other numbers [I].
api_error too_many_advanced();
api_error bad_pattern();
api_error pattern_mismatch(std::string_view pattern);
api_error bad_data_type(std::string_view data_type);
api_error data_type_for(std::string_view data_type, std::string_view type);
api_error bad_integration_name();
/// The text is ours: AWS's says that the validation is still in process [D].
api_error image_is_checked(std::string_view name);
api_error too_many_versions(std::string_view name, std::int64_t oldest);
api_error too_many_labels();

// Keys of KMS. A text ends in what the SDK for Java adds, with the id of its own request.
api_error no_such_key(const tenant_name& tenant, std::string_view key_id);
api_error key_is_pending_deletion(const tenant_name& tenant, std::string_view key_id);
/// The text is that of KMS itself [I].
api_error key_is_disabled(const tenant_name& tenant, std::string_view key_id);

// Secrets of Secrets Manager
api_error secret_needs_decryption();
api_error secret_not_found(std::string_view name, std::string_view selector);
api_error secret_without_name();
api_error secret_arn_as_name();

// Lists
api_error bad_filter_key(std::string_view key, std::span<const std::string_view> valid);
api_error bad_filter_option(std::string_view option, std::span<const std::string_view> valid);
/// The type and the text were measured by a third party only [P].
api_error bad_filter_value(std::string_view value, std::span<const std::string_view> valid);
api_error filter_without_values(std::string_view key);
api_error one_filter_value(std::string_view key);
api_error filter_is_repeated(std::string_view key);
api_error two_forms_of_filters();
api_error bad_filter_path();
api_error bad_next_token(std::string_view token);

}  // namespace ssmock::operations::parameters::errors
