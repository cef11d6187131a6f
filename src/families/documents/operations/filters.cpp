// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/filters.hpp"

#include <algorithm>
#include <array>

#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents {
namespace {

using texts = std::vector<std::string>;

constexpr std::string_view tag_prefix = "tag:";
constexpr std::array<std::string_view, 6> keys{"DocumentType",  "Name",       "Owner",
                                               "PlatformTypes", "TargetType", "SearchKeyword"};
/// The first five are documented; All and Amazon.com stand in AWS's own examples and consoles.
constexpr std::array<std::string_view, 7> owners{"Amazon",     "Private",    "Public", "Self",
                                                 "ThirdParty", "Amazon.com", "All"};

bool contains(const texts& all, std::string_view text) {
  return std::ranges::find(all, text) != all.end();
}

bool is_account(std::string_view text) {
  return std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
}

result<void> check(const key_values_filter& filter) {
  const auto key = filter.key.value_or("");
  if (key.starts_with(tag_prefix) && key.size() > tag_prefix.size()) return {};
  if (std::ranges::find(keys, key) == keys.end()) return errors::bad_filter_key();
  if (key != "Owner" || !filter.values) return {};
  for (const auto& value : *filter.values) {
    const bool known = std::ranges::find(owners, value) != owners.end() || is_account(value);
    if (!known) return errors::bad_filter_value(key, value);
  }
  return {};
}

bool is_shared_with_all(const store::document& document) { return document.shares.contains("all"); }

/// Private are those that other accounts have shared with this one, Public those that they have
/// shared with all, which a fixture says with the account id `all` [I].
bool has_owner(const context& ctx, const store::document& document, std::string_view wanted) {
  const auto owner = store::owner_of(document, ctx.tenant);
  const bool own = owner == ctx.tenant.account;
  const bool amazon = owner == store::amazon;
  if (wanted == "All") return true;
  if (wanted == "Self") return own;
  if (wanted == "Amazon" || wanted == "Amazon.com") return amazon;
  if (wanted == "Public") return !own && !amazon && is_shared_with_all(document);
  if (wanted == "Private") return !own && !amazon && !is_shared_with_all(document);
  return owner == wanted;
}

char small(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool holds(std::string_view text, std::string_view word) {
  const auto same = [](char left, char right) { return small(left) == small(right); };
  // Not std::ranges::search: clang 14 cannot read what it returns.
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

bool has_keyword(const store::document& document, std::string_view word) {
  const auto& version = document.default_version();
  return holds(document.name(), word) || holds(version.described.description.value_or(""), word) ||
         holds(version.display_name.value_or(""), word);
}

bool has_value(const context& ctx, const store::document& document, std::string_view key,
               std::string_view value) {
  const auto& version = document.default_version();
  if (key == "Owner") return has_owner(ctx, document, value);
  if (key == "Name") return document.name().starts_with(value);  // a prefix [D]
  if (key == "DocumentType") return document.type == value;
  if (key == "PlatformTypes") return contains(version.described.platform_types, value);
  if (key == "TargetType") return version.target_type.value_or("") == value;
  return has_keyword(document, value);
}

/// Tags: any of the values, or any value when none is given.
bool has_tag(const context& ctx, const store::document& document, std::string_view key,
             const texts& values) {
  const auto& tags = ctx.state.get<store::document_tags>().of(document.name());
  return std::ranges::any_of(tags, [&](const store::tag& tag) {
    return tag.key == key && (values.empty() || contains(values, tag.value));
  });
}

}  // namespace

result<std::vector<key_values_filter>> read_filters(const older_filters& older,
                                                    const key_filters& filters) {
  if (older && filters) return errors::two_kinds_of_filter();
  std::vector<key_values_filter> out;
  if (filters) out = *filters;
  if (older) {
    for (const auto& each : *older) out.push_back({each.key, texts{each.value}});
  }
  for (const auto& each : out) {
    if (const auto good = check(each); !good) return good.error();
  }
  return out;
}

bool passes(const context& ctx, const store::document& document,
            const std::vector<key_values_filter>& filters) {
  return std::ranges::all_of(filters, [&](const key_values_filter& filter) {
    const std::string_view key = *filter.key;
    static const texts none;
    const auto& values = filter.values ? *filter.values : none;
    if (key.starts_with(tag_prefix)) {
      return has_tag(ctx, document, key.substr(tag_prefix.size()), values);
    }
    return std::ranges::any_of(
        values, [&](const auto& value) { return has_value(ctx, document, key, value); });
  });
}

}  // namespace ssmock::operations::documents
