// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <string>

namespace ssmock::http {

/// Where a server that listens at `at` is reached from this machine.
boost::asio::ip::tcp::endpoint reachable(const boost::asio::ip::tcp::endpoint& at);

/// Asks a server for its health, as a client that waits, five seconds at most. What is wrong with
/// it; empty when nothing is.
std::string health_fault(const boost::asio::ip::tcp::endpoint& at);

}  // namespace ssmock::http
