// SPDX-License-Identifier: Apache-2.0
#include "http/session.hpp"

#include <linux/sockios.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "core/text.hpp"
#include "http/transport_error.hpp"
#include "http/use_result.hpp"
#include "log/log.hpp"

namespace ssmock::http {
namespace {

namespace asio = boost::asio;
using boost::beast::error_code;

/// A buffer above this size is freed when its message is done.
constexpr std::size_t kept_capacity = 4096;

/// An idle connection keeps its buffers this long, so that a busy one need not allocate them again.
constexpr std::chrono::seconds kept_for{1};

void log_refusal(const request_parts& parts, const service::reply& refusal) {
  if (!logs(log_level::debug)) return;
  auto line =
      parts.method.empty() ? "a connection" : printable(parts.method) + " " + printable(parts.path);
  line += " -> " + std::to_string(refusal.status) + ", " + refusal.body + ", " + refusal.request_id;
  write_log(log_level::debug, line);
}

}  // namespace

session::session(socket connection, server& owner) : socket_(std::move(connection)), owner_(owner) {
  error_code ignored;
  socket_.non_blocking(true, ignored);
  if (owner_.tls() != nullptr) {
    tls_ = std::make_unique<tls_stream>(*owner_.tls(), socket_.native_handle());
  }
}

session::~session() { owner_.hold(held_, 0); }

void session::sweep(server::ticks now) {
  if (now >= deadline_) return interrupt(is_arriving_ ? interruption::too_slow : interruption::end);
  if (has_buffers_ && idle_since_ < now - kept_for) free_buffers();
}

void session::stop() {
  if (idle_since_ != server::ticks::max() || waits_) interrupt(interruption::stop);
}

void session::end() { interrupt(interruption::end); }

void session::interrupt(interruption reason) {
  interruption_ = reason;
  error_code ignored;
  socket_.cancel(ignored);
}

asio::awaitable<void> session::run() {
  if (tls_) {
    const bool begun = co_await shake_hands(owner_.bounds().message_timeout);
    if (!begun) co_return;
  }
  co_await serve();
  if (tls_) tls_->close();  // as far as it can be done now: the client may have gone
}

asio::awaitable<void> session::serve() {
  for (bool open = true; open;) {
    parts_.clear();
    owner_.hold(held_, 0);
    request_parser parser{owner_.bounds(), parts_};
    error_code error;
    const auto read = co_await read_message(parser, error);
    if (read == outcome::closed) co_return;
    if (read != outcome::message) {
      auto refusal = read == outcome::too_slow  ? too_slow()
                     : read == outcome::no_room ? no_room(owner_.bounds())
                                                : transport_error(error, owner_.bounds(), parts_);
      co_await refuse(refusal);
      co_return;
    }
    auto answer = owner_.handle(parts_.view());
    if (answer.pending != 0 && !co_await ask(answer)) co_return;
    if (answer.streams) {
      co_await stream(answer, parser.is_http_1_1());
      break;
    }
    if (!answer.is_coded && parts_.codings.gzip()) {
      // AWS compresses every body, also short ones and errors, and sends no Vary ([R] 2019 to
      // 2026).
      answer.body = owner_.zip().gzip(answer.body);
      answer.gzip = true;
    }
    if (!owner_.hold(held_, parts_.body.size() + answer.body.size())) {
      answer = no_room(owner_.bounds());
      owner_.stamp(answer);
    }
    if (answer.harm != service::damage::none) {
      co_await send_harmed(answer);
      co_return;
    }
    open = parser.keep_alive() && !owner_.is_stopping();
    if (!co_await send(answer, open, parts_.method != "HEAD")) co_return;
  }
  co_await linger();
}

asio::awaitable<void> session::turn_away() {
  if (tls_) {
    const bool begun = co_await shake_hands(shortest_parting);
    if (!begun) co_return;
  }
  deadline_ = owner_.now();  // until refuse() gives it some time
  auto refusal = too_many_connections(owner_.bounds());
  co_await refuse(refusal);
}

asio::awaitable<void> session::refuse(service::reply& refusal) {
  is_arriving_ = false;
  deadline_ = std::max(deadline_, owner_.now() + shortest_parting);
  owner_.stamp(refusal);
  log_refusal(parts_, refusal);
  parts_ = {};
  owner_.hold(held_, 0);
  const bool sent = co_await send(refusal, false, true);
  if (sent) co_await linger();
}

void session::begin_message() {
  if (owner_.keeps_headers() && !parts_.headers) parts_.headers = std::make_unique<std::string>();
  is_arriving_ = true;
  has_buffers_ = true;
  idle_since_ = server::ticks::max();
  deadline_ = owner_.now() + owner_.bounds().message_timeout;
}

asio::awaitable<session::outcome> session::read_message(request_parser& parser, error_code& error) {
  if (unread_.empty()) {
    idle_since_ = owner_.now();
    deadline_ = owner_.now() + owner_.bounds().idle_timeout;
  } else {
    begin_message();
    feed(parser, {}, error);
  }
  bool continued = false;
  while (!error && !parser.is_done()) {
    if (parser.is_header_done() && parts_.expects_continue && !continued && unread_.empty()) {
      continued = true;
      if (!co_await send_continue()) co_return outcome::closed;
    }
    const auto size = co_await receive();
    if (size == 0) co_return is_too_slow_ ? outcome::too_slow : outcome::closed;
    if (idle_since_ != server::ticks::max()) begin_message();
    feed(parser, {owner_.input().data(), size}, error);
    if (!owner_.hold(held_, parts_.body.size())) co_return outcome::no_room;
  }
  is_arriving_ = false;
  if (error) co_return is_answerable(error) ? outcome::error : outcome::closed;
  co_return outcome::message;
}

void session::feed(request_parser& parser, std::string_view arrived, error_code& error) {
  const bool whole = unread_.empty();
  if (!whole) unread_ += arrived;
  std::string_view bytes = whole ? arrived : unread_;
  bytes.remove_prefix(parser.parse(bytes, error));
  if (whole) {
    unread_ = bytes;
  } else {
    unread_.erase(0, unread_.size() - bytes.size());
  }
  if (unread_.empty() && unread_.capacity() > kept_capacity) unread_ = {};
}

bool session::may_wait() {
  const bool idle = idle_since_ != server::ticks::max();
  if (!idle || !owner_.is_stopping()) return true;
  // A stop ends idle connections, but not one whose next request has already arrived, and not one
  // whose last reply is on its way.
  return is_busy();
}

bool session::is_busy() {
  error_code ignored;
  if (socket_.available(ignored) > 0) return true;
  int unsent = 0;
  return ioctl(socket_.native_handle(), SIOCOUTQNSD, &unsent) == 0 && unsent > 0;
}

asio::awaitable<std::size_t> session::receive() {
  // OpenSSL may have bytes of a record already, of which the socket tells nothing. Else this waits,
  // even when bytes have come, so that a client with much to send leaves others their turn.
  auto then = tls_ ? tls_->pending() : tls_stream::next::readable;
  while (true) {
    if (then != tls_stream::next::done) {
      if (!may_wait()) co_return 0;
      const auto [failed] = co_await socket_.async_wait(direction_of(then), use_result);
      const auto reason = std::exchange(interruption_, interruption::none);
      is_too_slow_ = failed && reason == interruption::too_slow;
      if (failed && reason != interruption::stop) co_return 0;
      if (failed) continue;
    }
    const auto read = read_now();
    if (read.size > 0 || read.then == tls_stream::next::ended) co_return read.size;
    then = read.then;
  }
}

tls_stream::progress session::read_now() {
  auto& input = owner_.input();
  if (tls_) return tls_->read(input.data(), input.size());
  error_code failed;
  const auto size = socket_.read_some(asio::buffer(input), failed);
  if (failed == asio::error::would_block) return {tls_stream::next::readable, 0};
  return {failed ? tls_stream::next::ended : tls_stream::next::done, size};
}

void session::free_buffers() {
  parts_ = {};
  unread_ = {};
  head_ = {};
  has_buffers_ = false;
}

asio::awaitable<bool> session::send(const service::reply& content, bool keep_alive, bool body) {
  owner_.head().write(head_, content, keep_alive);
  const std::string_view sent = body ? std::string_view{content.body} : std::string_view{};
  if (tls_) co_return co_await encrypt_reply(sent);
  const std::array<asio::const_buffer, 2> parts{asio::buffer(head_),
                                                asio::buffer(sent.data(), sent.size())};
  const auto [failed, size] = co_await asio::async_write(socket_, parts, use_result);
  co_return !failed;
}

asio::awaitable<bool> session::send_continue() {
  constexpr std::string_view interim = "HTTP/1.1 100 Continue\r\n\r\n";
  const bool sent = co_await send_bytes(interim);
  co_return sent;
}

asio::awaitable<bool> session::send_bytes(std::string_view bytes) {
  if (tls_) {
    const bool done = co_await encrypt(bytes);
    co_return done;
  }
  const auto buffer = asio::buffer(bytes.data(), bytes.size());
  const auto [failed, size] = co_await asio::async_write(socket_, buffer, use_result);
  co_return !failed;
}

asio::awaitable<void> session::linger() {
  // Closing a socket with unread bytes resets the connection, and the client may lose the reply. So
  // read until the client closes; the deadline limits this (RFC 9112, 9.6).
  deadline_ = std::max(deadline_, owner_.now() + shortest_parting);
  idle_since_ = owner_.now();  // nothing is in flight that a stop would wait for
  free_buffers();
  if (tls_) {
    const bool told = co_await close_tls();
    if (!told) co_return;
  }
  error_code ignored;
  socket_.shutdown(socket::shutdown_send, ignored);
  while (co_await receive() > 0) idle_since_ = owner_.now();
}

}  // namespace ssmock::http
