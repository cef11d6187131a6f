// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace ssmock::http {

/// What one client may cost. Each can be set by a flag.
struct limits {
  /// AWS's largest SSM input is a document of 64 kB; a fixture posted by a test is larger.
  std::uint64_t max_body = std::uint64_t{16} * 1024 * 1024;
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
};

}  // namespace ssmock::http
