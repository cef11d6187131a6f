// SPDX-License-Identifier: Apache-2.0
// The session itself, not the parser alone: what of its bytes a request is, which reply belongs to
// it, and when the connection ends is decided by both together. Its socket is one end of a pair, so
// nothing but the session decides what arrives when; it cannot tell that from TCP.
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/beast/core/string.hpp>
#include <string>
#include <vector>

#include "core/text.hpp"
#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"
#include "http/server.hpp"
#include "http/session.hpp"

namespace ssmock::fuzz {
namespace {

namespace asio = boost::asio;

/// What the server was asked.
struct asked {
  std::string method;
  std::string path;
  std::string host;
  std::string body;

  friend bool operator==(const asked&, const asked&) = default;
};

http::limits small_limits() {
  http::limits out;
  out.max_body = 600;
  out.max_fixture = 1'000;
  out.max_header = 1'500;
  return out;
}

/// A server whose time stands still and which accepts nobody: it serves the one connection that it
/// is given.
class lone_server {
 public:
  lone_server()
      : server_(io_, {asio::ip::address_v4::loopback(), 0}, small_limits(),
                [this](const service::request& call) { return answer(call); }) {
    server_.set_clock([] { return http::server::ticks{}; });
  }

  /// Sends the bytes in pieces; a size of zero means all at once. Returns what was sent back.
  std::string serve(std::string_view bytes, std::size_t piece) {
    all_asked.clear();
    std::array<int, 2> ends{};
    require(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()) == 0,
            "no pair of sockets");
    client_ = ends[1];
    asio::ip::tcp::socket socket{io_};
    socket.assign(asio::ip::tcp::v4(), ends[0]);
    http::session served{std::move(socket), server_};
    bool ended = false;
    asio::co_spawn(io_, served.run(), [&](const std::exception_ptr& bug) {
      require(!bug, "an exception leaves the session");
      ended = true;
    });
    received_.clear();
    while (!bytes.empty()) {
      const auto part = bytes.substr(0, piece == 0 ? bytes.npos : piece);
      const auto sent = ::send(client_, part.data(), part.size(), MSG_NOSIGNAL);
      if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
      if (sent < 0 && errno != EAGAIN) break;
      turn();
    }
    shutdown(client_, SHUT_WR);
    constexpr int patience = 10'000;
    for (int count = 0; count < patience && !ended; ++count) turn();
    require(ended, "the session does not end with its client");
    turn();
    close(client_);
    return std::move(received_);
  }

  std::vector<asked> all_asked;  ///< on the last connection

 private:
  service::reply answer(const service::request& call) {
    all_asked.push_back({std::string(call.method), std::string(call.path), std::string(call.host),
                         std::string(call.body)});
    return {200, service::plain_json, "{}", "id"};
  }

  void turn() {
    io_.poll();
    std::array<char, 65536> buffer;
    for (ssize_t size = 0; (size = recv(client_, buffer.data(), buffer.size(), 0)) > 0;) {
      received_.append(buffer.data(), static_cast<std::size_t>(size));
    }
  }

  asio::io_context io_{1};
  http::server server_;
  int client_ = -1;
  std::string received_;
};

/// The value of a header in a reply's head, in the form that we write it; empty: it has none.
std::string_view header_of(std::string_view head, std::string_view name) {
  const auto line = "\r\n" + std::string(name) + ": ";
  for (std::size_t at = 0; at + line.size() <= head.size(); ++at) {
    if (!boost::beast::iequals(head.substr(at, line.size()), line)) continue;
    head.remove_prefix(at + line.size());
    return head.substr(0, head.find("\r\n"));
  }
  return {};
}

/// Each request has its reply, in order and whole, and at most one refusal follows them.
void check_replies(std::string_view received, const std::vector<asked>& all) {
  std::size_t count = 0;
  while (!received.empty()) {
    constexpr std::string_view version = "HTTP/1.1 ";
    const auto end = received.find("\r\n\r\n");
    require(received.starts_with(version) && end != received.npos, "no reply", received);
    const auto head = received.substr(0, end + 2);
    received.remove_prefix(end + 4);
    const auto status = parse_whole<int>(head.substr(version.size(), 3)).value_or(0);
    if (status == 100) continue;
    const bool is_last = count >= all.size();
    const bool has_body = is_last || all[count].method != "HEAD";
    const auto length = parse_whole<std::size_t>(header_of(head, "Content-Length"));
    require(length.has_value(), "a reply without a length", head);
    require(!has_body || received.size() >= *length, "half a reply", head);
    if (has_body) received.remove_prefix(*length);
    ++count;
    if (status != 200) {
      require(status == 400 || status == 413 || status == 431, "another status", head);
      require(is_last, "a request that was handled is refused", head);
      require(header_of(head, "Connection") == "close", "a refusal that goes on", head);
      require(received.empty(), "bytes after the last reply", received);
    }
  }
  require(count >= all.size(), "a request without a reply");
  require(count <= all.size() + 1, "a reply without a request");
}

void check_asked(const std::vector<asked>& all) {
  const auto limits = small_limits();
  for (const auto& each : all) {
    require(each.body.size() <= limits.body_of(each.path), "a body beyond its bound", each.path);
    require(!each.method.empty() && !each.path.empty(), "no method or no target");
    const auto text = each.method + each.path + each.host;
    require(text.find_first_of(std::string_view("\r\n\0 ", 4)) == text.npos,
            "a blank or a line's end in a method, target or host", text);
  }
}

}  // namespace

void try_http(std::string_view input) {
  static lone_server tried;
  constexpr std::size_t longest = 16'384;
  if (input.empty() || input.size() > longest) return;
  const auto piece = static_cast<unsigned char>(input[0]) % 64 + 1;
  const auto bytes = input.substr(1);
  check_replies(tried.serve(bytes, 0), tried.all_asked);
  check_asked(tried.all_asked);
  const auto asked_whole = tried.all_asked;
  check_replies(tried.serve(bytes, static_cast<std::size_t>(piece)), tried.all_asked);
  // A head that is both wrong and cut off is refused or not: Beast may wait for its end to look at
  // it.
  require(asked_whole == tried.all_asked, "in pieces they are other requests");
}

}  // namespace ssmock::fuzz
