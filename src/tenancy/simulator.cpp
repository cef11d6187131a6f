// SPDX-License-Identifier: Apache-2.0
#include "tenancy/simulator.hpp"

#include <algorithm>
#include <limits>

#include "families/family.hpp"
#include "kernel/agenda.hpp"
#include "tenancy/simulation.hpp"

namespace ssmock::service {
namespace {

/// The events of a slice: they take some ten milliseconds.
constexpr std::size_t slice = 2'000;

}  // namespace

engine::world simulator::world_of(const tenant_name& name) {
  return {states_.write(name), name, ids_, time_.latency(), notices_, api_, this, outside_};
}

void simulator::catch_up(engine::world& other, instant now) {
  auto most = std::numeric_limits<std::size_t>::max();
  engine::run_until(other, now, most);
}

void simulator::begin(std::uint64_t ticket) {
  current_ = ticket;
  left_ = slice;
}

bool simulator::advance(const tenant_name& name, instant now) {
  if (ended_life_ == states_.life()) throw half_happened{};
  const auto next = states_.read(name).get<store::agenda>().next();
  if (!next || *next > now) return true;
  try {
    auto world = world_of(name);
    engine::run_until(world, now, left_);
  } catch (const std::bad_alloc&) {
    ended_life_ = states_.life();
    if (notices_ != nullptr) notices_->withdraw();
    throw;
  }
  return left_ > 0;
}

void simulator::answer(const tenant_name& name, const store::owner_reference& to,
                       const engine::outside_answer& answer) {
  try {
    auto world = world_of(name);
    auto& works = world.state.edit<store::outside_works>();
    const auto work = std::ranges::find(works, to, &store::outside_work::by);
    if (work == works.end()) return;
    const auto since = work->since;
    works.erase(work);
    families::find(to.family).engine.answered(world, to, answer, since);
    complete();
  } catch (const std::bad_alloc&) {
    ended_life_ = states_.life();
    if (notices_ != nullptr) notices_->withdraw();
    throw;
  }
}

std::optional<instant> simulator::stands_at(const tenant_name& name) const {
  if (outside_ == nullptr) return std::nullopt;
  const auto& works = states_.read(name).get<store::outside_works>();
  return works.empty() ? std::nullopt : std::optional{works.front().since};
}

std::optional<instant> simulator::any_stands_at(const tenant_name& default_tenant) const {
  if (outside_ == nullptr) return std::nullopt;
  auto first = stands_at(default_tenant);
  for (const auto& name : states_.names()) {
    const auto time = stands_at(name.view());
    if (time) first = std::min(first.value_or(*time), *time);
  }
  return first;
}

std::optional<instant> simulator::next_event(const tenant_name& default_tenant) {
  if (outside_ == nullptr) return states_.next_event(default_tenant);
  std::optional<instant> first;
  const auto look = [&](const tenant_name& name) {
    const auto next = states_.read(name).get<store::agenda>().next();
    if (next && !stands_at(name)) first = std::min(first.value_or(*next), *next);
  };
  look(default_tenant);
  for (const auto& name : states_.names()) look(name.view());
  return first;
}

instant simulator::reached_by(const tenant_name& name) {
  if (const auto time = stands_at(name)) return *time;
  const auto next = states_.read(name).get<store::agenda>().next();
  return next ? std::min(*next, *goal_) : *goal_;
}

void simulator::wait_for(instant now) {
  owner_ = current_;
  goal_ = now;
  time_.hold(now);
}

void simulator::arrive() {
  goal_.reset();
  steered_ = false;
  time_.release();
}

std::optional<instant> simulator::catch_up(const tenant_name& name) {
  if (goal_ && owner_ != current_) return reached_by(name);
  const auto now = time_.now();
  if (!advance(name, now)) {
    wait_for(now);
    return std::nullopt;
  }
  if (goal_) arrive();
  return stands_at(name).value_or(now);
}

std::optional<instant> simulator::catch_up_all(const tenant_name& default_tenant,
                                               const tenant_name& another) {
  if (goal_ && owner_ != current_) return reached(default_tenant);
  const auto now = time_.now();
  bool all = advance(default_tenant, now) && advance(another, now);
  for (const auto& name : states_.names()) all = all && advance(name.view(), now);
  if (!all || (is_steering() && any_stands_at(default_tenant))) {
    wait_for(now);
    return std::nullopt;
  }
  if (goal_) arrive();
  return stands_at(another).value_or(now);
}

void simulator::steer(instant goal) {
  // Whoever was on the way to an earlier time goes on with what has been reached.
  if (goal_) arrive();
  time_.set(goal);
  wait_for(goal);
  steered_ = true;
}

instant simulator::reached(const tenant_name& default_tenant) {
  if (!goal_) return time_.now();
  auto first = reached_by(default_tenant);
  for (const auto& name : states_.names()) first = std::min(first, reached_by(name.view()));
  return first;
}

void simulator::set_time(instant time) {
  // Whoever was on the way to another time goes on from this one.
  if (goal_) arrive();
  time_.set(time);
  states_.for_each([&](store::state& each) { engine::pass_over(each, time); });
}

}  // namespace ssmock::service
