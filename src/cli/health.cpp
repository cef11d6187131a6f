// SPDX-License-Identifier: Apache-2.0
#include <boost/asio/ip/address.hpp>
#include <iostream>
#include <string>

#include "cli/commands.hpp"
#include "http/health_check.hpp"
#include "http/server.hpp"

namespace ssmock::cli {
namespace {

using boost::asio::ip::address;

/// Where a server that listens on `host` is reached from this machine.
address reachable(const std::string& host) {
  auto listening = boost::asio::ip::make_address(host);
  if (!listening.is_unspecified()) return listening;
  if (listening.is_v4()) return boost::asio::ip::address_v4::loopback();
  return boost::asio::ip::address_v6::loopback();
}

}  // namespace

int health(const options& parsed) {
  if (parsed.port == 0) {
    std::cerr << "--port: expected the port of a running server, found 0\n";
    return bad_usage_or_fixtures;
  }
  const http::server::endpoint at{reachable(parsed.host), parsed.port};
  const auto fault = http::health_fault(at);
  if (fault.empty()) {
    std::cout << http::url_of(at) << " is healthy\n";
    return fine;
  }
  std::cerr << http::url_of(at) << " is not healthy: " << fault << '\n';
  return run_time_failure;
}

}  // namespace ssmock::cli
