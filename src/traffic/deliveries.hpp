// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/time.hpp"
#include "families/traffic/store/webhook_url.hpp"
#include "families/traffic/store/webhooks.hpp"
#include "matching/event_pattern.hpp"
#include "traffic/event_log.hpp"

namespace ssmock::traffic {

/// A request that carries one event to a webhook.
struct outgoing {
  std::uint64_t number = 0;  ///< of the event
  std::string detail_type;   ///< empty: it carries a message to a topic
  store::webhook_url to;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

/// What came of sending one event.
struct delivery {
  std::uint64_t number = 0;
  std::string detail_type;
  instant time;  ///< of the system's clock, when it was over
  int attempts = 0;
  int status = 0;     ///< of the last answer; 0: there was none
  std::string error;  ///< why there was none

  bool is_good() const { return status >= 200 && status < 300; }
};

/// Which events have to be sent to which webhook, in their order, and what came of it. Sockets are
/// somebody else's matter.
class deliveries {
 public:
  /// Only so many of a webhook's latest deliveries are shown.
  static constexpr std::size_t most_shown = 100;

  explicit deliveries(const event_log& events) : events_(events) {}

  /// Learns which webhooks there are now. One that is new gets the events from `from` on.
  void learn(const store::webhooks& hooks, std::uint64_t from);

  bool has_webhooks() const noexcept { return !hooks_.empty(); }
  /// The webhooks for which there may be something to send, and nobody is sending it. The caller
  /// sends it, by calls of next().
  std::vector<std::string> take_idle();

  /// The next request to a webhook, for whom next() and done() must be called in turn. Nothing:
  /// there is none now, or the webhook is gone.
  std::optional<outgoing> next(const std::string& name);
  void done(const std::string& name, delivery result);

  /// Whether all events that are there have been sent, or given up.
  bool all_sent();
  /// A number that grows with each delivery.
  std::uint64_t finished() const { return finished_; }

  struct account {
    std::uint64_t sent = 0;
    std::uint64_t failed = 0;
    std::uint64_t dropped = 0;  ///< events that were gone before it was their turn
    std::deque<delivery> latest = {};
  };
  /// Null for a webhook that there is not.
  const account* find(const std::string& name) const;

 private:
  struct hook {
    store::webhook content;
    std::optional<matching::event_pattern> pattern;
    std::uint64_t next;    ///< the number of the first event that it has not looked at
    bool is_busy = false;  ///< somebody is sending
    account kept = {};
  };

  bool wants(const hook& of, const logged_event& event) const;
  /// Goes to the next event that the hook wants; false when there is none.
  bool go_to_next(hook& of);

  const event_log& events_;
  std::map<std::string, hook> hooks_;
  std::uint64_t finished_ = 0;
};

/// The request that carries an event in this form.
outgoing request_for(const store::webhook& to, const event_log& events, const logged_event& event);

}  // namespace ssmock::traffic
