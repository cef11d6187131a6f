// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What the shared library shows.
#define SSMOCK_API __attribute__((visibility("default")))

namespace ssmock {

/// UTC in milliseconds. `std::chrono::sys_days{2026y / 12 / 13} + 4h` becomes one by itself, the
/// system's time by `std::chrono::floor<std::chrono::milliseconds>()`.
using time_point = std::chrono::sys_time<std::chrono::milliseconds>;

/// How an embedded server starts: `ssmock::server aws{{.fixtures = {"tests/fixtures"}}};`
struct server_options {
  std::string host = "127.0.0.1";  ///< an IPv4 or IPv6 address
  std::uint16_t port = 0;          ///< 0 takes any free port
  /// Fixture files and folders. Without any, and without `fixture_text`, the server is empty.
  std::vector<std::string> fixtures = {};
  /// A fixture as JSON text, merged after the files.
  std::string fixture_text = {};
  std::string account = "123456789012";  ///< 12 digits; of requests whose access key is no account
  std::string region = "us-east-1";      ///< of unsigned requests
  std::optional<std::uint64_t> seed = {};  ///< makes ids and tokens reproducible
  /// Where the clock stands until it is moved. Without it, the server follows the system's clock.
  std::optional<time_point> clock_start = {};
};

/// A server inside this process, on a thread of its own, from its construction to stop() or its
/// end. Several may run at once; they share nothing. It takes no signals, and is not there in the
/// child of a fork().
///
/// Every member but the destructor may be called from any thread, while the server answers
/// others. Each call waits until the server's thread has carried it out, after the requests that
/// came before it. After stop() all but endpoint(), port() and stop() throw std::runtime_error.
/// What a call refuses, it refuses with std::invalid_argument, whose text lists each fault, and
/// nothing has changed then.
class SSMOCK_API server {
 public:
  /// Listens when it returns. Throws std::invalid_argument when an option or a fixture has faults
  /// and std::system_error when the address cannot be used.
  explicit server(const server_options& options = {});
  ~server();
  server(const server&) = delete;
  server& operator=(const server&) = delete;

  /// `http://127.0.0.1:49152`
  const std::string& endpoint() const;
  std::uint16_t port() const;

  /// The server's clock, one for all accounts and regions. What is due by then happens before a
  /// call returns, each event at its own time.
  time_point now() const;
  /// When something will happen next; nothing when nothing will.
  std::optional<time_point> next_event() const;
  /// Lets time pass, 366 days at most; `by` must not be negative, `to` not be past. What the clock
  /// shows then.
  time_point advance(std::chrono::milliseconds by);
  time_point advance_to(time_point to);
  /// Sets the clock, back too. What runs goes on; windows that were due in between are passed over.
  void set_time(time_point time);
  /// Stops the clock, or lets it go on.
  void freeze(bool frozen = true);
  /// Seconds that pass in one: above 0, at most 100,000.
  void set_speed(double speed);

  /// Merges a fixture, JSON text, into every account and region, until the next reset.
  void add_fixtures(const std::string& text);
  /// The state of the default account and region: a fixture that loads again.
  std::string state() const;
  /// Every account and region is again what the server started with. The clock stays.
  void reset();

  /// Rules that say what becomes of commands and tasks: one as JSON text, or a list of them. They
  /// go to every account and region, and the one added last is asked first.
  void add_outcomes(const std::string& rules);
  /// The rules of the default account and region, as a JSON list.
  std::string outcomes() const;
  void clear_outcomes();

  /// Any call of the control API, which docs/reference/control-api.md describes: the method, the
  /// path after `/_ssmock/` and the body. The body of its answer, JSON text.
  ///     aws.control("PUT", "nodes/i-0123456789abcdef0", "{}");
  std::string control(const std::string& method, const std::string& path,
                      const std::string& body = {});

  /// Lets requests in flight finish, five seconds at most, and ends the thread. Stopping twice is
  /// no error.
  void stop();

 private:
  class implementation;
  std::unique_ptr<implementation> implementation_;
};

}  // namespace ssmock
