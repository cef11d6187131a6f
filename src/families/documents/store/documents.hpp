// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/enum_text.hpp"
#include "core/time.hpp"
#include "families/documents/content/content.hpp"
#include "kernel/tags.hpp"

namespace ssmock::store {

enum class document_status { creating, active, updating, deleting, failed };

/// DocumentRequires
struct document_requires {
  std::string name;
  std::optional<std::string> require_type;
  std::optional<std::string> version;
  std::optional<std::string> version_name;
};
BOOST_DESCRIBE_STRUCT(document_requires, (), (name, require_type, version, version_name))

/// AttachmentContent. Of an attached file only the name is known, since ssmock reads no files.
struct attachment {
  std::optional<std::string> name;
  std::optional<std::int64_t> size;
  std::optional<std::string> hash;
  std::optional<std::string> hash_type;
  std::optional<std::string> url;
};
BOOST_DESCRIBE_STRUCT(attachment, (), (name, size, hash, hash_type, url))

/// AccountSharingInfo
struct account_sharing_info {
  std::string account_id;  ///< 12 digits, or `all`
  std::string shared_document_version;
};
BOOST_DESCRIBE_STRUCT(account_sharing_info, (), (account_id, shared_document_version))

/// DocumentReviewCommentSource
struct review_comment {
  std::optional<std::string> type;
  std::optional<std::string> content;
};
BOOST_DESCRIBE_STRUCT(review_comment, (), (type, content))

/// DocumentReviewerResponseSource: one step of the review of a version.
struct document_review {
  std::optional<instant> create_time;
  std::optional<instant> updated_time;
  std::optional<std::string> review_status;
  std::vector<review_comment> comment;
  std::optional<std::string> reviewer;
};
BOOST_DESCRIBE_STRUCT(document_review, (),
                      (create_time, updated_time, review_status, comment, reviewer))

/// One version of a document, with its parsed content.
struct document_version {
  std::uint32_t number = 1;
  std::optional<std::string> version_name;
  std::optional<std::string> display_name;
  std::string content;
  std::string hash;  ///< SHA-256 of the content's bytes
  documents::document_format format = documents::document_format::json;
  std::optional<instant> created_date;
  document_status status = document_status::active;
  std::optional<std::string> status_information;
  std::optional<std::string> target_type;
  std::optional<std::string> review_status;
  std::vector<document_review> reviews;  ///< the newest last
  std::vector<attachment> attachments;
  documents::document_content described;
};

/// A document: at least one version, one of which is the default.
class document {
 public:
  document(std::string name, std::string document_type, document_version first);

  const std::string& name() const { return name_; }

  std::string type;
  /// The owner when it is not the tenant itself: an account, or Amazon.
  std::optional<std::string> owner;
  // Only AWS's own documents have these two.
  std::vector<std::string> category;
  std::vector<std::string> category_enum;
  std::vector<document_requires> required;
  std::map<std::string, account_sharing_info> shares;  ///< by account
  /// For a configuration: the schema that it requires was deleted. A new document with the same
  /// name does not replace that schema.
  bool lost_schema = false;

  const std::map<std::uint32_t, document_version>& versions() const { return versions_; }
  const document_version* find(std::uint32_t number) const;
  const document_version* find_named(std::string_view version_name) const;
  const document_version& latest() const { return versions_.rbegin()->second; }
  const document_version& default_version() const { return versions_.at(default_); }

  /// Adds a version, or replaces the one with the same number.
  const document_version& put(document_version content);
  /// The largest number that any version ever had, also a deleted one. New versions get larger
  /// ones.
  std::uint32_t highest() const { return highest_; }
  void remember_highest(std::uint32_t number) { highest_ = std::max(highest_, number); }
  /// Changes what is said of a version, which must exist; its content stays.
  document_version& edit(std::uint32_t number) { return versions_.at(number); }
  /// There must be a version with this number.
  void set_default(std::uint32_t number) { default_ = number; }
  /// Removes a version, which must not be the default one.
  void erase(std::uint32_t number) { versions_.erase(number); }

 private:
  std::string name_;
  std::map<std::uint32_t, document_version> versions_;
  std::uint32_t default_;
  std::uint32_t highest_;
};

/// The version that a request names: by a number, `$LATEST` or `$DEFAULT`; an empty text means the
/// default version. Null when there is none.
const document_version* find_version(const document& of, std::string_view version);

/// All documents of a tenant, by name.
class document_list {
 public:
  using map = std::map<std::string, document, std::less<>>;

  const map& all() const { return documents_; }
  bool exists(std::string_view name) const { return find(name) != nullptr; }
  const document* find(std::string_view name) const;
  document* find(std::string_view name);
  /// Adds a document, or replaces the one with the same name.
  document& put(document content);
  void erase(std::string_view name);

 private:
  map documents_;
};

struct document_tags : tag_index {};

}  // namespace ssmock::store

namespace ssmock {

template <>
inline constexpr std::array<std::string_view, 5> enum_texts<store::document_status>{
    "Creating", "Active", "Updating", "Deleting", "Failed"};

}  // namespace ssmock
