// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/operations/aggregation.hpp"

#include <algorithm>
#include <cstddef>
#include <set>

#include "core/text.hpp"
#include "families/inventory/operations/errors.hpp"

namespace ssmock::operations::inventory {
namespace {

/// The expressions from an aggregator down to one that has none below it.
using chain = std::vector<attribute_path>;

void add_chains(std::vector<chain>& into, const aggregator& of, chain above) {
  above.push_back(*read_path(*of.expression));
  if (!of.aggregators || of.aggregators->empty()) {
    into.push_back(std::move(above));
    return;
  }
  for (const auto& each : *of.aggregators) add_chains(into, each, above);
}

result<void> check_group(const group& of) {
  const bool good = std::ranges::all_of(of.filters, [](const inventory_filter& each) {
    return each.key == "TypeName" && each.type == comparison::exists;
  });
  if (!good) return errors::invalid_group(of.name);
  return {};
}

result<void> check_one(const store::inventory_reader& reader, const aggregator& of, bool below) {
  if (of.groups && !below) {
    for (const auto& each : *of.groups) {
      if (const auto good = check_group(each); !good) return good.error();
    }
    if (!of.expression) return {};
  }
  const auto path = read_path(of.expression.value_or(""));
  if (!path || !reader.knows_type(path->type)) {
    return errors::invalid_aggregator(of.expression.value_or(""));
  }
  if (!of.aggregators) return {};
  for (const auto& each : *of.aggregators) {
    if (const auto good = check_one(reader, each, true); !good) return good.error();
  }
  return {};
}

/// The value of an attribute in lower case; nullopt when the entry has none.
std::optional<std::string> value_of(const store::inventory_entry& entry,
                                    const std::string& attribute) {
  const auto found = entry.find(attribute);
  if (found == entry.end()) return std::nullopt;
  return lower_case(found->second);
}

/// What one node has under a chain: an entry of its first type, with the values of other types
/// beside it. Each combination counts once for a node.
std::set<store::inventory_entry> combinations(const store::inventory_reader& reader,
                                              const std::string& instance_id, const chain& of) {
  std::set<store::inventory_entry> out;
  const auto& first_type = of.front().type;
  const auto item = reader.find(instance_id, first_type);
  if (!item) return out;
  store::inventory_entry beside;
  for (const auto& each : of) {
    if (each.type == first_type) continue;
    const auto other = reader.find(instance_id, each.type);
    const auto value = other ? value_of(other->content.front(), each.attribute) : std::nullopt;
    if (!value) return out;
    beside[each.attribute] = *value;
  }
  for (const auto& entry : item->content) {
    auto made = beside;
    const bool whole = std::ranges::all_of(of, [&](const attribute_path& each) {
      if (each.type != first_type) return true;
      const auto value = value_of(entry, each.attribute);
      if (value) made[each.attribute] = *value;
      return value.has_value();
    });
    if (whole) out.insert(std::move(made));
  }
  return out;
}

/// The highest counts first [I].
std::vector<store::inventory_entry> entries_of(
    const std::map<store::inventory_entry, std::size_t>& counts) {
  std::vector<std::pair<std::size_t, store::inventory_entry>> sorted;
  sorted.reserve(counts.size());
  for (const auto& [values, count] : counts) sorted.emplace_back(count, values);
  std::ranges::stable_sort(sorted, std::ranges::greater{},
                           [](const auto& each) { return each.first; });
  std::vector<store::inventory_entry> out;
  for (auto& [count, values] : sorted) {
    values["Count"] = std::to_string(count);
    out.push_back(std::move(values));
  }
  return out;
}

}  // namespace

result<void> check_aggregators(const store::inventory_reader& reader,
                               const std::vector<aggregator>& all) {
  for (const auto& each : all) {
    if (const auto good = check_one(reader, each, false); !good) return good.error();
  }
  return {};
}

counted aggregate(const store::inventory_reader& reader, const std::vector<aggregator>& all,
                  const inventory_filters& filters) {
  std::vector<chain> chains;
  std::vector<group> groups;
  for (const auto& each : all) {
    if (each.expression) add_chains(chains, each, {});
    if (each.groups) groups.insert(groups.end(), each.groups->begin(), each.groups->end());
  }
  std::vector<std::map<store::inventory_entry, std::size_t>> counts(chains.size());
  std::vector<std::size_t> matching(groups.size());
  std::size_t nodes = 0;
  for (auto id = reader.next_node(""); id; id = reader.next_node(*id + '\0')) {
    if (!passes(reader, *id, filters)) continue;
    ++nodes;
    for (std::size_t at = 0; at < chains.size(); ++at) {
      for (const auto& each : combinations(reader, *id, chains[at])) ++counts[at][each];
    }
    for (std::size_t at = 0; at < groups.size(); ++at) {
      if (passes(reader, *id, groups[at].filters)) ++matching[at];
    }
  }
  counted out;
  for (std::size_t at = 0; at < chains.size(); ++at) {
    auto& into = out[chains[at].front().type];
    for (auto& each : entries_of(counts[at])) into.push_back(std::move(each));
  }
  for (std::size_t at = 0; at < groups.size(); ++at) {
    out[groups[at].name] = {{{"notMatchingCount", std::to_string(nodes - matching[at])}},
                            {{"matchingCount", std::to_string(matching[at])}}};
  }
  return out;
}

}  // namespace ssmock::operations::inventory
