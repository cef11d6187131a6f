// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/operations/inventory_filters.hpp"

#include <algorithm>
#include <map>

#include "core/text.hpp"
#include "families/inventory/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::inventory {
namespace {

constexpr std::string_view type_name = "TypeName";

/// Numbers are compared as such, anything else as a text.
bool is_less(const std::string& left, const std::string& right) {
  const auto first = parse_whole<double>(left);
  const auto second = parse_whole<double>(right);
  return first && second ? *first < *second : left < right;
}

bool meets(const std::string& found, const std::string& wanted, comparison type) {
  switch (type) {
    case comparison::equal:
    case comparison::not_equal:
      return found == wanted;
    case comparison::begin_with:
      return found.starts_with(wanted);
    case comparison::less_than:
      return is_less(found, wanted);
    case comparison::greater_than:
      return is_less(wanted, found);
    case comparison::exists:
      return true;
  }
  return false;
}

bool passes_one(const store::inventory_entry& entry, const inventory_filter& filter) {
  const auto path = read_path(filter.key);
  const auto found = entry.find(path ? path->attribute : filter.key);
  const auto type = filter.type.value_or(comparison::equal);
  const bool met =
      found != entry.end() && std::ranges::any_of(filter.values, [&](const std::string& value) {
        return meets(found->second, value, type);
      });
  return type == comparison::not_equal ? !met : met;
}

/// `TypeName` is met by a node that has one of the types.
bool has_type(const store::inventory_reader& reader, const std::string& instance_id,
              const inventory_filter& filter) {
  const bool any = std::ranges::any_of(
      filter.values, [&](const std::string& type) { return reader.has(instance_id, type); });
  return any != (filter.type == comparison::not_equal);
}

}  // namespace

std::optional<attribute_path> read_path(std::string_view text) {
  // Names of types have no dots, names of attributes neither.
  const auto dot = text.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  return attribute_path{std::string(text.substr(0, dot)), std::string(text.substr(dot + 1))};
}

result<void> check_filters(const store::inventory_reader& reader,
                           const inventory_filters& filters) {
  for (const auto& each : filters) {
    const auto path = read_path(each.key);
    const bool known = each.key == type_name || (path && reader.knows_type(path->type));
    if (!known) return errors::invalid_filter(each.key);
  }
  return {};
}

bool passes(const store::inventory_reader& reader, const std::string& instance_id,
            const inventory_filters& filters) {
  std::map<std::string, inventory_filters> by_type;
  for (const auto& each : filters) {
    const auto path = read_path(each.key);
    if (path && path->attribute != type_name) {
      by_type[path->type].push_back(each);
    } else if (!has_type(reader, instance_id, each)) {
      return false;
    }
  }
  return std::ranges::all_of(by_type, [&](const auto& of) {
    const auto found = reader.find(instance_id, of.first);
    return found && std::ranges::any_of(found->content, [&](const store::inventory_entry& entry) {
             return passes(entry, of.second);
           });
  });
}

bool passes(const store::inventory_entry& entry, const inventory_filters& filters) {
  return std::ranges::all_of(filters,
                             [&](const inventory_filter& each) { return passes_one(entry, each); });
}

std::string scope_of(const std::optional<inventory_filters>& filters) {
  std::string out;
  if (!filters) return out;
  for (const auto& each : *filters) {
    append_scope(out, each.key);
    append_scope(out, to_text(each.type.value_or(comparison::equal)));
    for (const auto& value : each.values) append_scope(out, value);
    append_scope(out, "");
  }
  return out;
}

}  // namespace ssmock::operations::inventory
