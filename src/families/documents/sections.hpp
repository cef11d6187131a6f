// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "fixture_format/section.hpp"
#include "json/value.hpp"
#include "kernel/state.hpp"

namespace ssmock::fixtures {

/// One version of a document: the members that get-document prints, and those that it omits. Owner,
/// Requires, Tags, the accounts and some others belong to the whole document; the last element that
/// has such a member sets it.
struct document_fixture {
  std::string name;
  std::optional<instant> created_date;
  std::optional<std::string> display_name;
  std::optional<std::string> version_name;
  std::optional<std::string> document_version;
  std::optional<store::document_status> status;
  std::optional<std::string> status_information;
  std::string content;
  std::optional<std::string> document_type;
  std::optional<documents::document_format> document_format;
  std::optional<std::vector<store::document_requires>> requires_;
  std::optional<std::vector<store::attachment>> attachments_content;
  std::optional<std::string> review_status;
  std::optional<std::string> owner;
  std::optional<std::string> target_type;
  std::optional<bool> is_default_version;
  std::optional<std::string> highest_version;
  std::optional<bool> lost_schema;
  std::optional<std::vector<std::string>> account_ids;
  std::optional<std::vector<store::account_sharing_info>> account_sharing_info_list;
  std::optional<std::vector<store::tag>> tags;
  std::optional<std::vector<store::document_review>> reviewer_response;
};
BOOST_DESCRIBE_STRUCT(document_fixture, (),
                      (name, created_date, display_name, version_name, document_version, status,
                       status_information, content, document_type, document_format, requires_,
                       attachments_content, review_status, owner, target_type, is_default_version,
                       highest_version, lost_schema, account_ids, account_sharing_info_list, tags,
                       reviewer_response))

std::span<const section> document_sections();

extern const printed_forms documents_printed;

}  // namespace ssmock::fixtures
