// SPDX-License-Identifier: Apache-2.0
// What a session does when its server speaks TLS.
#include <sys/socket.h>

#include <utility>

#include "http/session.hpp"
#include "http/transport_error.hpp"
#include "http/use_result.hpp"
#include "log/log.hpp"

namespace ssmock::http {

namespace asio = boost::asio;

session::socket::wait_type session::direction_of(tls_stream::next then) {
  return then == tls_stream::next::writable ? socket::wait_write : socket::wait_read;
}

asio::awaitable<bool> session::wait_for(tls_stream::next then) {
  const auto [failed] = co_await socket_.async_wait(direction_of(then), use_result);
  const auto reason = std::exchange(interruption_, interruption::none);
  co_return !failed || reason == interruption::stop;
}

std::optional<char> session::first_byte() {
  char byte = 0;
  // recv() itself, since Asio would wait for the byte.
  const auto size = ::recv(socket_.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  if (size != 1) return std::nullopt;
  return byte;
}

asio::awaitable<bool> session::shake_hands(server::ticks::duration patience) {
  deadline_ = owner_.now() + patience;
  idle_since_ = owner_.now();  // nothing is in flight that a stop would wait for
  std::optional<char> first;
  auto then = tls_stream::next::readable;  // the client begins
  while (may_wait()) {
    const bool ready = co_await wait_for(then);
    if (!ready) co_return false;
    if (!first) {
      first = first_byte();
      // A method of HTTP begins with a letter, and TLS with the number of its kind of record.
      if (first && *first >= 'A' && *first <= 'Z') {
        tls_.reset();
        auto refusal = not_https();
        co_await refuse(refusal);
        co_return false;
      }
    }
    then = tls_->shake_hands();
    if (then == tls_stream::next::done) co_return true;
    if (then == tls_stream::next::ended) {
      try_log(log_level::debug,
              [this] { return "a connection -> no TLS handshake, " + tls_->reason(); });
      tls_.reset();
      co_await linger();  // the client may have been told why
      co_return false;
    }
  }
  co_return false;
}

asio::awaitable<bool> session::encrypt_reply(std::string_view body) {
  // Most replies fit into one record of TLS, head and body together.
  constexpr std::size_t largest_record = 16'384;
  const bool whole = head_.size() + body.size() <= largest_record;
  if (whole) head_ += body;
  const bool begun = co_await encrypt(head_);
  if (!begun || whole) co_return begun;
  const bool done = co_await encrypt(body);
  co_return done;
}

asio::awaitable<bool> session::encrypt(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = tls_->write(bytes);
    if (written.then == tls_stream::next::ended) co_return false;
    bytes.remove_prefix(written.size);
    if (bytes.empty()) break;
    // Also when there is room at once: between two records others have their turn.
    const auto then = written.size > 0 ? tls_stream::next::writable : written.then;
    const bool ready = co_await wait_for(then);
    if (!ready) co_return false;
  }
  co_return true;
}

asio::awaitable<bool> session::close_tls() {
  auto then = tls_->close();
  while (then == tls_stream::next::readable || then == tls_stream::next::writable) {
    const bool ready = co_await wait_for(then);
    if (!ready) co_return false;
    then = tls_->close();
  }
  tls_.reset();
  co_return true;
}

}  // namespace ssmock::http
