// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/sections.hpp"

#include <algorithm>
#include <array>

#include "families/inventory/operations/deletions.hpp"
#include "families/inventory/store/inventory_list.hpp"
#include "families/inventory/store/inventory_types.hpp"
#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

namespace ssmock::fixtures {
namespace {

/// FixtureInventoryEntity
struct fixture_entity {
  std::string id;
  std::map<std::string, store::inventory_item> data;
};
BOOST_DESCRIBE_STRUCT(fixture_entity, (), (id, data))

/// FixtureInventoryEntries: what list-inventory-entries prints.
struct fixture_entries {
  std::string type_name;
  std::string instance_id;
  std::optional<std::string> schema_version;
  std::optional<std::string> capture_time;
  std::vector<store::inventory_entry> entries;
};
BOOST_DESCRIBE_STRUCT(fixture_entries, (),
                      (type_name, instance_id, schema_version, capture_time, entries))

/// FixtureInventoryDeletion
struct fixture_deletion {
  std::string deletion_id;
  std::string type_name;
  instant deletion_start_time;
  operations::inventory::deletion_summary deletion_summary;
  std::optional<store::schema_deletion> schema_delete_option;
};
BOOST_DESCRIBE_STRUCT(fixture_deletion, (),
                      (deletion_id, type_name, deletion_start_time, deletion_summary,
                       schema_delete_option))

/// FixtureInventorySchema: a custom type that no node has any more, or has with other attributes.
struct fixture_schema {
  std::string type_name;
  std::string version;
  std::vector<std::string> attributes;
};
BOOST_DESCRIBE_STRUCT(fixture_schema, (), (type_name, version, attributes))

void add_entity(merger& into, const json::value& element) {
  auto given = read<fixture_entity>(element);
  auto& list = into.state().edit<store::inventory_list>();
  for (auto& [type, item] : given.data) list.put(given.id, type, std::move(item));
}

void write_entities(section_writer& out, const store::state& state) {
  for (const auto& [id, items] : state.get<store::inventory_list>().all()) {
    out.element(fixture_entity{id, {items.begin(), items.end()}});
  }
}

/// Of a type that the node lacks, AWS prints neither version nor time.
void add_entries(merger& into, const json::value& element) {
  auto given = read<fixture_entries>(element);
  if (!given.schema_version) return;
  into.state().edit<store::inventory_list>().put(
      given.instance_id, given.type_name,
      {*given.schema_version, given.capture_time.value_or(iso_8601_seconds(into.now())),
       std::nullopt, std::move(given.entries), std::nullopt});
}

void write_no_entries(section_writer& /*out*/, const store::state& /*state*/) {}

/// The list that aws-cli prints has the newest first; ours has it last.
void add_deletion(merger& into, const json::value& element) {
  const auto given = read<fixture_deletion>(element);
  store::inventory_deletion made;
  made.deletion_id = given.deletion_id;
  made.type_name = given.type_name;
  made.started = given.deletion_start_time;
  for (const auto& each : given.deletion_summary.summary_items) {
    made.versions[each.version] = each.count;
  }
  made.option = given.schema_delete_option.value_or(store::schema_deletion::delete_schema);
  auto& all = into.state().edit<store::inventory_deletions>();
  std::erase_if(all, [&](const auto& each) { return each.deletion_id == made.deletion_id; });
  const auto at =
      std::ranges::upper_bound(all, made.started, {}, &store::inventory_deletion::started);
  all.insert(at, std::move(made));
}

void write_deletions(section_writer& out, const store::state& state) {
  for (const auto& each : state.get<store::inventory_deletions>()) {
    out.element(fixture_deletion{each.deletion_id, each.type_name, each.started,
                                 operations::inventory::summary_of(each, true), each.option});
  }
}

void add_schema(merger& into, const json::value& element) {
  const auto given = read<fixture_schema>(element);
  store::custom_schema made{given.version, {given.attributes.begin(), given.attributes.end()}};
  into.state().edit<store::inventory_list>().put_schema(given.type_name, std::move(made));
}

void write_schemas(section_writer& out, const store::state& state) {
  for (const auto& [name, schema] : state.get<store::inventory_list>().custom_types()) {
    out.element(
        fixture_schema{name, schema.version, {schema.attributes.begin(), schema.attributes.end()}});
  }
}

constexpr std::array<std::string_view, 2> entity_ids{"Id", "Data"};
constexpr std::array<std::string_view, 3> entries_ids{"TypeName", "InstanceId", "Entries"};
constexpr std::array<std::string_view, 3> deletion_ids{"DeletionId", "TypeName",
                                                       "DeletionStartTime"};
constexpr std::array<std::string_view, 2> schema_ids{"TypeName", "Version"};

constexpr std::array rows{
    section{"Entities",
            "what `get-inventory` prints of nodes; the member `Context` of an item is ours", 610,
            "FixtureInventoryEntity", entity_ids, &add_entity, &write_entities},
    section{"InventoryEntries", "a list of what `list-inventory-entries` prints; this key is ours",
            620, "FixtureInventoryEntries", entries_ids, &add_entries, &write_no_entries},
    section{"InventoryDeletions",
            "what `describe-inventory-deletions` prints; the member `SchemaDeleteOption` of an "
            "element is ours",
            630, "FixtureInventoryDeletion", deletion_ids, &add_deletion, &write_deletions},
    section{"InventorySchemas",
            "the custom types of inventory, also those that no node has any more; this key is ours",
            640, "FixtureInventorySchema", schema_ids, &add_schema, &write_schemas},
};

constexpr std::array flat{flat_form{86, "Entries", "InventoryEntries", "`list-inventory-entries`"}};

constexpr std::array unloaded{
    unloaded_key{"Schemas", "get-inventory-schema", "follows from what nodes have"}};

}  // namespace

std::span<const section> inventory_sections() { return rows; }

constinit const printed_forms inventory_printed{flat, {}, unloaded};

}  // namespace ssmock::fixtures
