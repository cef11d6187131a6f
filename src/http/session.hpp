// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <string>

#include "http/request_parser.hpp"
#include "http/server.hpp"

namespace ssmock::http {

/// One connection: reads a message, answers it, reads the next. What a connection keeps while it
/// lies idle is this object; bytes are read into a buffer that all sessions of the thread share.
class session {
 public:
  using socket = boost::asio::ip::tcp::socket;

  session(socket connection, server& owner) : socket_(std::move(connection)), owner_(owner) {}

  /// Ends when the connection does.
  boost::asio::awaitable<void> run();

  /// Called by the sweep with the coarse time.
  bool is_overdue(server::ticks now) const { return now >= deadline_; }
  bool is_idle() const { return idle_; }
  /// Ends whatever the session waits for.
  void cancel();

 private:
  enum class outcome { message, error, closed };

  boost::asio::awaitable<outcome> read_message(request_parser& parser,
                                               boost::beast::error_code& error);
  /// Reads into the shared buffer, whose content is good until the next await; the number of
  /// bytes, zero when the connection has ended.
  boost::asio::awaitable<std::size_t> receive();
  /// Gives the parser what has arrived; what it leaves waits in unread_.
  void feed(request_parser& parser, std::string_view arrived, boost::beast::error_code& error);
  boost::asio::awaitable<bool> send(const service::reply& content, bool keep_alive, bool body);
  boost::asio::awaitable<bool> send_continue();
  boost::asio::awaitable<void> linger();

  socket socket_;
  server& owner_;
  server::ticks deadline_ = server::ticks::max();
  bool idle_ = true;
  std::string unread_;  ///< bytes received and not yet parsed
  std::string head_;
};

}  // namespace ssmock::http
