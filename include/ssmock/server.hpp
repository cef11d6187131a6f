// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ssmock {

/// How an embedded server starts.
struct server_options {
  std::string host = "127.0.0.1";  ///< an IPv4 or IPv6 address
  std::uint16_t port = 0;          ///< 0 takes any free port
  /// Fixture files and folders. Without any, and without `fixture_text`, the server is empty.
  std::vector<std::string> fixtures;
  /// A fixture as JSON text, merged after the files.
  std::string fixture_text;
  std::string account = "123456789012";  ///< of requests whose access key is no account
  std::string region = "us-east-1";      ///< of unsigned requests
  std::optional<std::uint64_t> seed;     ///< makes ids and tokens reproducible
};

/// A server inside this process, on a thread of its own, from its construction to stop() or its
/// end. Several may run at once. endpoint(), port() and stop() may be called from any thread.
class server {
 public:
  /// Listens when it returns. Throws std::invalid_argument when a fixture has faults (its text
  /// lists them all) and std::system_error when the address cannot be used.
  explicit server(const server_options& options = {});
  ~server();
  server(const server&) = delete;
  server& operator=(const server&) = delete;

  /// `http://127.0.0.1:49152`
  const std::string& endpoint() const;
  std::uint16_t port() const;

  /// Lets requests in flight finish, five seconds at most, and ends the thread. Stopping twice is
  /// no error.
  void stop();

 private:
  class implementation;
  std::unique_ptr<implementation> implementation_;
};

}  // namespace ssmock
