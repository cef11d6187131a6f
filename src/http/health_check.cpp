// SPDX-License-Identifier: Apache-2.0
#include "http/health_check.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "core/text.hpp"
#include "http/tls_stream.hpp"

namespace ssmock::http {

namespace ip = boost::asio::ip;

namespace {

using ticks = std::chrono::steady_clock;

constexpr std::chrono::seconds patience{5};   // a running server answers within milliseconds
constexpr std::size_t longest_answer = 4096;  // more than ssmock's whole answer
constexpr std::string_view question =
    "GET /_ssmock/health HTTP/1.1\r\nHost: ssmock\r\nConnection: close\r\n\r\n";

/// What a server said, or why it said nothing.
struct said {
  std::string answer;
  std::string fault;
};

said ask_plain(ip::tcp::iostream& connection) {
  connection << question << std::flush;
  std::array<char, longest_answer> bytes;
  connection.read(bytes.data(), bytes.size());
  const std::string_view answer{bytes.data(), static_cast<std::size_t>(connection.gcount())};
  return {std::string(answer), answer.empty() ? connection.error().message() : ""};
}

/// TLS to a server, which ends its waits when the time is over.
class patient_tls {
 public:
  patient_tls(int socket, ticks::time_point deadline)
      : socket_(socket), deadline_(deadline), stream_(context_, socket) {}

  said ask() {
    while (goes_on(stream_.shake_hands())) {
    }
    if (!failed_) send();
    std::array<char, longest_answer> bytes;
    said out;
    while (!failed_ && out.answer.size() < longest_answer) {
      const auto read = stream_.read(bytes.data(), bytes.size());
      out.answer.append(bytes.data(), read.size);
      if (read.size == 0 && !goes_on(read.then)) break;
    }
    if (out.answer.empty()) out.fault = fault_;
    return out;
  }

 private:
  void send() {
    auto rest = question;
    while (!failed_ && !rest.empty()) {
      const auto written = stream_.write(rest);
      rest.remove_prefix(written.size);
      if (written.size == 0) goes_on(written.then);
    }
  }

  /// Waits for what the stream needs; false when it needs nothing more, or gets nothing any more.
  bool goes_on(tls_stream::next then) {
    if (then == tls_stream::next::done) return false;
    failed_ = true;
    if (then == tls_stream::next::ended) {
      const auto& reason = stream_.reason();
      fault_ = reason.empty() ? "it ended the connection" : "TLS failed: " + reason;
      return false;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - ticks::now());
    const bool reads = then == tls_stream::next::readable;
    pollfd waiting{socket_, static_cast<short>(reads ? POLLIN : POLLOUT), 0};
    failed_ = left.count() <= 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0;
    if (failed_) fault_ = "it did not answer in time";
    return !failed_;
  }

  int socket_;
  ticks::time_point deadline_;
  tls_context context_{tls_context::side::client};
  tls_stream stream_;
  bool failed_ = false;
  std::string fault_;
};

}  // namespace

ip::tcp::endpoint reachable(const ip::tcp::endpoint& at) {
  if (!at.address().is_unspecified()) return at;
  if (at.address().is_v4()) return {ip::address_v4::loopback(), at.port()};
  return {ip::address_v6::loopback(), at.port()};
}

std::string health_fault(const ip::tcp::endpoint& at, scheme spoken) {
  const auto deadline = ticks::now() + patience;
  ip::tcp::iostream connection;
  connection.expires_at(deadline);
  connection.connect(at);
  said heard;
  if (connection.error() || spoken == scheme::http) {
    heard = ask_plain(connection);
  } else {
    connection.socket().native_non_blocking(true);
    heard = patient_tls{connection.socket().native_handle(), deadline}.ask();
  }
  if (!heard.fault.empty()) return heard.fault;
  const std::string_view answer = heard.answer;
  const auto status = answer.substr(0, answer.find('\r'));
  if (status != "HTTP/1.1 200 OK") return "it answered \"" + printable(status) + "\"";
  if (answer.find(R"("status":"running")") == std::string_view::npos) return "it is no ssmock";
  return {};
}

}  // namespace ssmock::http
