// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/family.hpp"

#include "families/inventory/operations/delete_inventory.hpp"
#include "families/inventory/operations/describe_inventory_deletions.hpp"
#include "families/inventory/operations/get_inventory.hpp"
#include "families/inventory/operations/get_inventory_schema.hpp"
#include "families/inventory/operations/list_inventory_entries.hpp"
#include "families/inventory/operations/put_inventory.hpp"
#include "families/inventory/sections.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
namespace {

namespace handlers = operations::inventory;

constexpr operation table[] = {
    bind<handlers::delete_inventory::handle>("DeleteInventory"),
    bind<handlers::describe_inventory_deletions::handle>("DescribeInventoryDeletions"),
    bind<handlers::get_inventory::handle>("GetInventory"),
    bind<handlers::get_inventory_schema::handle>("GetInventorySchema"),
    bind<handlers::list_inventory_entries::handle>("ListInventoryEntries"),
    bind<handlers::put_inventory::handle>("PutInventory"),
};

}  // namespace

const family inventory{
    "inventory", table, {}, {}, &fixtures::inventory_sections, {}, &fixtures::inventory_printed};

}  // namespace ssmock::families
