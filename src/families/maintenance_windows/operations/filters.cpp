// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/filters.hpp"

#include "families/maintenance_windows/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::maintenance_windows {
namespace {

std::string joined(std::span<const std::string_view> keys) {
  std::string out;
  for (const auto key : keys) out.append(out.empty() ? "" : ", ").append(key);
  return out;
}

}  // namespace

result<void> check_filters(const filter_list& filters, std::span<const std::string_view> keys) {
  if (!filters) return {};
  for (const auto& each : *filters) {
    const auto key = each.key.value_or("null");
    if (std::ranges::find(keys, key) == keys.end()) {
      return errors::bad_filter_key(key, joined(keys));
    }
    if (each.values.empty()) return errors::filter_without_values(key);
  }
  return {};
}

std::string scope_text(const filter_list& filters) {
  std::string out;
  if (!filters) return out;
  for (const auto& each : *filters) {
    append_scope(out, each.key.value_or(""));
    append_scope(out, std::to_string(each.values.size()));
    for (const auto& value : each.values) append_scope(out, value);
  }
  return out;
}

}  // namespace ssmock::operations::maintenance_windows
