// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Marks the symbols that the shared library exports.
#define SSMOCK_API __attribute__((visibility("default")))

namespace ssmock {

/// A time in UTC, in milliseconds. `std::chrono::sys_days{2026y / 12 / 13} + 4h` converts
/// implicitly; the system's time needs `std::chrono::floor<std::chrono::milliseconds>()`.
using time_point = std::chrono::sys_time<std::chrono::milliseconds>;

/// The options of an embedded server: `ssmock::server aws{{.fixtures = {"tests/fixtures"}}};`
struct server_options {
  std::string host = "127.0.0.1";  ///< an IPv4 or IPv6 address
  std::uint16_t port = 0;          ///< 0 takes any free port
  /// Fixture files and folders. Without any, and without `fixture_text`, the server is empty.
  std::vector<std::string> fixtures = {};
  /// A fixture as JSON text, merged after the files.
  std::string fixture_text = {};
  /// 12 digits, for requests whose access key is no account number.
  std::string account = "123456789012";
  std::string region = "us-east-1";        ///< for unsigned requests
  std::optional<std::uint64_t> seed = {};  ///< makes ids and tokens reproducible
  /// If set, the clock stands at this time until a call moves it. Otherwise the server's clock
  /// follows the system's.
  std::optional<time_point> clock_start = {};
};

/// A server inside this process. It runs on a thread of its own, from its construction until stop()
/// or its destruction. Several servers may run at once; they share nothing. A server handles no
/// signals, and does not exist in the child of a fork().
///
/// Every member but the destructor may be called from any thread, while the server answers clients.
/// Each call waits until the server's thread has carried it out, after all earlier requests. After
/// stop(), all members but endpoint(), port() and stop() throw std::runtime_error. A call with
/// invalid arguments throws std::invalid_argument, whose text lists each fault; it changes nothing.
class SSMOCK_API server {
 public:
  /// The server listens when this returns. Throws std::invalid_argument when an option or a fixture
  /// has faults, and std::system_error when the address cannot be used.
  explicit server(const server_options& options = {});
  ~server();
  server(const server&) = delete;
  server& operator=(const server&) = delete;

  /// The URL for clients, such as `http://127.0.0.1:49152`. A browser finds the dashboard there.
  const std::string& endpoint() const;
  std::uint16_t port() const;

  /// The time of the server's clock, which all accounts and regions share. The due events happen
  /// before this and the following calls return, each at its own time.
  time_point now() const;
  /// The time of the next event, such as a window's start or a command's end; nullopt when there is
  /// none.
  std::optional<time_point> next_event() const;
  /// Moves the clock forward, at most 366 days, and returns its time. `by` must not be negative,
  /// and `to` must not be in the past.
  time_point advance(std::chrono::milliseconds by);
  time_point advance_to(time_point to);
  /// Sets the clock, forward or back. Running commands and executions continue; windows that would
  /// have been due in between are skipped.
  void set_time(time_point time);
  /// Stops the clock, or lets it run again.
  void freeze(bool frozen = true);
  /// How many seconds the clock advances in a real second: above 0, at most 100,000.
  void set_speed(double speed);

  /// Merges a fixture, as JSON text, into every account and region, until the next reset.
  void add_fixtures(const std::string& text);
  /// The state of the default account and region, as a fixture that can be loaded again.
  std::string state() const;
  /// Returns every account and region to the state that the server started with. The clock stays as
  /// it is.
  void reset();

  /// Adds rules that script the outcomes of commands and tasks: one rule as JSON text, or a list of
  /// rules. They apply in every account and region. If several rules match, the newest is used.
  void add_outcomes(const std::string& rules);
  /// The rules of the default account and region, as a JSON list.
  std::string outcomes() const;
  void clear_outcomes();

  /// The latest requests to the API that fit a pattern, with their replies, as JSON text:
  /// `{"Dropped":0,"NextId":3,"Requests":[...]}`. docs/guides/assert-requests.md describes patterns
  /// and requests.
  std::string requests(const std::string& pattern = "{}") const;
  /// How many they are: `aws.count_requests(R"({"Operation":"SendCommand"})")`.
  std::size_t count_requests(const std::string& pattern = "{}") const;
  /// Waits until so many requests that fit the pattern have come. Returns whether they have within
  /// this time.
  bool wait_for_requests(const std::string& pattern, std::size_t count = 1,
                         std::chrono::milliseconds patience = std::chrono::seconds{5}) const;
  void clear_requests();

  /// The events that AWS would have sent to EventBridge, of all accounts and regions, as JSON text:
  /// `{"Dropped":0,"Events":[...],"NextId":7}`. `since` is the NextId of an earlier answer.
  std::string events(std::uint64_t since = 0) const;
  void clear_events();

  /// Puts rules by which requests fail, as JSON text, in the place of all: one rule, or a list.
  /// docs/guides/faults.md describes them.
  void set_faults(const std::string& rules);
  void clear_faults();

  /// Whether a frozen clock goes on when a client asks again for what has not ended.
  void skip_time(bool when_polled = true);

  /// Calls a route of the control API, which docs/reference/control-api.md describes: the method,
  /// the path after `/_ssmock/` and the body. Returns the body of the answer, JSON text.
  ///     aws.control("PUT", "nodes/i-0123456789abcdef0", "{}");
  std::string control(const std::string& method, const std::string& path,
                      const std::string& body = {});

  /// Waits up to five seconds for requests in flight, and ends the thread. Stopping twice is no
  /// error.
  void stop();

 private:
  class implementation;
  std::unique_ptr<implementation> implementation_;
};

}  // namespace ssmock
