// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ssmock::http {

/// The limits on what clients can make the server use. Each has a flag, except max_fixture.
struct limits {
  /// AWS's largest SSM input is a document of 64 kB; other control requests are larger.
  std::uint64_t max_body = std::uint64_t{16} * 1024 * 1024;
  /// The server must accept what GET /_ssmock/state returned: a state with 30 days of tests has
  /// some hundred megabytes.
  std::uint64_t max_fixture = std::uint64_t{1024} * 1024 * 1024;
  /// All large bodies and replies together, while they arrive and while clients take them. Beyond
  /// it a further one gets a 503; one alone may be larger.
  std::uint64_t max_in_flight = std::uint64_t{256} * 1024 * 1024;
  /// The headers of an SDK have 1 to 2 kB, and a session token adds some more.
  std::uint32_t max_header = 16 * 1024;
  /// A client beyond this number gets a 503, and its connection is closed.
  std::size_t max_connections = 16'384;
  /// So many clients may wait for something to happen, or take a stream of events; a further one
  /// gets a 503.
  std::size_t max_listeners = 4'096;
  /// How long a connection may be idle between two requests.
  std::chrono::milliseconds idle_timeout = std::chrono::seconds{75};
  /// How long it may take from a request's first byte until the client has received the reply.
  std::chrono::milliseconds message_timeout = std::chrono::seconds{30};
  /// How long a stop waits for requests in flight.
  std::chrono::milliseconds stop_timeout = std::chrono::seconds{5};

  /// The largest body that a request to this target may have.
  std::uint64_t body_of(std::string_view target) const {
    constexpr std::string_view fixtures = "/_ssmock/fixtures";
    const bool fixture = target.substr(0, target.find('?')) == fixtures;
    return fixture && max_fixture > max_body ? max_fixture : max_body;
  }
};

}  // namespace ssmock::http
