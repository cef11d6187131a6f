// SPDX-License-Identifier: Apache-2.0
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <iostream>
#include <string>

#include "cli/commands.hpp"
#include "http/server.hpp"

namespace ssmock::cli {
namespace {

using boost::asio::ip::address;

/// A server that answers at all does so within milliseconds.
constexpr std::chrono::seconds patience{5};

/// Where a server that listens on `host` is reached from this machine.
address reachable(const std::string& host) {
  const auto listening = boost::asio::ip::make_address(host);
  if (!listening.is_unspecified()) return listening;
  if (listening.is_v4()) return boost::asio::ip::address_v4::loopback();
  return boost::asio::ip::address_v6::loopback();
}

/// What is wrong with the server; empty when nothing is.
std::string fault_of(const http::server::endpoint& at) {
  boost::asio::ip::tcp::iostream connection;
  connection.expires_after(patience);
  connection.connect(at);
  connection << "GET /_ssmock/health HTTP/1.1\r\nHost: ssmock\r\nConnection: close\r\n\r\n"
             << std::flush;
  std::string status;
  std::getline(connection, status);
  if (connection.error()) return connection.error().message();
  if (status == "HTTP/1.1 200 OK\r") return {};
  return "it answered \"" + status.substr(0, status.find('\r')) + "\"";
}

}  // namespace

int health(const options& parsed) {
  if (parsed.port == 0) {
    std::cerr << "--port: expected the port of a running server, found 0\n";
    return bad_usage_or_fixtures;
  }
  const http::server::endpoint at{reachable(parsed.host), parsed.port};
  const auto fault = fault_of(at);
  if (fault.empty()) {
    std::cout << http::url_of(at) << " is healthy\n";
    return fine;
  }
  std::cerr << http::url_of(at) << " is not healthy: " << fault << '\n';
  return run_time_failure;
}

}  // namespace ssmock::cli
