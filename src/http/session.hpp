// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/request_parser.hpp"
#include "http/server.hpp"
#include "http/tls_stream.hpp"

namespace ssmock::http {

/// One connection: it reads a request, answers it, and reads the next. With TLS it calls OpenSSL
/// for each piece of bytes, and the socket itself without.
class session : private listener {
 public:
  using socket = boost::asio::ip::tcp::socket;

  /// Throws std::bad_alloc.
  session(socket connection, server& owner);
  ~session() override;
  session(const session&) = delete;
  session& operator=(const session&) = delete;

  /// Serves the connection until it is closed.
  boost::asio::awaitable<void> run();
  /// Tells the client that there are too many connections, and closes this one.
  boost::asio::awaitable<void> turn_away();

  /// Called by the server's sweep: ends the connection when its deadline is over, with a reply if a
  /// request is arriving, and frees its buffers when it is idle.
  void sweep(server::ticks now);
  /// Ends the connection unless a request is in flight. One that waits gets what there is.
  void stop();
  /// Ends the connection at once.
  void end();

 private:
  /// A client has at least this long to take its last reply, even if its time is over.
  static constexpr std::chrono::seconds shortest_parting{5};

  enum class outcome { message, error, too_slow, no_room, closed };
  enum class interruption { none, stop, too_slow, news, end };

  /// Answers one request after the other.
  boost::asio::awaitable<void> serve();
  boost::asio::awaitable<outcome> read_message(request_parser& parser,
                                               boost::beast::error_code& error);
  /// Whether to go on waiting for bytes; false for an idle connection when the server stops.
  bool may_wait();
  /// Whether bytes wait to be read, or to be sent since the client does not read.
  bool is_busy();
  /// Reads into the server's input and returns the number of bytes; zero when the connection has
  /// ended. Other sessions read into it too, so use the bytes before the next co_await.
  boost::asio::awaitable<std::size_t> receive();
  tls_stream::progress read_now();
  /// Called while the connection is idle.
  void free_buffers();
  /// Passes the bytes that have arrived to the parser, and keeps in unread_ those it does not use.
  void feed(request_parser& parser, std::string_view arrived, boost::beast::error_code& error);
  boost::asio::awaitable<bool> send(const service::reply& content, bool keep_alive, bool body);
  boost::asio::awaitable<bool> send_continue();

  /// Begins TLS. False when the connection has to end, since the client did something else.
  boost::asio::awaitable<bool> shake_hands(server::ticks::duration patience);
  /// What the client has sent first; nullopt: nothing yet. It is not taken.
  std::optional<char> first_byte();
  static socket::wait_type direction_of(tls_stream::next then);
  /// Waits until the socket is ready for TLS to go on. False when the connection has to end.
  boost::asio::awaitable<bool> wait_for(tls_stream::next then);
  /// Sends bytes by TLS.
  boost::asio::awaitable<bool> encrypt(std::string_view bytes);
  /// Sends the head, and this body.
  boost::asio::awaitable<bool> encrypt_reply(std::string_view body);
  /// Ends TLS on this side, so that the client knows that it has all; the bytes that come after it
  /// are read without.
  boost::asio::awaitable<bool> close_tls();
  /// Sends a last reply, to what is no request that the server accepts.
  boost::asio::awaitable<void> refuse(service::reply& refusal);
  /// Called after the last reply: waits until the client has it.
  boost::asio::awaitable<void> linger();

  /// The reply, once it is not pending any more; or a stream, as soon as its first part is there.
  /// False when the connection has to end.
  boost::asio::awaitable<bool> ask(service::reply& answer);
  /// The request whose reply is pending, for the next time.
  service::request again(const service::reply& pending) const;
  /// Lets other sessions have their turn while a reply is pending. False when this one must end.
  boost::asio::awaitable<bool> let_others(std::chrono::milliseconds pause);
  /// Waits until something happens, or until this time. False when the connection has to end.
  boost::asio::awaitable<bool> wait_until(service::awaited awaits, audience::ticks end);
  void wake() noexcept override { interrupt(interruption::news); }
  /// Sends the parts of a stream until it ends.
  boost::asio::awaitable<void> stream(service::reply& answer, bool chunked);
  boost::asio::awaitable<bool> send_part(std::string_view part, bool chunked);
  boost::asio::awaitable<bool> send_bytes(std::string_view bytes);
  /// Sends as much of the reply as its harm leaves, and ends the connection.
  boost::asio::awaitable<void> send_harmed(const service::reply& content);
  void begin_message();
  void interrupt(interruption reason);

  socket socket_;
  server& owner_;
  std::uint64_t held_ = 0;           ///< see server::hold()
  std::unique_ptr<tls_stream> tls_;  ///< null: plain HTTP
  server::ticks deadline_ = server::ticks::max();
  server::ticks idle_since_ = server::ticks::max();  ///< max: a request is in flight
  interruption interruption_ = interruption::none;
  bool is_arriving_ = false;  ///< a request has begun to arrive
  bool is_too_slow_ = false;  ///< and did not arrive in time
  bool may_wait_ = true;      ///< see service::request
  bool waits_ = false;        ///< for something to happen
  bool has_buffers_ = false;  ///< whether what follows takes memory
  request_parts parts_;
  std::string unread_;  ///< bytes received and not yet parsed
  std::string head_;    ///< of the reply
};

}  // namespace ssmock::http
