// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::documents {

/// DocumentParameter
struct document_parameter {
  std::string_view name;
  std::string_view type;
  std::optional<std::string_view> description;
  std::optional<std::string_view> default_value;
};
BOOST_DESCRIBE_STRUCT(document_parameter, (), (name, type, description, default_value))

/// AttachmentInformation
struct attachment_information {
  std::optional<std::string_view> name;
};
BOOST_DESCRIBE_STRUCT(attachment_information, (), (name))

/// ReviewInformation, which belongs to Change Manager. ssmock never sets it.
struct review_information {
  std::optional<instant> reviewed_time;
  std::optional<std::string_view> status;
  std::optional<std::string_view> reviewer;
};
BOOST_DESCRIBE_STRUCT(review_information, (), (reviewed_time, status, reviewer))

/// DocumentDescription, with views into the store. Unset members are absent, except the lists that
/// AWS shows as empty [D: aws-cli's examples].
struct document_description {
  std::optional<std::string_view> sha1;
  std::string_view hash;
  std::string_view hash_type = "Sha256";
  std::string_view name;
  std::optional<std::string_view> display_name;
  std::optional<std::string_view> version_name;
  std::string_view owner;
  std::optional<instant> created_date;
  store::document_status status = store::document_status::active;
  std::optional<std::string_view> status_information;
  std::string document_version;
  std::optional<std::string_view> description;
  std::optional<std::vector<document_parameter>> parameters;
  std::vector<std::string> platform_types;
  std::string_view document_type;
  std::optional<std::string_view> schema_version;
  std::string latest_version;
  std::string default_version;
  ssmock::documents::document_format document_format = {};
  std::optional<std::string_view> target_type;
  std::vector<store::tag> tags;
  std::optional<std::vector<attachment_information>> attachments_information;
  std::optional<std::vector<store::document_requires>> requires_;
  std::optional<std::string_view> author;
  std::optional<std::vector<documents::review_information>> review_information;
  std::optional<std::string_view> approved_version;
  std::optional<std::string_view> pending_review_version;
  std::optional<std::string_view> review_status;
  std::optional<std::vector<std::string>> category;
  std::optional<std::vector<std::string>> category_enum;
};
BOOST_DESCRIBE_STRUCT(document_description, (),
                      (sha1, hash, hash_type, name, display_name, version_name, owner, created_date,
                       status, status_information, document_version, description, parameters,
                       platform_types, document_type, schema_version, latest_version,
                       default_version, document_format, target_type, tags, attachments_information,
                       requires_, author, review_information, approved_version,
                       pending_review_version, review_status, category, category_enum))

document_description describe(const context& ctx, const store::document& whole,
                              const store::document_version& version);

/// The list; nullopt when it is empty.
template <class T>
std::optional<std::vector<T>> unless_empty(const std::vector<T>& items) {
  if (items.empty()) return std::nullopt;
  return items;
}

}  // namespace ssmock::operations::documents
