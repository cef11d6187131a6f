// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "core/api_error.hpp"
#include "families/documents/content/reader.hpp"
#include "lists/errors.hpp"

/// AWS's errors for failures of the operations on documents.
namespace ssmock::operations::documents::errors {

api_error does_not_exist(std::string_view name);
/// For a change of a document that does not exist. UpdateDocument sends nothing_to_update()
/// instead, which has no text.
api_error not_in_account(std::string_view name);
api_error nothing_to_update();
api_error already_exists(std::string_view name);
api_error still_shared();
api_error default_version_stays();
api_error not_latest(std::string_view name);
api_error version_to_update_unsaid();
api_error attachments_missing();
api_error schema_not_updatable(std::string_view type, std::string_view schema_version);
/// For a content that read_content() refuses.
api_error bad_content(const ssmock::documents::content_error& found);
/// For a format to which the document's content cannot be converted.
api_error bad_format(std::string_view format);
api_error reserved_name(std::string_view name);
// Errors on the schema that a configuration requires.
api_error requires_missing();
api_error requires_several();
api_error requires_with(std::string_view member);
api_error requires_unknown(std::string_view name);
api_error requires_unknown_version(std::string_view version, std::uint32_t latest);
api_error requires_no_schema(std::string_view name, std::string_view type);
api_error schema_was_changed(std::string_view schema);
api_error bad_filter_key();
api_error no_such_version(std::string_view version, std::uint32_t latest);
api_error no_such_default(std::string_view name, std::string_view version);
api_error same_content(std::string_view name);
api_error version_name_taken(std::string_view version_name);
api_error force_needed(std::string_view type);
api_error no_accounts();
api_error all_or_accounts();

// AWS's texts for the following errors were not recorded.
api_error too_large();
api_error too_many_documents();
api_error too_many_versions();
api_error no_such_version_name(std::string_view version_name, std::string_view name);
api_error too_many_shares();
api_error too_many_public_documents();
api_error bad_next_token();
api_error two_kinds_of_filter();
/// For a review that has not begun, or that has begun already.
api_error bad_review(std::string_view name, bool begins);
/// For a document in the place of a calendar, and for a content that is no iCalendar.
api_error no_calendar(std::string_view name);
api_error unsupported_calendar(std::string_view name);
api_error bad_time(std::string_view text);
using list_errors::bad_filter_value;

}  // namespace ssmock::operations::documents::errors
