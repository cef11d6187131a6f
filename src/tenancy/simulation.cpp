// SPDX-License-Identifier: Apache-2.0
#include "tenancy/simulation.hpp"

#include "families/family.hpp"
#include "kernel/agenda.hpp"
#include "kernel/notices.hpp"
#include "kernel/outside.hpp"

namespace ssmock::engine {

void run_until(world& in, instant now, std::size_t& most) {
  auto& agenda = in.state.edit<store::agenda>();
  const auto is_due = [&] {
    const auto next = agenda.next();
    return next && *next <= now && !is_waiting(in);
  };
  while (most > 0 && is_due()) {
    --most;
    const auto due = agenda.take();
    const auto& hooks = families::find(due.family).engine;
    if (!hooks.is_current(in.state, due)) continue;
    hooks.happen(in, due);
    if (in.notices != nullptr) in.notices->confirm();
  }
}

void restore(store::state& state, instant now) {
  state.edit<store::agenda>().clear();
  state.edit<store::outside_works>().clear();
  for (const auto* family : families::all()) {
    if (family->engine.restore != nullptr) family->engine.restore(state, now);
  }
}

void pass_over(store::state& state, instant now) {
  for (const auto* family : families::all()) {
    if (family->engine.pass_over != nullptr) family->engine.pass_over(state, now);
  }
}

}  // namespace ssmock::engine
