// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/operations/delete_inventory.hpp"

#include <algorithm>

#include "core/ids.hpp"
#include "families/inventory/engine/inventory_notices.hpp"
#include "families/inventory/operations/errors.hpp"
#include "kernel/idempotency.hpp"

namespace ssmock::operations::inventory::delete_inventory {
namespace {

/// A deletion that is not carried out has no id.
response reply_of(const store::inventory_deletion& of) {
  response out;
  if (!of.deletion_id.empty()) out.deletion_id = of.deletion_id;
  out.type_name = of.type_name;
  out.deletion_summary = summary_of(of, false);
  return out;
}

}  // namespace

/// The entries go at once; the deletion is shown as InProgress for a while. A type that nobody has
/// is deleted all the same [R].
result<response> handle(change_context& ctx, const request& input) {
  if (!input.type_name.starts_with("Custom:")) return errors::invalid_type_name(input.type_name);
  const auto known = made_before(ctx, input.client_token);
  if (!known) return known.error();
  if (*known) {
    const auto& all = ctx.state.get<store::inventory_deletions>();
    const auto found = std::ranges::find(all, **known, &store::inventory_deletion::deletion_id);
    if (found != all.end()) return reply_of(*found);
  }
  store::inventory_deletion made;
  made.type_name = input.type_name;
  made.versions = ctx.state.get<store::inventory_list>().versions_of(input.type_name);
  made.started = ctx.now;
  made.option = input.schema_delete_option.value_or(store::schema_deletion::delete_schema);
  if (input.dry_run.value_or(false)) return reply_of(made);
  made.deletion_id = ctx.ids.uuid();
  const auto reply = reply_of(made);
  remember(ctx, input.client_token, made.deletion_id);
  for (const auto& id : ctx.state.get<store::inventory_list>().nodes_with(input.type_name))
    engine::tell<engine::inventory_changed>(world_of(ctx), ctx.now, id, input.type_name);
  engine::tell<engine::inventory_deleted>(world_of(ctx), ctx.now, made);
  ctx.writable.edit<store::inventory_list>().erase(
      input.type_name, made.option == store::schema_deletion::delete_schema);
  ctx.writable.edit<store::inventory_deletions>().push_back(std::move(made));
  return reply;
}

}  // namespace ssmock::operations::inventory::delete_inventory
