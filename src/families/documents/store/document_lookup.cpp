// SPDX-License-Identifier: Apache-2.0
#include "families/documents/store/document_lookup.hpp"

#include <stdexcept>

#include "core/sha256.hpp"
#include "core/text.hpp"
#include "families/documents/content/built_in.hpp"
#include "families/documents/content/reader.hpp"

namespace ssmock::store {
namespace {

/// The date of AWS's own documents. Only one real date was recorded; see built_in_scripts.cpp.
constexpr instant built_in_date = std::chrono::sys_days{std::chrono::year{2020} / 1 / 1};

void add_built_in(document_list& into, const documents::built_in& source) {
  auto read = documents::read_content(
      {source.content, documents::document_format::json, source.document_type});
  auto* described = std::get_if<documents::document_content>(&read);
  if (described == nullptr) {
    throw std::logic_error(std::string(source.name) + ": " +
                           std::get<documents::content_error>(read).message);
  }
  document_version only;
  only.content = source.content;
  const auto* const recorded = source.recorded;
  only.hash = recorded != nullptr ? std::string(recorded->hash) : sha256_hex(source.content);
  only.created_date = recorded != nullptr ? recorded->created_date : built_in_date;
  only.described = std::move(*described);
  document whole{std::string(source.name), std::string(source.document_type), std::move(only)};
  whole.owner = amazon;
  if (recorded != nullptr) {
    whole.category = {std::string(recorded->category)};
    whole.category_enum = {std::string(recorded->category_enum)};
  }
  into.put(std::move(whole));
}

document_list make_built_ins() {
  document_list out;
  for (const auto& each : documents::built_in_scripts()) add_built_in(out, each);
  for (const auto& each : documents::built_in_patching()) add_built_in(out, each);
  for (const auto& each : documents::built_in_software()) add_built_in(out, each);
  for (const auto& each : documents::built_in_agent()) add_built_in(out, each);
  for (const auto& each : documents::built_in_instances()) add_built_in(out, each);
  for (const auto& each : documents::built_in_updates()) add_built_in(out, each);
  for (const auto& each : documents::built_in_services()) add_built_in(out, each);
  return out;
}

struct document_arn {
  std::string_view region;
  std::string_view account;
  std::string_view name;
};

std::optional<document_arn> parse_arn(std::string_view text) {
  if (take_until(text, ':') != "arn") return std::nullopt;
  take_until(text, ':');  // aws, aws-cn, ...
  if (take_until(text, ':') != "ssm") return std::nullopt;
  document_arn arn;
  arn.region = take_until(text, ':');
  arn.account = take_until(text, ':');
  constexpr std::string_view kind = "document/";
  if (!text.starts_with(kind)) return std::nullopt;
  arn.name = text.substr(kind.size());
  return arn;
}

const document* find_named(const state& content, std::string_view name) {
  const auto* own = content.get<document_list>().find(name);
  return own != nullptr ? own : find_built_in(name);
}

}  // namespace

const document_list& built_in_documents() {
  static const document_list all = make_built_ins();
  return all;
}

const document* find_built_in(std::string_view name) { return built_in_documents().find(name); }

std::string_view owner_of(const document& of, const tenant_name& scope) {
  return of.owner ? std::string_view(*of.owner) : scope.account;
}

const document* find_document(const state& content, const tenant_name& scope,
                              std::string_view name) {
  if (const auto* found = find_named(content, name)) return found;
  const auto arn = parse_arn(name);
  if (!arn || (!arn->region.empty() && arn->region != scope.region)) return nullptr;
  const auto* found = find_named(content, arn->name);
  if (found == nullptr) return nullptr;
  const auto wanted = arn->account.empty() ? amazon : arn->account;
  return owner_of(*found, scope) == wanted ? found : nullptr;
}

const document* find_own_document(const state& content, const tenant_name& scope,
                                  std::string_view name) {
  const auto* found = content.get<document_list>().find(name);
  return found != nullptr && owner_of(*found, scope) == scope.account ? found : nullptr;
}

resolved_document resolve_document(const state& content, const tenant_name& scope,
                                   std::string_view name, std::string_view version) {
  const auto* found = find_document(content, scope, name);
  if (found == nullptr) return {};
  return {found, find_version(*found, version)};
}

}  // namespace ssmock::store
