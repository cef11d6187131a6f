// SPDX-License-Identifier: Apache-2.0
#include "http/session.hpp"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <utility>

#include "http/transport_error.hpp"
#include "http/use_result.hpp"

namespace ssmock::http {
namespace {

namespace asio = boost::asio;
using boost::beast::error_code;

/// A buffer above this size is freed when its message is done.
constexpr std::size_t kept_capacity = 4096;

/// An idle connection keeps its buffers this long, so that a busy one need not allocate them again.
constexpr std::chrono::seconds doze_after{1};

}  // namespace

void session::sweep(server::ticks now) {
  if (now >= deadline_) return end();
  if (buffers_ && idle_since_ < now - doze_after) interrupt(interruption::doze);
}

void session::stop() {
  if (idle_since_ != server::ticks::max()) interrupt(interruption::stop);
}

void session::end() { interrupt(interruption::end); }

void session::interrupt(interruption reason) {
  interruption_ = reason;
  error_code ignored;
  socket_.cancel(ignored);
}

asio::awaitable<void> session::run() {
  for (bool open = true; open;) {
    parts_.clear();
    request_parser parser{owner_.bounds(), parts_};
    error_code error;
    const auto read = co_await read_message(parser, error);
    if (read == outcome::closed) co_return;
    if (read == outcome::error) {
      auto refusal = transport_error(error, owner_.bounds(), parts_.path);
      owner_.stamp(refusal);
      if (co_await send(refusal, false, true)) co_await linger();
      co_return;
    }
    auto answer = owner_.handle(parts_.view());
    while (answer.pending != 0) {
      if (!co_await let_others()) co_return;
      auto call = parts_.view();
      call.ticket = answer.pending;
      answer = owner_.handle(call);
    }
    if (parts_.codings.gzip()) {
      // AWS compresses every body, also short ones and errors, and sends no Vary ([R] 2019 to
      // 2026).
      answer.body = owner_.zip().gzip(answer.body);
      answer.gzip = true;
    }
    open = parser.keep_alive() && !owner_.is_stopping();
    if (!co_await send(answer, open, parts_.method != "HEAD")) co_return;
  }
  error_code ignored;
  socket_.shutdown(socket::shutdown_both, ignored);
}

asio::awaitable<bool> session::let_others() {
  // The reply may take as long as it needs; only the end of a stop ends it.
  deadline_ = server::ticks::max();
  const auto executor = socket_.get_executor();
  co_await asio::post(executor, asio::use_awaitable);
  deadline_ = owner_.now() + owner_.bounds().message_timeout;
  co_return std::exchange(interruption_, interruption::none) != interruption::end;
}

void session::begin_message() {
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
    if (size == 0) co_return outcome::closed;
    if (idle_since_ != server::ticks::max()) begin_message();
    feed(parser, {buffers_->in.data(), size}, error);
  }
  if (error) co_return is_answerable(error) ? outcome::error : outcome::closed;
  co_return outcome::message;
}

void session::feed(request_parser& parser, std::string_view arrived, error_code& error) {
  const bool whole = unread_.empty();
  if (!whole) unread_ += arrived;
  std::string_view bytes = whole ? arrived : unread_;
  while (!bytes.empty() && !parser.is_done() && !error) {
    const auto used = parser.put(asio::buffer(bytes.data(), bytes.size()), error);
    bytes.remove_prefix(used);
    if (error == boost::beast::http::error::need_more) {
      error = {};
      break;
    }
  }
  // Beast limits neither chunk extensions nor the trailer, so this does.
  if (!error && !parser.is_done() && bytes.size() > owner_.bounds().max_header) {
    error = boost::beast::http::error::header_limit;
  }
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
  // A stop ends idle connections, but not one whose next request has already arrived.
  error_code error;
  return socket_.available(error) > 0;
}

asio::awaitable<std::size_t> session::receive() {
  while (may_wait()) {
    const auto [failed, size] =
        co_await socket_.async_read_some(asio::buffer(buffers_->in), use_result);
    const auto reason = std::exchange(interruption_, interruption::none);
    if (!failed) co_return size;
    if (reason == interruption::doze && !co_await doze()) co_return 0;
    if (reason == interruption::none || reason == interruption::end) co_return 0;
  }
  co_return 0;
}

asio::awaitable<bool> session::doze() {
  buffers_.reset();
  parts_ = {};
  unread_ = {};
  const auto [failed] = co_await socket_.async_wait(socket::wait_read, use_result);
  const auto reason = std::exchange(interruption_, interruption::none);
  buffers_ = std::make_unique<buffers>();
  co_return !failed || reason == interruption::stop;
}

asio::awaitable<bool> session::send(const service::reply& content, bool keep_alive, bool body) {
  owner_.head().write(buffers_->head, content, keep_alive);
  const std::array<asio::const_buffer, 2> parts{
      asio::buffer(buffers_->head),
      asio::buffer(content.body.data(), body ? content.body.size() : 0)};
  const auto [failed, size] = co_await asio::async_write(socket_, parts, use_result);
  co_return !failed;
}

asio::awaitable<bool> session::send_continue() {
  constexpr std::string_view interim = "HTTP/1.1 100 Continue\r\n\r\n";
  const auto buffer = asio::buffer(interim.data(), interim.size());
  const auto [failed, size] = co_await asio::async_write(socket_, buffer, use_result);
  co_return !failed;
}

asio::awaitable<void> session::linger() {
  // Closing a socket with unread bytes resets the connection, and the client may lose the reply. So
  // read until the client closes; the message's deadline limits this.
  error_code ignored;
  socket_.shutdown(socket::shutdown_send, ignored);
  while (co_await receive() > 0) {
  }
}

}  // namespace ssmock::http
