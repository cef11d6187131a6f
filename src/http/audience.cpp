// SPDX-License-Identifier: Apache-2.0
#include "http/audience.hpp"

#include <algorithm>

#include "service/service.hpp"

namespace ssmock::http {
namespace {

bool is_news(const service::progress& then, const service::progress& now, service::awaited what) {
  const bool events = now.events != then.events;
  switch (what) {
    case service::awaited::anything:
      return events || now.anything != then.anything;
    case service::awaited::events:
      return events;
    case service::awaited::changes:
      return now.changes != then.changes;
    case service::awaited::nothing:
      break;
  }
  return false;
}

}  // namespace

stage stage_of(service::service& watched) {
  return {[&watched] { return watched.latest(); }, [&watched] { return watched.next_due(); },
          [&watched] { watched.happen(); }};
}

audience::place audience::enter(listener& who, service::awaited awaits, ticks until) {
  if (listeners_.empty()) known_ = latest();
  const auto at = listeners_.emplace(until, waiting{&who, awaits});
  arm();
  return at;
}

void audience::leave(place at) {
  listeners_.erase(at);
  if (listeners_.empty() && !is_standing_wanting()) disarm();
}

void audience::stop() {
  stopped_ = true;
  standing_.clear();
  disarm();
}

bool audience::is_news_since(const service::progress& then, service::awaited what) const {
  return is_news(then, latest(), what);
}

void audience::wake_for_news() {
  const auto now = latest();
  for (const auto& [until, each] : listeners_) {
    if (is_news(known_, now, each.awaits)) each.who->wake();
  }
  known_ = now;
  for (auto* each : standing_) {
    if (each->is_wanting()) each->wake();
  }
  arm();  // a request may have moved the clock, or may have made something due earlier
}

/// Sets the timer, if it is not set to an earlier time.
void audience::arm() {
  auto goal = listeners_.empty() ? ticks::max() : listeners_.begin()->first;
  if (stage_.next_due && (!listeners_.empty() || is_standing_wanting()) && !stopped_) {
    const auto due = stage_.next_due();
    // A slow clock may have its next event in a thousand years, so compare before adding.
    if (due && *due < std::chrono::hours{24}) goal = std::min(goal, ticks::clock::now() + *due);
  }
  // An earlier call is no harm: it finds nothing to do, and sets the timer anew.
  if (goal >= armed_for_) return;
  armed_for_ = goal;
  timer_.expires_at(goal);
  timer_.async_wait([this](const boost::system::error_code& stopped) {
    if (!stopped) ring();
  });
}

void audience::disarm() {
  timer_.cancel();
  armed_for_ = ticks::max();
}

void audience::ring() {
  armed_for_ = ticks::max();
  if (listeners_.empty() && !is_standing_wanting()) return;
  if (stage_.happen && !stopped_) stage_.happen();
  const auto now = ticks::clock::now();
  for (auto at = listeners_.begin(); at != listeners_.end() && at->first <= now; ++at) {
    at->second.who->wake();
  }
  wake_for_news();
}

}  // namespace ssmock::http
