// SPDX-License-Identifier: Apache-2.0
// What a session does with a reply that is not there at once, that comes in parts, or that is to
// be spoilt.
#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <charconv>
#include <utility>

#include "http/session.hpp"
#include "http/transport_error.hpp"
#include "http/use_result.hpp"
#include "log/log.hpp"

namespace ssmock::http {

namespace asio = boost::asio;
using boost::beast::error_code;

service::request session::again(const service::reply& pending) const {
  auto call = parts_.view();
  call.ticket = pending.pending;
  call.cursor = pending.cursor;
  call.may_wait = may_wait_ && !owner_.is_stopping();
  return call;
}

asio::awaitable<bool> session::ask(service::reply& answer) {
  may_wait_ = true;
  std::optional<audience::ticks> end;
  std::uint64_t waits_for = 0;
  while (answer.pending != 0 && !answer.streams) {
    if (answer.patience == answer.patience.zero()) {
      if (!co_await let_others(answer.pause)) co_return false;
    } else {
      // The patience counts once, unless the request waits for something else now.
      if (!end || waits_for != answer.cursor) end = audience::ticks::clock::now() + answer.patience;
      waits_for = answer.cursor;
      if (owner_.listeners().size() >= owner_.bounds().max_listeners) {
        answer = too_many_listeners(owner_.bounds());
        owner_.stamp(answer);
        co_return true;
      }
      if (!co_await wait_until(answer.awaits, *end)) co_return false;
    }
    const auto call = again(answer);
    answer = owner_.handle(call);
    if (answer.patience == answer.patience.zero()) answer.cursor = call.cursor;
  }
  co_return true;
}

asio::awaitable<bool> session::let_others(std::chrono::milliseconds pause) {
  // The reply may take as long as it needs; only the end of a stop ends it.
  deadline_ = server::ticks::max();
  const auto executor = socket_.get_executor();
  if (pause > pause.zero()) {
    asio::steady_timer timer{executor, pause};
    co_await timer.async_wait(use_result);
  } else {
    co_await asio::post(executor, asio::use_awaitable);
  }
  deadline_ = owner_.now() + owner_.bounds().message_timeout;
  co_return std::exchange(interruption_, interruption::none) != interruption::end;
}

asio::awaitable<bool> session::wait_until(service::awaited awaits, audience::ticks end) {
  deadline_ = server::ticks::max();
  waits_ = true;
  const auto place = owner_.listeners().enter(*this, awaits, end);
  // What comes on the socket is the next request, or the end of what the client sends: neither
  // ends the wait. An error does.
  const auto [failed] = co_await socket_.async_wait(socket::wait_error, use_result);
  owner_.listeners().leave(place);
  waits_ = false;
  deadline_ = owner_.now() + owner_.bounds().message_timeout;
  may_wait_ = audience::ticks::clock::now() < end;
  const auto reason = std::exchange(interruption_, interruption::none);
  co_return failed&& reason != interruption::end;
}

asio::awaitable<void> session::stream(service::reply& answer, bool chunked) {
  if (owner_.listeners().size() >= owner_.bounds().max_listeners) {
    auto refusal = too_many_listeners(owner_.bounds());
    co_await refuse(refusal);
    co_return;
  }
  auto& listeners = owner_.listeners();
  auto seen = listeners.latest();
  owner_.head().write(head_, answer, /*keep_alive=*/false, chunked);
  bool open = co_await send_bytes(head_);
  if (parts_.method == "HEAD") co_return;
  while (open) {
    open = co_await send_part(answer.body, chunked);
    if (!open) {
      try_log(log_level::info, [] {
        return std::string(
            "a stream of events has ended, since its client has gone or took nothing");
      });
      co_return;
    }
    if (answer.pending == 0 || owner_.is_stopping()) break;
    // Nobody was waiting while the part was sent, so what happened then has woken nobody.
    may_wait_ = true;
    if (!listeners.is_news_since(seen, answer.awaits)) {
      const auto end = audience::ticks::clock::now() + answer.patience;
      open = co_await wait_until(answer.awaits, end);
      if (!open) co_return;
    }
    const auto call = again(answer);
    answer = owner_.handle(call);
    seen = listeners.latest();  // what the handling itself has caused is in the answer
    if (!answer.streams) answer.cursor = call.cursor;  // it waits for others before it goes on
  }
  constexpr std::string_view last_chunk = "0\r\n\r\n";
  if (open && chunked) co_await send_bytes(last_chunk);
}

asio::awaitable<bool> session::send_part(std::string_view part, bool chunked) {
  if (part.empty()) co_return true;  // an empty chunk would end the stream
  deadline_ = owner_.now() + owner_.bounds().message_timeout;
  constexpr int hexadecimal = 16;
  head_.clear();
  if (chunked) {
    std::array<char, 16> size;
    const auto end =
        std::to_chars(size.data(), size.data() + size.size(), part.size(), hexadecimal).ptr;
    head_.append(size.data(), end).append("\r\n");
  }
  head_ += part;
  if (chunked) head_ += "\r\n";
  const bool sent = co_await send_bytes(head_);
  co_return sent;
}

asio::awaitable<void> session::send_harmed(const service::reply& content) {
  error_code ignored;
  if (content.harm == service::damage::truncate) {
    owner_.head().write(head_, content, /*keep_alive=*/false);
    head_.append(content.body, 0, content.body.size() / 2);
    const bool sent = co_await send_bytes(head_);
    // Not linger(): by TLS, too, the client must see that bytes are missing.
    if (sent) socket_.shutdown(socket::shutdown_send, ignored);
    tls_.reset();
    if (sent) co_await linger();
    co_return;
  }
  // With a time of zero, a close drops what was not sent, and resets the connection.
  const bool reset = content.harm == service::damage::reset;
  if (reset) socket_.set_option(asio::socket_base::linger(true, 0), ignored);
  tls_.reset();
  socket_.close(ignored);
}

}  // namespace ssmock::http
