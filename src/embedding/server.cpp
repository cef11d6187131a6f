// SPDX-License-Identifier: Apache-2.0
#include "ssmock/server.hpp"

#include <boost/system/system_error.hpp>
#include <cmath>
#include <stdexcept>

#include "core/time.hpp"
#include "embedding/server_thread.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"

namespace ssmock {
namespace {

/// A time in an answer of the control API; nullopt when the answer has no such member. Since the
/// answer is ssmock's own, its form is not checked.
std::optional<time_point> time_in(const json::value& answer, std::string_view member) {
  const auto* text = answer.find(member);
  return text != nullptr ? parse_iso_8601(*text->get_if<std::string>()) : std::nullopt;
}

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

std::string time_text(time_point time) {
  if (time < earliest_instant || time > latest_instant) {
    throw std::invalid_argument("the time is not within the years 1 to 9999");
  }
  return iso_8601(time);
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
    auto answer = running.ask(call);
    if (answer.status >= 500) throw std::runtime_error(message_of(answer.body));
    if (answer.status != 200) throw std::invalid_argument(message_of(answer.body));
    return std::move(answer.body);
  }

  /// Calls a route of the control API whose answer describes the clock.
  json::value clock(std::string_view method, std::string_view path, std::string_view body = {}) {
    return std::get<json::value>(json::parse(control(method, path, body)));
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

time_point server::now() const { return *time_in(implementation_->clock("GET", "clock"), "time"); }

std::optional<time_point> server::next_event() const {
  return time_in(implementation_->clock("GET", "clock"), "next_event");
}

time_point server::advance(std::chrono::milliseconds by) {
  if (by < by.zero() || by > std::chrono::days{366}) {
    throw std::invalid_argument("advance: expected a time up to 366 days, and not a negative one");
  }
  const auto body = R"({"by":")" + java_duration(by) + R"("})";
  return *time_in(implementation_->clock("POST", "clock/advance", body), "time");
}

time_point server::advance_to(time_point to) {
  const auto body = R"({"to":")" + time_text(to) + R"("})";
  return *time_in(implementation_->clock("POST", "clock/advance", body), "time");
}

void server::set_time(time_point time) {
  implementation_->control("PUT", "clock", R"({"time":")" + time_text(time) + R"("})");
}

void server::freeze(bool frozen) {
  implementation_->control("PUT", "clock", frozen ? R"({"frozen":true})" : R"({"frozen":false})");
}

void server::set_speed(double speed) {
  if (!std::isfinite(speed)) throw std::invalid_argument("speed: expected a finite number");
  std::string body = R"({"speed":)";
  json::append_value(body, json::value(speed));
  implementation_->control("PUT", "clock", body + "}");
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

std::string server::control(const std::string& method, const std::string& path,
                            const std::string& body) {
  return implementation_->control(method, path, body);
}

}  // namespace ssmock
