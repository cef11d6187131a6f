// SPDX-License-Identifier: Apache-2.0
#include "ssmock/server.hpp"

#include <boost/system/system_error.hpp>
#include <cmath>
#include <stdexcept>
#include <thread>

#include "control/steering.hpp"
#include "core/time.hpp"
#include "embedding/server_thread.hpp"
#include "json/parse.hpp"

namespace ssmock {
namespace {

/// The text of an error reply: its sentence, then each fault on a line of its own.
std::string message_of(const std::string& body) {
  const auto parsed = json::parse(body);
  const auto* answer = std::get_if<json::value>(&parsed);
  const auto* error = answer != nullptr ? answer->find("error") : nullptr;
  if (error == nullptr) return body;
  auto message = *error->get_if<std::string>();
  if (const auto* faults = answer->find("faults")) {
    for (const auto& fault : *faults->get_if<json::list>()) {
      message += "\n" + *fault.get_if<std::string>();
    }
  }
  return message;
}

instant checked(time_point time) {
  if (time < earliest_instant || time > latest_instant) {
    throw std::invalid_argument("the time is not within the years 1 to 9999");
  }
  return time;
}

}  // namespace

class server::implementation {
 public:
  explicit implementation(const server_options& options) : running(options) {}

  std::string control(std::string_view method, std::string_view path, std::string_view body) {
    const std::string whole_path = std::string("/_ssmock/").append(path);
    service::request call;
    call.method = method;
    call.path = whole_path;
    call.body = body;
    service::reply answer;
    running.run_there([&](service::service& there) { answer = there.answer_whole(call); });
    if (answer.status >= 500) throw std::runtime_error(message_of(answer.body));
    if (answer.status != 200) throw std::invalid_argument(message_of(answer.body));
    return std::move(answer.body);
  }

  control::clock_view clock() {
    std::optional<control::clock_view> view;
    running.run_there(
        [&](service::service& there) { view = control::view_clock(there.steering()); });
    return *view;
  }

  void change_clock(const control::clock_change& change) {
    running.run_there(
        [&](service::service& there) { control::change_clock(there.parts(), change); });
  }

  /// Advances to what `goal` says of the server's parts, and returns the time reached.
  template <class Goal>
  time_point advance(const Goal& goal) {
    time_point reached;
    running.run_there([&](service::service& there) {
      const auto& parts = there.steering();
      const auto wrong = control::advance_clock_to(parts, goal(parts));
      if (wrong) throw std::invalid_argument(*wrong);
      there.settle();
      reached = control::view_clock(parts).time;
    });
    return reached;
  }

  embedding::server_thread running;
};

server::server(const server_options& options) try
    : implementation_(std::make_unique<implementation>(options)) {
} catch (const boost::system::system_error& failure) {
  throw std::system_error(failure.code(), options.host + ":" + std::to_string(options.port));
}
server::~server() = default;

const std::string& server::endpoint() const { return implementation_->running.endpoint(); }
std::uint16_t server::port() const { return implementation_->running.port(); }
void server::stop() { implementation_->running.stop(); }

time_point server::now() const { return implementation_->clock().time; }

std::optional<time_point> server::next_event() const { return implementation_->clock().next_event; }

time_point server::advance(std::chrono::milliseconds by) {
  if (by < by.zero() || by > std::chrono::days{366}) {
    throw std::invalid_argument("advance: expected a time up to 366 days, and not a negative one");
  }
  return implementation_->advance([&](const control::control_parts& parts) {
    const auto to = control::after(parts, by);
    if (!to) throw std::invalid_argument("by: leads beyond the year 9999");
    return *to;
  });
}

time_point server::advance_to(time_point to) {
  const auto goal = checked(to);
  return implementation_->advance([&](const control::control_parts&) { return goal; });
}

void server::set_time(time_point time) { implementation_->change_clock({.time = checked(time)}); }

void server::freeze(bool frozen) { implementation_->change_clock({.frozen = frozen}); }

void server::set_speed(double speed) {
  if (!std::isfinite(speed)) throw std::invalid_argument("speed: expected a finite number");
  if (!engine::clock::is_speed(speed))
    throw std::invalid_argument(std::string(control::wrong_speed));
  implementation_->change_clock({.speed = speed});
}

void server::add_fixtures(const std::string& text) {
  implementation_->control("POST", "fixtures", text);
}

std::string server::state() const { return implementation_->control("GET", "state", {}); }

void server::reset() { implementation_->control("POST", "reset", {}); }

void server::add_outcomes(const std::string& rules) {
  implementation_->control("POST", "outcomes", rules);
}

std::string server::outcomes() const { return implementation_->control("GET", "outcomes", {}); }

void server::clear_outcomes() { implementation_->control("DELETE", "outcomes", {}); }

std::string server::requests(const std::string& pattern) const {
  return implementation_->control("POST", "requests/find", pattern);
}

std::size_t server::count_requests(const std::string& pattern) const {
  const auto body = implementation_->control("POST", "requests/count", pattern);
  const auto parsed = json::parse(body);
  return static_cast<std::size_t>(
      *std::get<json::value>(parsed).find("Count")->get_if<std::int64_t>());
}

bool server::wait_for_requests(const std::string& pattern, std::size_t count,
                               std::chrono::milliseconds patience) const {
  constexpr std::chrono::milliseconds pause{2};  // what a request takes is more
  const auto end = std::chrono::steady_clock::now() + patience;
  while (count_requests(pattern) < count) {
    if (std::chrono::steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(pause);
  }
  return true;
}

void server::clear_requests() { implementation_->control("DELETE", "requests", {}); }

std::string server::events(std::uint64_t since) const {
  return implementation_->control("GET", "events?since=" + std::to_string(since), {});
}

void server::clear_events() { implementation_->control("DELETE", "events", {}); }

void server::set_faults(const std::string& rules) {
  implementation_->control("POST", "chaos/faults", rules);
}

void server::clear_faults() { implementation_->control("DELETE", "chaos/faults", {}); }

void server::skip_time(bool when_polled) {
  implementation_->change_clock(
      {.skips = when_polled ? engine::skipping::when_polled : engine::skipping::never});
}

std::string server::control(const std::string& method, const std::string& path,
                            const std::string& body) {
  return implementation_->control(method, path, body);
}

}  // namespace ssmock
