// SPDX-License-Identifier: Apache-2.0
#include "families/documents/sections.hpp"

#include <array>

#include "core/sha256.hpp"
#include "core/text.hpp"
#include "families/documents/content/reader.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

namespace ssmock::fixtures {
namespace {

auto read_content(const document_fixture& element) {
  return documents::read_content(
      {element.content, element.document_format.value_or(documents::document_format::json),
       element.document_type.value_or("")});
}

/// The number of a version, 1 when it is missing. Zero for any other text: $LATEST and $DEFAULT
/// name no version in a fixture.
std::uint32_t number_of(const std::optional<std::string>& version) {
  if (!version) return 1;
  constexpr std::uint32_t most = 1'000'000;  // far beyond AWS's limit; adding 1 cannot overflow
  const auto number = parse_whole<std::uint32_t>(*version).value_or(0);
  return number <= most ? number : 0;
}

store::document_version version_of(document_fixture& element) {
  store::document_version out;
  out.number = number_of(element.document_version);
  out.version_name = std::move(element.version_name);
  out.display_name = std::move(element.display_name);
  auto described = read_content(element);
  if (auto* good = std::get_if<documents::document_content>(&described)) {
    out.described = std::move(*good);
  }
  out.content = std::move(element.content);
  out.hash = sha256_hex(out.content);
  out.format = element.document_format.value_or(documents::document_format::json);
  out.created_date = element.created_date;
  out.status = element.status.value_or(store::document_status::active);
  out.status_information = std::move(element.status_information);
  out.target_type = std::move(element.target_type);
  out.review_status = std::move(element.review_status);
  if (element.reviewer_response) out.reviews = *std::move(element.reviewer_response);
  if (element.attachments_content) out.attachments = *std::move(element.attachments_content);
  return out;
}

/// Adds the element's version to its document, and returns the document.
store::document& put(store::document_list& into, document_fixture& element) {
  auto* known = into.find(element.name);
  if (known != nullptr && !element.document_type) element.document_type = known->type;
  const auto type = element.document_type.value_or(std::string(documents::default_document_type));
  auto version = version_of(element);
  const auto number = version.number;
  if (known == nullptr) return into.put({element.name, type, std::move(version)});
  known->put(std::move(version));
  known->type = type;
  if (element.is_default_version.value_or(false)) known->set_default(number);
  return *known;
}

void put_shares(store::document& into, const document_fixture& element) {
  if (!element.account_ids && !element.account_sharing_info_list) return;
  into.shares.clear();
  for (const auto& account : element.account_ids.value_or(std::vector<std::string>{})) {
    into.shares[account] = {account, "$DEFAULT"};
  }
  if (!element.account_sharing_info_list) return;
  for (const auto& share : *element.account_sharing_info_list) {
    into.shares[share.account_id] = share;
  }
}

document_fixture fixture_of(const store::document& whole, const store::document_version& version) {
  document_fixture out;
  out.name = whole.name();
  out.created_date = version.created_date;
  out.display_name = version.display_name;
  out.version_name = version.version_name;
  out.document_version = std::to_string(version.number);
  out.status = version.status;
  out.status_information = version.status_information;
  out.content = version.content;
  out.document_type = whole.type;
  out.document_format = version.format;
  out.target_type = version.target_type;
  out.review_status = version.review_status;
  if (!version.reviews.empty()) out.reviewer_response = version.reviews;
  if (!version.attachments.empty()) out.attachments_content = version.attachments;
  if (&version == &whole.default_version()) out.is_default_version = true;
  return out;
}

/// Writes the members of the whole document into the element of its first version.
void add_whole(document_fixture& first, const store::document& whole, const store::state& state) {
  first.owner = whole.owner;
  if (!whole.required.empty()) first.requires_ = whole.required;
  if (whole.highest() > whole.latest().number) {
    first.highest_version = std::to_string(whole.highest());
  }
  if (whole.lost_schema) first.lost_schema = true;
  const auto& tags = state.get<store::document_tags>().of(whole.name());
  if (!tags.empty()) first.tags = tags;
  if (whole.shares.empty()) return;
  auto& shares = first.account_sharing_info_list.emplace();
  for (const auto& share : whole.shares) shares.push_back(share.second);
}

std::optional<std::string> document_fault(const json::value& element) {
  const auto fixture = read<document_fixture>(element);
  if (fixture.content.empty()) return std::nullopt;  // reported already, as a missing member
  if (number_of(fixture.document_version) == 0) {
    return "DocumentVersion must be the number of a version";
  }
  if (number_of(fixture.highest_version) == 0) {
    return "HighestVersion must be the number of a version";
  }
  const auto described = read_content(fixture);
  const auto* wrong = std::get_if<documents::content_error>(&described);
  if (wrong == nullptr) return std::nullopt;
  return "Content: " + wrong->message;
}

void add_document(merger& into, const json::value& element) {
  auto fixture = read<document_fixture>(element);
  if (!fixture.created_date) fixture.created_date = into.now();
  auto& state = into.state();
  auto& document = put(state.edit<store::document_list>(), fixture);
  if (fixture.owner) document.owner = fixture.owner;
  if (fixture.requires_) document.required = *fixture.requires_;
  if (fixture.highest_version) document.remember_highest(number_of(fixture.highest_version));
  if (fixture.lost_schema) document.lost_schema = *fixture.lost_schema;
  put_shares(document, fixture);
  if (!fixture.tags) return;
  state.edit<store::document_tags>().remove_all(fixture.name);
  for (const auto& tag : *fixture.tags) state.edit<store::document_tags>().put(fixture.name, tag);
}

void write_documents(section_writer& out, const store::state& state) {
  for (const auto& [name, whole] : state.get<store::document_list>().all()) {
    bool first = true;
    for (const auto& [number, version] : whole.versions()) {
      auto element = fixture_of(whole, version);
      if (first) add_whole(element, whole, state);
      first = false;
      out.element(element);
    }
  }
}

constexpr std::array<std::string_view, 2> document_ids{"Name", "Content"};

constexpr std::array rows{section{"Documents", "a list of what `get-document` prints", 300,
                                  "FixtureDocument", document_ids, &add_document, &write_documents,
                                  &document_fault}};

constexpr std::array flat{flat_form{120, "Content", "Documents", "`get-document`"}};

constexpr std::string_view no_content = "has no content; what get-document prints has it";
constexpr std::array unloaded{
    unloaded_key{"Document", "describe-document", no_content},
    unloaded_key{"DocumentIdentifiers", "list-documents", no_content},
};

}  // namespace

std::span<const section> document_sections() { return rows; }

constinit const printed_forms documents_printed{flat, {}, unloaded};

}  // namespace ssmock::fixtures
