// SPDX-License-Identifier: Apache-2.0
#include "lists/filters.hpp"

#include "lists/paging.hpp"

namespace ssmock::operations {

const std::string* find_bad_value(std::span<const std::string_view> allowed,
                                  std::span<const std::string> values) {
  if (allowed.empty()) return nullptr;
  for (const auto& value : values) {
    if (std::ranges::find(allowed, value) == allowed.end()) return &value;
  }
  return nullptr;
}

namespace detail {

void scope_writer::add(std::string_view text) { append_scope(text_, text); }

void scope_writer::add(const std::vector<std::string>& values) {
  const auto count = std::to_string(values.size());
  if (form_ == values_form::counted) append_scope(text_, count);
  if (form_ == values_form::counted_in_place) text_.append(count).append(";");
  for (const auto& value : values) append_scope(text_, value);
  if (form_ == values_form::ended) text_ += ';';
}

}  // namespace detail
}  // namespace ssmock::operations
