// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/create_patch_baseline.hpp"

#include "core/ids.hpp"
#include "core/unused_id.hpp"
#include "families/patch_manager/operations/baselines.hpp"
#include "families/patch_manager/operations/errors.hpp"
#include "families/tags/operations/tag_rules.hpp"
#include "kernel/idempotency.hpp"

namespace ssmock::operations::patch_manager::create_patch_baseline {
namespace {

/// An id of the form `pb-` and 17 hexadecimal digits [R].
std::string new_baseline_id(change_context& ctx) {
  constexpr std::size_t digits = 17;
  return unused_id([&] { return "pb-" + ctx.ids.text_of(hexadecimal_digits, digits); },
                   [&](const std::string& taken) {
                     return ctx.state.get<store::patch_baseline_list>().contains(taken);
                   });
}

result<void> check(const request& input) {
  if (const auto good = check_settings(input); !good) return good.error();
  if (input.tags) return tags::check_new_tags(*input.tags);
  return {};
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  if (const auto good = check(input); !good) return good.error();
  const auto known = made_before(ctx, input.client_token);
  if (!known) return known.error();
  if (*known) return response{**known};
  if (ctx.state.get<store::patch_baseline_list>().size() >= most_baselines) {
    return errors::limit_exceeded("patch baselines", most_baselines);
  }

  store::patch_baseline made;
  made.baseline_id = new_baseline_id(ctx);
  made.name = input.name;
  made.operating_system = input.operating_system.value_or(store::operating_system::windows);  // [D]
  made.created_date = made.modified_date = ctx.now;
  put_settings(made, input);
  const auto id = made.baseline_id;
  ctx.writable.edit<store::patch_baseline_list>().emplace(id, std::move(made));
  for (const auto& tag : input.tags.value_or(std::vector<store::tag>{})) {
    ctx.writable.edit<store::patch_baseline_tags>().put(id, tag);
  }
  remember(ctx, input.client_token, id);
  return response{id};
}

}  // namespace ssmock::operations::patch_manager::create_patch_baseline
