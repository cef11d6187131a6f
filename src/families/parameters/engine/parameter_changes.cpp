// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/engine/parameter_changes.hpp"

#include <algorithm>

#include "families/parameters/content/policies.hpp"
#include "families/parameters/engine/parameter_notices.hpp"
#include "families/parameters/store/resource_policies.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {
namespace {

using store::event_rank;
using store::parameter_policy;
using store::parameter_version;

constexpr std::string_view finished = "Finished";

store::event event_of(instant time, event_rank rank, const std::string& name) {
  return {.time = time, .rank = rank, .family = parameters_family, .key = name};
}

bool is_due(const parameter_policy& policy, const parameter_version& version, instant at) {
  return policy.policy_status == store::pending_policy &&
         parameters::due_of(policy, version.attributes->policies, version.last_modified_date) == at;
}

/// Puts the policies of the latest version on the agenda; older versions have no effect.
void schedule_policies(store::state& state, const store::parameter_list::map::value_type& of) {
  const auto& version = of.second.latest();
  const auto& policies = version.attributes->policies;
  for (const auto& policy : policies) {
    const auto due = parameters::due_of(policy, policies, version.last_modified_date);
    if (!due || policy.policy_status != store::pending_policy) continue;
    state.edit<store::agenda>().add(event_of(*due, event_rank::expires, of.first));
  }
}

/// Whether AWS would find the image. Here there is one for each id of the right form.
bool is_image(std::string_view value) {
  constexpr std::string_view prefix = "ami-";
  if (!value.starts_with(prefix)) return false;
  value.remove_prefix(prefix.size());
  return (value.size() == 8 || value.size() == 17) && std::ranges::all_of(value, [](char digit) {
           return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
         });
}

void end_image_check(world& in, const std::string& name, instant now) {
  auto checked = in.state.edit<store::pending_images>().extract(name);
  auto& version = checked.mapped().version;
  if (is_image(version.value)) return put_version(in, checked.key(), std::move(version), now);
  const bool is_new = in.state.get<store::parameter_list>().find(name) == nullptr;
  if (is_new) in.state.edit<store::parameter_tags>().remove_all(checked.key());
  tell<image_refused>(in, now, checked.key(), version.type,
                      is_new ? parameter_operation::create : parameter_operation::update);
}

/// An expiration removes the parameter. The other policies only send events, after which they are
/// finished [I].
void carry_out_policies(world& in, const std::string& name, instant at) {
  auto& version = in.state.edit<store::parameter_list>().find(name)->second.latest();
  auto changed = *version.attributes;
  for (auto& policy : changed.policies) {
    if (!is_due(policy, version, at)) continue;
    tell<policy_acted>(in, at, name, version.type, policy);
    if (policy.policy_type == parameters::expiration) return erase_parameter(in, name, at);
    policy.policy_status = finished;
  }
  version.attributes = std::move(changed);
}

}  // namespace

void put_version(world& in, const std::string& name, parameter_version added, instant now) {
  auto& list = in.state.edit<store::parameter_list>();
  auto* known = list.find(name);
  const bool is_new = known == nullptr;
  if (known == nullptr) {
    list.add(name, std::move(added));
    known = list.find(name);
  } else {
    if (known->second.size() >= most_versions) known->second.erase_oldest();
    list.put(*known, std::move(added));
  }
  schedule_policies(in.state, *known);
  tell<parameter_changed>(in, now, known->first, known->second.latest(),
                          is_new ? parameter_operation::create : parameter_operation::update);
}

void check_image(world& in, const std::string& name, parameter_version added, instant now) {
  const auto checked = later(now, lags_of(in.latency).image_check);
  in.state.edit<store::pending_images>().insert_or_assign(
      name, store::pending_image{std::move(added), checked});
  in.due().add(event_of(checked, event_rank::part_ends, name));
}

void erase_parameter(world& in, std::string_view name, instant now) {
  auto& state = in.state;
  const auto* known = state.get<store::parameter_list>().find(name);
  if (known == nullptr) return;
  const auto kept_name = known->first;
  tell<parameter_changed>(in, now, kept_name, known->second.latest(), parameter_operation::remove);
  state.edit<store::parameter_tags>().remove_all(kept_name);
  if (state.get<store::resource_policies>().contains(kept_name)) {
    state.edit<store::resource_policies>().erase(kept_name);
  }
  if (state.get<store::pending_images>().contains(kept_name)) {
    state.edit<store::pending_images>().erase(kept_name);
  }
  state.edit<store::parameter_list>().erase(kept_name);
}

bool is_parameter_event_current(const store::state& state, const store::event& due) {
  if (due.rank == event_rank::part_ends) {
    const auto& waiting = state.get<store::pending_images>();
    const auto found = waiting.find(due.key);
    return found != waiting.end() && found->second.checked == due.time;
  }
  const auto* known = state.get<store::parameter_list>().find(due.key);
  if (known == nullptr) return false;
  const auto& version = known->second.latest();
  return std::ranges::any_of(version.attributes->policies, [&](const parameter_policy& policy) {
    return is_due(policy, version, due.time);
  });
}

void happen_to_parameter(world& in, const store::event& due) {
  if (due.rank == event_rank::part_ends) return end_image_check(in, due.key, due.time);
  carry_out_policies(in, due.key, due.time);
}

void restore_parameters(store::state& state, instant /*now*/) {
  for (const auto& entry : state.get<store::parameter_list>().all()) {
    schedule_policies(state, entry);
  }
  for (const auto& [name, waiting] : state.get<store::pending_images>()) {
    state.edit<store::agenda>().add(event_of(waiting.checked, event_rank::part_ends, name));
  }
}

}  // namespace ssmock::engine
