// SPDX-License-Identifier: Apache-2.0
#include "http/webhook_sender.hpp"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>
#include <string_view>

#include "http/tls_stream.hpp"
#include "http/use_result.hpp"
#include "log/log.hpp"

namespace ssmock::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::beast::error_code;

namespace {

/// More of an answer is not read; its status is all that counts.
constexpr std::uint64_t most_of_an_answer = 1'048'576;

std::string text_of(const traffic::outgoing& content) {
  std::string out = "POST " + content.to.target + " HTTP/1.1\r\nHost: " + content.to.authority;
  for (const auto& [name, text] : content.headers) {
    out.append("\r\n").append(name).append(": ").append(text);
  }
  out += "\r\nContent-Length: " + std::to_string(content.body.size());
  out += "\r\nConnection: close\r\n\r\n";
  return out + content.body;
}

/// Whether another attempt may go better.
bool is_worth_repeating(int status) {
  constexpr int too_many_requests = 429;
  constexpr int server_errors = 500;
  return status == 0 || status == too_many_requests || status >= server_errors;
}

instant system_now() { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()); }

}  // namespace

/// One attempt. When its time is over all that it waits for ends.
struct webhook_sender::connection {
  connection(asio::io_context& io, webhook_sender& by)
      : owner(by), names(io), socket(io), deadline(io) {
    owner.open_.insert(this);
  }
  ~connection() { owner.open_.erase(this); }
  connection(const connection&) = delete;
  connection& operator=(const connection&) = delete;

  void end(std::string_view why) {
    error = why;
    names.cancel();
    error_code ignored;
    socket.close(ignored);
  }
  /// What went wrong; the deadline's word counts more.
  std::string reason(const error_code& failed) const {
    return error.empty() ? failed.message() : error;
  }

  webhook_sender& owner;
  tcp::resolver names;
  tcp::socket socket;
  asio::steady_timer deadline;
  std::unique_ptr<tls_stream> tls;
  std::string error;
};

namespace {

using socket_type = tcp::socket;

asio::awaitable<bool> wait_for(socket_type& socket, tls_stream::next then) {
  const auto direction =
      then == tls_stream::next::writable ? socket_type::wait_write : socket_type::wait_read;
  const auto [failed] = co_await socket.async_wait(direction, use_result);
  co_return !failed;
}

/// Begins TLS and sends the bytes. False when the connection has ended.
asio::awaitable<bool> send_by_tls(socket_type& socket, tls_stream& tls, std::string_view bytes) {
  auto then = tls.shake_hands();
  while (then != tls_stream::next::done) {
    if (then == tls_stream::next::ended) co_return false;
    const bool ready = co_await wait_for(socket, then);
    if (!ready) co_return false;
    then = tls.shake_hands();
  }
  while (!bytes.empty()) {
    const auto written = tls.write(bytes);
    if (written.then == tls_stream::next::ended) co_return false;
    bytes.remove_prefix(written.size);
    if (written.size > 0) continue;
    const bool ready = co_await wait_for(socket, written.then);
    if (!ready) co_return false;
  }
  co_return true;
}

/// The number of bytes that have come; zero at the end.
asio::awaitable<std::size_t> receive(socket_type& socket, tls_stream* tls,
                                     asio::mutable_buffer into) {
  if (tls == nullptr) {
    const auto [failed, size] = co_await socket.async_read_some(into, use_result);
    co_return failed ? 0 : size;
  }
  while (true) {
    const auto read = tls->read(static_cast<char*>(into.data()), into.size());
    if (read.size > 0 || read.then == tls_stream::next::ended) co_return read.size;
    const bool ready = co_await wait_for(socket, read.then);
    if (!ready) co_return 0;
  }
}

/// The status of the answer, once it has come as a whole; zero when it does not.
asio::awaitable<int> read_answer(socket_type& socket, tls_stream* tls) {
  boost::beast::http::response_parser<boost::beast::http::string_body> parser;
  parser.body_limit(most_of_an_answer);
  parser.eager(true);
  std::string waiting;
  std::array<char, 4'096> bytes;
  while (!parser.is_done()) {
    const auto size = co_await receive(socket, tls, asio::buffer(bytes));
    error_code failed;
    if (size == 0) {
      parser.put_eof(failed);
      if (failed || !parser.is_header_done()) co_return 0;
      break;
    }
    waiting.append(bytes.data(), size);
    const auto used = parser.put(asio::buffer(waiting), failed);
    waiting.erase(0, used);
    if (failed && failed != boost::beast::http::error::need_more) co_return 0;
  }
  co_return parser.get().result_int();
}

}  // namespace

webhook_sender::webhook_sender(asio::io_context& io, audience& listeners, traffic::deliveries& work,
                               sending_limits bounds)
    : io_(io), listeners_(listeners), work_(work), bounds_(bounds) {
  listeners_.attend(*this);
}

webhook_sender::~webhook_sender() = default;

void webhook_sender::wake() noexcept {
  try {
    for (auto& name : work_.take_idle()) {
      asio::co_spawn(io_, send_all(std::move(name)), [](const std::exception_ptr& bug) {
        if (!bug) return;
        try_log(log_level::error, [] { return std::string("a webhook ended with an exception"); });
      });
    }
  } catch (const std::bad_alloc&) {
    try_log(log_level::error, [] { return std::string("there is no memory to send events"); });
  }
}

void webhook_sender::stop() {
  stopped_ = true;
  for (auto* each : open_) each->end("the server stops");
  for (auto* each : pauses_) each->cancel();
}

asio::awaitable<void> webhook_sender::send_all(std::string name) {
  while (!stopped_) {
    const auto content = work_.next(name);
    if (!content) co_return;
    auto result = co_await send(*content);
    if (!result.is_good()) {
      try_log(log_level::warn, [&] {
        return "webhook " + name + ": an event was not delivered after " +
               std::to_string(result.attempts) + " attempts: " +
               (result.status != 0 ? "status " + std::to_string(result.status) : result.error);
      });
    }
    work_.done(name, std::move(result));
    listeners_.look();
  }
}

asio::awaitable<traffic::delivery> webhook_sender::send(const traffic::outgoing& content) {
  traffic::delivery result;
  result.number = content.number;
  result.detail_type = content.detail_type;
  auto before_next = bounds_.first_pause;
  while (true) {
    ++result.attempts;
    result.status = 0;
    result.error.clear();
    co_await attempt(content, result);
    const bool last = result.attempts >= bounds_.attempts || stopped_;
    if (last || !is_worth_repeating(result.status)) break;
    co_await pause(before_next);
    before_next *= 2;
  }
  result.time = system_now();
  co_return result;
}

asio::awaitable<void> webhook_sender::pause(std::chrono::milliseconds duration) {
  asio::steady_timer timer{io_, duration};
  pauses_.insert(&timer);
  co_await timer.async_wait(use_result);
  pauses_.erase(&timer);
}

asio::awaitable<void> webhook_sender::attempt(const traffic::outgoing& content,
                                              traffic::delivery& result) {
  const auto at = std::make_shared<connection>(io_, *this);
  at->deadline.expires_after(bounds_.timeout);
  at->deadline.async_wait([weak = std::weak_ptr(at)](const error_code& stopped) {
    const auto there = weak.lock();
    if (!stopped && there) there->end("no answer in time");
  });
  const auto port = std::to_string(content.to.port);
  const auto [unknown, endpoints] =
      co_await at->names.async_resolve(content.to.host, port, use_result);
  if (unknown) {
    result.error = content.to.host + ": " + at->reason(unknown);
    co_return;
  }
  const auto [refused, endpoint] = co_await asio::async_connect(at->socket, endpoints, use_result);
  if (refused) {
    result.error = at->reason(refused);
    co_return;
  }
  const auto text = text_of(content);
  bool sent = false;
  if (content.to.tls) {
    error_code ignored;
    at->socket.non_blocking(true, ignored);
    const tls_context context{tls_context::side::client};
    at->tls = std::make_unique<tls_stream>(context, at->socket.native_handle());
    at->tls->name_host(content.to.host);
    sent = co_await send_by_tls(at->socket, *at->tls, text);
  } else {
    const auto buffer = asio::buffer(text);
    const auto [failed, size] = co_await asio::async_write(at->socket, buffer, use_result);
    sent = !failed;
  }
  if (sent) result.status = co_await read_answer(at->socket, at->tls.get());
  if (result.status == 0) {
    result.error = at->error.empty() ? "the connection ended without an answer" : at->error;
  }
}

}  // namespace ssmock::http
