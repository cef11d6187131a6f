// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/sections.hpp"

#include <array>

#include "families/compliance/operations/list_compliance_items.hpp"
#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

namespace ssmock::fixtures {
namespace {

/// FixtureComplianceItem
struct fixture_item : operations::compliance::list_compliance_items::compliance_item {
  std::optional<std::string> item_content_hash;
};
BOOST_DESCRIBE_STRUCT(fixture_item,
                      (operations::compliance::list_compliance_items::compliance_item),
                      (item_content_hash))

void add_item(merger& into, const json::value& element) {
  auto given = read<fixture_item>(element);
  const store::compliance_key key{given.resource_id, given.resource_type, given.compliance_type};
  auto& list = into.state().edit<store::compliance_list>();
  const auto* known = list.find(key);
  auto record = known != nullptr ? *known : store::compliance_record{};
  record.execution = given.execution_summary;
  if (given.item_content_hash) record.content_hash = given.item_content_hash;
  store::put_entry(record.items, static_cast<const store::compliance_entry&>(given));
  list.put(key, std::move(record));
}

void write_items(section_writer& out, const store::state& state) {
  for (const auto& [key, record] : state.get<store::compliance_list>().all()) {
    for (const auto& each : record.items) {
      fixture_item element;
      static_cast<store::compliance_entry&>(element) = each;
      element.compliance_type = key.compliance_type;
      element.resource_type = key.resource_type;
      element.resource_id = key.resource_id;
      element.execution_summary = record.execution;
      element.item_content_hash = record.content_hash;
      out.element(element);
    }
  }
}

constexpr std::array<std::string_view, 6> item_ids{"ComplianceType",   "ResourceType", "ResourceId",
                                                   "ExecutionSummary", "Status",       "Severity"};

constexpr std::array rows{
    section{"ComplianceItems",
            "what `list-compliance-items` prints; the member `ItemContentHash` of an element is "
            "ours. What follows from reports of patches need not be there",
            600, "FixtureComplianceItem", item_ids, &add_item, &write_items}};

constexpr std::array unloaded{
    unloaded_key{"ComplianceSummaryItems", "list-compliance-summaries", "follows from the items"},
    unloaded_key{"ResourceComplianceSummaryItems", "list-resource-compliance-summaries",
                 "follows from the items"}};

}  // namespace

std::span<const section> compliance_sections() { return rows; }

constinit const printed_forms compliance_printed{{}, {}, unloaded};

}  // namespace ssmock::fixtures
