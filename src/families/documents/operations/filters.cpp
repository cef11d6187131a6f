// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/filters.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents {
namespace {

using texts = std::vector<std::string>;

constexpr std::string_view tag_prefix = "tag:";
/// The values of the key Owner. All and Amazon.com occur only in AWS's examples and consoles; the
/// others are documented [D].
constexpr std::array<std::string_view, 7> owners{"Amazon",     "Private",    "Public", "Self",
                                                 "ThirdParty", "Amazon.com", "All"};

bool contains(const texts& all, std::string_view text) {
  return std::ranges::find(all, text) != all.end();
}

/// Whether the text is a number. Owner may be the number of an account, too.
bool is_shared_with_all(const store::document& document) { return document.shares.contains("all"); }

/// Whether a document matches a value of Owner. Private means shared with this account by another
/// one; Public means shared with all accounts, for which a fixture has the account id `all` [I].
bool has_owner(const filtered_document& item, std::string_view wanted) {
  const auto& [ctx, document] = item;
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

bool holds(const std::string& text, const std::string& word) {
  return lower_case(text).find(word) != std::string::npos;
}

bool has_keyword(const filtered_document& item, std::string_view value) {
  const auto word = lower_case(value);
  const auto& version = item.document.default_version();
  return holds(item.document.name(), word) ||
         holds(version.described.description.value_or(""), word) ||
         holds(version.display_name.value_or(""), word);
}

using rule = filter_rule<filtered_document>;

constexpr std::array rules{
    rule{"DocumentType", [](const filtered_document& item,
                            std::string_view value) { return item.document.type == value; }},
    rule{"Name",
         [](const filtered_document& item, std::string_view value) {
           return item.document.name().starts_with(value);  // a prefix [D]
         }},
    rule{"Owner", &has_owner, owners},
    rule{"PlatformTypes",
         [](const filtered_document& item, std::string_view value) {
           return contains(item.document.default_version().described.platform_types, value);
         }},
    rule{"TargetType",
         [](const filtered_document& item, std::string_view value) {
           return item.document.default_version().target_type.value_or("") == value;
         }},
    rule{"SearchKeyword", &has_keyword},
};

/// Whether a document has the filter's tag with one of its values, or with any if it has none.
bool has_tag(const filtered_document& item, const key_values_filter& filter) {
  const auto key = std::string_view{*filter.key}.substr(tag_prefix.size());
  const auto& tags = item.ctx.state.get<store::document_tags>().of(item.document.name());
  return std::ranges::any_of(tags, [&](const store::tag& tag) {
    const bool any_value = !filter.values || filter.values->empty();
    return tag.key == key && (any_value || contains(*filter.values, tag.value));
  });
}

}  // namespace

result<std::vector<key_values_filter>> both_forms(const older_filters& older,
                                                  const key_filters& filters) {
  if (older && filters) return errors::two_kinds_of_filter();
  std::vector<key_values_filter> out;
  if (filters) out = *filters;
  if (older) {
    for (const auto& each : *older) out.push_back({each.key, texts{each.value}});
  }
  return out;
}

result<document_filters> document_filters::read(const std::vector<key_values_filter>& filters) {
  document_filters out;
  for (const auto& each : filters) {
    if (const auto added = out.add(each); !added) return added.error();
  }
  return out;
}

result<void> document_filters::add(const key_values_filter& filter) {
  const auto key = filter.key.value_or("");
  if (key.starts_with(tag_prefix) && key.size() > tag_prefix.size()) {
    tags_.push_back(&filter);
    return {};
  }
  const auto* const rule = find_rule(rules, key);
  if (rule == nullptr) return errors::bad_filter_key();
  std::span<const std::string> values;
  if (filter.values) values = *filter.values;
  for (const auto& value : values) {
    if (find_bad_value(rule->allowed, {&value, 1}) == nullptr || all_digits(value)) continue;
    return errors::bad_filter_value(key, value);
  }
  others_.add(*rule, values);
  return {};
}

bool document_filters::pass(const filtered_document& item) const {
  return others_.pass(item) && std::ranges::all_of(tags_, [&](const key_values_filter* each) {
           return has_tag(item, *each);
         });
}

}  // namespace ssmock::operations::documents
