// SPDX-License-Identifier: Apache-2.0
#include "service/api_traffic.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include "families/traffic/store/fault_rules.hpp"
#include "kernel/later.hpp"

namespace ssmock::service {
namespace {

constexpr std::size_t most_unfinished = 16'384;
/// How long a request waits for the server's clock, which may stand still.
constexpr std::chrono::minutes longest_wait{10};

/// What a delayed request waits for, as the cursor of its reply.
constexpr std::uint64_t real_time = 1;
constexpr std::uint64_t clock_time = 2;

std::string_view operation_of(const request& call) {
  return call.amz_target.substr(call.amz_target.find('.') + 1);
}

}  // namespace

void api_traffic::begin(const request& call, std::uint64_t ticket) {
  tenant_ = tenant_of(call.authorization, parts_.defaults);
  current_ = {};
  if (call.ticket != 0) {
    if (auto known = unfinished_.extract(ticket)) current_ = std::move(known.mapped());
  } else if (parts_.journal.is_on()) {
    current_.began = engine::system_microseconds();
  }
}

reply api_traffic::answer(const request& call, std::uint64_t ticket) {
  const auto& rules = parts_.states.read(tenant_).get<store::fault_rules>();
  const bool faulty = current_.fault || !parts_.faults.is_idle(rules);
  auto out = faulty ? answer_faulty(call) : answer_in_time(call);
  if (out.pending == 0) return out;
  while (unfinished_.size() >= most_unfinished) unfinished_.erase(unfinished_.begin());
  unfinished_.insert_or_assign(ticket, current_);
  return out;
}

reply api_traffic::answer_faulty(const request& call) {
  if (!current_.fault) {
    const auto& rules = parts_.states.read(tenant_).get<store::fault_rules>();
    current_.fault = parts_.faults.draw(
        rules,
        {operation_of(call), tenant_.region, parts_.simulation.time().now(), parts_.states.life()});
  }
  if (auto waiting = delay(call)) return *std::move(waiting);
  return carry_out(call);
}

std::optional<reply> api_traffic::delay(const request& call) {
  const auto& fault = *current_.fault;
  const bool waits = call.may_wait && call.cursor != clock_time;
  if (fault.latency > milliseconds{0} && waits) return waiting_reply(fault.latency, real_time);
  if (fault.clock_latency <= milliseconds{0}) return std::nullopt;
  const auto now = parts_.simulation.time().now();
  if (!current_.due) current_.due = now + fault.clock_latency;
  const bool tired = call.cursor == clock_time && !call.may_wait;
  if (now >= *current_.due || tired) return std::nullopt;
  return waiting_reply(longest_wait, clock_time);
}

reply api_traffic::carry_out(const request& call) {
  const auto& rule = current_.fault->rule;
  if (rule) {
    if (auto spoilt = traffic::reply_of(*rule, parts_.faults)) return *std::move(spoilt);
  }
  auto out = answer_in_time(call);
  if (rule && out.pending == 0) out.harm = damage::truncate;
  return out;
}

reply api_traffic::answer_in_time(const request& call) {
  auto out = api_.answer(call, tenant_);
  const auto& time = parts_.simulation.time();
  if (time.skips() == engine::skipping::never || !time.frozen() || out.pending != 0) return out;
  if (!is_unfinished(operation_of(call), out)) return out;
  // It may be the work outside that polls.
  if (parts_.simulation.stands_at(tenant_)) return out;
  const bool begins = !current_.limit;
  if (begins) {
    constexpr std::chrono::hours longest_skip{24};
    const auto now = time.now();
    if (!polls_.is_repeated(tenant_, call, now)) {
      polls_.remember(tenant_, call, now);
      return out;
    }
    current_.limit = engine::later(now, longest_skip);
  }
  return let_time_pass(call, std::move(out));
}

/// Goes from event to event until the answer is one that nobody needs to wait for.
reply api_traffic::let_time_pass(const request& call, reply out) {
  auto& simulation = parts_.simulation;
  constexpr int most_steps = 500;  // then others have their turn
  for (int step = 0; step < most_steps; ++step) {
    const auto next = parts_.states.next_event(tenant_);
    if (!simulation.may_steer()) return pending_reply();
    if (!next || *next > *current_.limit) break;
    simulation.steer(std::max(*next, simulation.time().now()));
    if (!simulation.catch_up_all(parts_.defaults, tenant_)) return pending_reply();
    out = api_.answer(call, tenant_);
    if (out.pending != 0 || !is_unfinished(operation_of(call), out)) return out;
  }
  const auto next = parts_.states.next_event(tenant_);
  if (next && *next <= *current_.limit) return pending_reply();
  polls_.remember(tenant_, call, simulation.time().now());
  return out;
}

void api_traffic::end(const request& call, const reply& answer) {
  if (!parts_.journal.is_on()) return;
  try {
    parts_.journal.add(call, answer, tenant_, parts_.simulation.time().now(), current_.began);
  } catch (const std::bad_alloc&) {
    parts_.journal.miss();  // the client gets its reply all the same
  }
}

}  // namespace ssmock::service
