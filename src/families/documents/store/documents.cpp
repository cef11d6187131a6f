// SPDX-License-Identifier: Apache-2.0
#include "families/documents/store/documents.hpp"

#include <algorithm>
#include <utility>

#include "core/text.hpp"

namespace ssmock::store {

document::document(std::string name, std::string document_type, document_version first)
    : type(std::move(document_type)),
      name_(std::move(name)),
      default_(first.number),
      highest_(first.number) {
  versions_.emplace(first.number, std::move(first));
}

const document_version* document::find(std::uint32_t number) const {
  const auto found = versions_.find(number);
  return found != versions_.end() ? &found->second : nullptr;
}

const document_version* document::find_named(std::string_view version_name) const {
  const auto found = std::ranges::find_if(
      versions_, [&](const auto& each) { return each.second.version_name == version_name; });
  return found != versions_.end() ? &found->second : nullptr;
}

const document_version& document::put(document_version content) {
  const auto number = content.number;
  remember_highest(number);
  return versions_.insert_or_assign(number, std::move(content)).first->second;
}

const document_version* find_version(const document& of, std::string_view version) {
  if (version.empty() || version == "$DEFAULT") return &of.default_version();
  if (version == "$LATEST") return &of.latest();
  const auto number = parse_whole<std::uint32_t>(version);
  return number ? of.find(*number) : nullptr;
}

const document* document_list::find(std::string_view name) const {
  const auto found = documents_.find(name);
  return found != documents_.end() ? &found->second : nullptr;
}

document* document_list::find(std::string_view name) {
  return const_cast<document*>(std::as_const(*this).find(name));
}

document& document_list::put(document content) {
  auto name = content.name();
  return documents_.insert_or_assign(std::move(name), std::move(content)).first->second;
}

void document_list::erase(std::string_view name) {
  const auto found = documents_.find(name);
  if (found != documents_.end()) documents_.erase(found);
}

}  // namespace ssmock::store
