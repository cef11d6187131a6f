// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <string>

#include "http/server.hpp"

namespace ssmock::http {

/// The address at which this machine reaches a server that listens at `at`.
boost::asio::ip::tcp::endpoint reachable(const boost::asio::ip::tcp::endpoint& at);

/// Asks a server for its health, and waits up to five seconds for the answer. Returns a message on
/// what is wrong; empty when the server is healthy.
/// By https it takes any certificate: it sends nothing that is secret.
std::string health_fault(const boost::asio::ip::tcp::endpoint& at, scheme spoken);

}  // namespace ssmock::http
