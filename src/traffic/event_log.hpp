// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "core/siphash.hpp"
#include "core/tenant.hpp"
#include "core/time.hpp"
#include "kernel/notices.hpp"
#include "traffic/rendering.hpp"

namespace ssmock::traffic {

/// An event of EventBridge, or a message to a topic of SNS.
struct logged_event {
  std::uint64_t number = 0;
  const owned_tenant_name* tenant = nullptr;  ///< of the log
  instant time;
  engine::notice_slot content;

  bool is_message() const { return (*content).detail_type().empty(); }
};

/// Which events somebody wants to see. What is left empty does not matter.
struct event_filter {
  bool messages = false;  ///< messages to topics instead of events
  std::string detail_type = {};
  std::string account = {};
  std::string region = {};

  bool accepts(const logged_event& of) const;
};

/// The last events of all tenants, each with a number that is one above that of the event before.
/// A reset empties it too, so that a test that begins with one finds its own.
class event_log final : public engine::notice_sink {
 public:
  /// `most` is how many it keeps; the seed decides the ids of the events.
  event_log(std::size_t most, std::optional<std::uint64_t> seed);

  bool is_on() const { return most_ > 0; }

  /// The number of the oldest event that is kept, or the next number when there is none.
  std::uint64_t first() const { return first_; }
  /// The number that the next event will have.
  std::uint64_t next() const { return next_; }
  /// The event of a number from first() on and below next().
  const logged_event& at(std::uint64_t number) const { return events_[number % most_]; }
  /// How many events with this number or a later one are not kept, though nobody cleared them.
  std::uint64_t dropped_since(std::uint64_t number) const;

  void clear();

  /// The JSON of an event in one line: of a message, as SNS delivers it.
  std::string render(const logged_event& of) const;
  /// The topic, the subject and the text of a message.
  topic_message message(const logged_event& of) const;

  engine::notice_slot& next_slot(const tenant_name& of, instant time) override;
  /// Gives up all events for the memory that they take: they are what can be missed most easily.
  void lose() noexcept override;
  void confirm() noexcept override { confirmed_ = next_; }
  void withdraw() noexcept override;

 private:
  /// The id of an event follows from its number, so that the many that nobody reads need none.
  std::string id_of(const logged_event& of) const;
  const owned_tenant_name* keep(const tenant_name& name);
  /// Forgets all events; the next one gets this number.
  void empty_up_to(std::uint64_t number) noexcept;

  std::size_t most_;
  siphash_block key_;
  /// As many as were ever kept at a time, each in the place that its number gives it.
  std::deque<logged_event> events_;
  std::uint64_t first_ = 1;
  std::uint64_t next_ = 1;
  std::uint64_t cleared_ = 1;    ///< the first number that was not cleared
  std::uint64_t confirmed_ = 1;  ///< what is told from this number on may yet be withdrawn
  /// The name of each tenant that an event was of. Events point to them.
  std::map<std::string, owned_tenant_name, std::less<>> tenants_;
  const owned_tenant_name* last_tenant_ = nullptr;
};

}  // namespace ssmock::traffic
