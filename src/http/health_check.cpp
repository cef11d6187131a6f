// SPDX-License-Identifier: Apache-2.0
#include "http/health_check.hpp"

#include <array>
#include <chrono>
#include <string_view>

#include "core/text.hpp"

namespace ssmock::http {

namespace ip = boost::asio::ip;

ip::tcp::endpoint reachable(const ip::tcp::endpoint& at) {
  if (!at.address().is_unspecified()) return at;
  if (at.address().is_v4()) return {ip::address_v4::loopback(), at.port()};
  return {ip::address_v6::loopback(), at.port()};
}

std::string health_fault(const ip::tcp::endpoint& at) {
  // A running server answers within milliseconds.
  constexpr std::chrono::seconds patience{5};
  ip::tcp::iostream connection;
  connection.expires_after(patience);
  connection.connect(at);
  connection << "GET /_ssmock/health HTTP/1.1\r\nHost: ssmock\r\nConnection: close\r\n\r\n"
             << std::flush;
  std::array<char, 4096> bytes;  // more than ssmock's whole answer
  connection.read(bytes.data(), bytes.size());
  const std::string_view answer{bytes.data(), static_cast<std::size_t>(connection.gcount())};
  if (answer.empty()) return connection.error().message();
  const auto status = answer.substr(0, answer.find('\r'));
  if (status != "HTTP/1.1 200 OK") return "it answered \"" + printable(status) + "\"";
  if (answer.find(R"("status":"running")") == std::string_view::npos) return "it is no ssmock";
  return {};
}

}  // namespace ssmock::http
