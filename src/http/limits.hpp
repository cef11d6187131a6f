// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ssmock::http {

/// What one client may cost. Each can be set by a flag.
struct limits {
  /// AWS's largest SSM input is a document of 64 kB; other control requests are larger.
  std::uint64_t max_body = std::uint64_t{16} * 1024 * 1024;
  /// What GET /_ssmock/state writes must be taken back: a state of 30 days of tests has some
  /// hundred megabytes. It has no flag.
  std::uint64_t max_fixture = std::uint64_t{1024} * 1024 * 1024;
  /// SDKs send 1 to 2 kB; session tokens take some more.
  std::uint32_t max_header = 16 * 1024;
  /// Beyond these a client is answered 503 and closed.
  std::size_t max_connections = 16'384;
  /// How long a connection may lie between two messages.
  std::chrono::milliseconds idle_timeout = std::chrono::seconds{75};
  /// How long a message may take to arrive, from its first byte, and its reply to be taken.
  std::chrono::milliseconds message_timeout = std::chrono::seconds{30};
  /// How long a stop waits for what is in flight.
  std::chrono::milliseconds stop_timeout = std::chrono::seconds{5};

  /// How large the body of a request to this target may be.
  std::uint64_t body_of(std::string_view target) const {
    constexpr std::string_view fixtures = "/_ssmock/fixtures";
    const bool fixture = target.substr(0, target.find('?')) == fixtures;
    return fixture && max_fixture > max_body ? max_fixture : max_body;
  }
};

}  // namespace ssmock::http
