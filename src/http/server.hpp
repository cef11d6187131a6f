// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <span>
#include <string>

#include "core/ids.hpp"
#include "core/message.hpp"
#include "http/audience.hpp"
#include "http/compressor.hpp"
#include "http/limits.hpp"
#include "http/reply_head.hpp"
#include "http/tls_context.hpp"

namespace ssmock::http {

class session;

enum class scheme : std::uint8_t { http, https };

/// Accepts connections and runs their sessions, all on the io_context's one thread.
class server {
 public:
  using ticks = std::chrono::steady_clock::time_point;
  using clock = std::function<ticks()>;
  using handler = std::function<service::reply(const service::request&)>;
  using endpoint = boost::asio::ip::tcp::endpoint;

  /// The server listens from here on. Throws boost::system::system_error when it cannot listen, for
  /// example when the port is in use. The handler is called on the io_context's thread and must not
  /// block.
  server(boost::asio::io_context& io, const endpoint& at, const limits& bounds, handler handle);
  ~server();

  endpoint local_endpoint() const { return acceptor_.local_endpoint(); }
  /// Where the server is, as a client writes it.
  std::string url() const;

  /// Lets the server speak https, with what a context for servers has loaded. Call it before the
  /// io_context runs.
  void use_tls(const tls_context& context) { tls_ = &context; }

  /// Takes part in an audience that servers share, instead of one of its own. Call it before the
  /// io_context runs.
  void join(audience& shared) { audience_ = &shared; }

  /// Gives the handler all headers of each request. Call it before the io_context runs.
  void keep_headers() { keeps_headers_ = true; }

  /// Takes the time of deadlines from another clock, so that a test need not wait for them. Call it
  /// before the io_context runs.
  void set_clock(clock given);
  /// Ends what is overdue, and reports lines that the log dropped. The server calls it itself, four
  /// times a second.
  void sweep();

  /// Calls a function on the server's thread about once a second, and more rarely when it takes
  /// long: it gets a tenth of the time at most.
  void set_chore(std::function<void()> chore) { chore_ = std::move(chore); }

  /// Begins each of the two loops that does not run, since an exception has ended it.
  void begin_loops();

  /// Stops accepting, ends idle connections, and lets requests in flight finish within the stop
  /// timeout; then run() returns, where it has no other server. Call it on the io_context's thread.
  void stop();

  // The following members are for sessions.
  const limits& bounds() const { return bounds_; }
  service::reply handle(const service::request& call);
  audience& listeners() { return *audience_; }
  void stamp(service::reply& content) { ids_.append_uuid(content.request_id); }
  /// A session that held `held` bytes of a body and a reply holds `size` now. Returns whether there
  /// is room for them.
  bool hold(std::uint64_t& held, std::uint64_t size);
  const tls_context* tls() const { return tls_; }  ///< null: plain HTTP
  bool keeps_headers() const { return keeps_headers_; }
  bool is_stopping() const { return stopping_; }
  ticks now() const { return now_; }  ///< the time of the latest sweep
  reply_head& head() { return head_; }
  /// Where a session puts bytes that have come, to use them at once: one for all, since an idle
  /// connection should have none.
  std::array<char, 16'384>& input() { return input_; }
  compressor& zip() { return compressor_; }

 private:
  void begin(boost::asio::awaitable<void> loop, bool& runs);
  boost::asio::awaitable<void> accept_forever();
  boost::asio::awaitable<void> sweep_forever();
  using session_list = std::list<std::unique_ptr<session>>;

  void admit(boost::asio::ip::tcp::socket connection);
  void end_when_empty();
  void report_failed_accept(const std::string& reason);
  void do_chore();

  boost::asio::io_context& io_;
  limits bounds_;
  handler handle_;
  const tls_context* tls_ = nullptr;
  audience own_audience_;
  audience* audience_ = &own_audience_;
  std::uint64_t in_flight_ = 0;  ///< what all sessions hold
  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::steady_timer sweep_timer_;
  session_list sessions_;
  session_list turned_away_;     ///< connections beyond the limit, while their clients are told so
  id_source ids_{std::nullopt};  ///< request ids of replies that the handler does not make
  reply_head head_;
  std::array<char, 16'384> input_;
  compressor compressor_;
  std::function<void()> chore_;
  ticks next_chore_ = ticks::min();
  clock clock_ = &std::chrono::steady_clock::now;
  ticks now_ = clock_();
  ticks stop_deadline_ = ticks::max();
  ticks next_report_ = ticks::min();  ///< of an accept that failed
  bool keeps_headers_ = false;
  bool stopping_ = false;
  bool accepts_ = false;  ///< whether that loop runs
  bool sweeps_ = false;
};

/// Runs the io_context of these servers until they have stopped, whatever is thrown meanwhile: an
/// exception ends what it was thrown in, such as one connection, and is logged.
void run(boost::asio::io_context& io, std::span<server* const> servers);

/// `http://127.0.0.1:4583`; an IPv6 address is in brackets.
std::string url_of(const server::endpoint& at, scheme spoken = scheme::http);

}  // namespace ssmock::http
