// SPDX-License-Identifier: Apache-2.0
#include "http/server.hpp"

#include <fcntl.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <exception>
#include <thread>

#include "http/session.hpp"
#include "http/use_result.hpp"
#include "log/log.hpp"

namespace ssmock::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::beast::error_code;

/// Deadlines are checked this often, by one sweep over all sessions instead of a timer for each.
constexpr std::chrono::milliseconds sweep_period{250};
/// Without free file descriptors or memory every accept fails at once, so wait before the next one.
constexpr std::chrono::milliseconds accept_backoff{50};
/// And it is logged this often.
constexpr std::chrono::seconds accept_report_period{1};
/// So many clients beyond the limit have time to take their 503; then the oldest makes room.
constexpr std::size_t most_turned_away = 256;

/// Closes the socket in programs that an embedding process starts; else they would keep the port in
/// use. Asio has no option for this.
void close_on_exec(int socket) { fcntl(socket, F_SETFD, FD_CLOEXEC); }

}  // namespace

server::server(asio::io_context& io, const endpoint& at, const limits& bounds, handler handle)
    : io_(io),
      bounds_(bounds),
      handle_(std::move(handle)),
      own_audience_(io),
      acceptor_(io, at, /*reuse_addr=*/true),
      sweep_timer_(io) {
  close_on_exec(acceptor_.native_handle());
  begin_loops();
}

void server::begin_loops() {
  if (!accepts_ && !stopping_) begin(accept_forever(), accepts_);
  if (!sweeps_) begin(sweep_forever(), sweeps_);
}

void server::begin(asio::awaitable<void> loop, bool& runs) {
  // Without one of its loops, the server would accept nothing or check no deadlines. So an
  // exception in a loop leaves io_context::run(), and run() begins the loop anew.
  asio::co_spawn(io_, std::move(loop), [&runs](const std::exception_ptr& bug) {
    runs = false;
    if (bug) std::rethrow_exception(bug);
  });
  runs = true;
}

server::~server() = default;

service::reply server::handle(const service::request& call) {
  auto answer = handle_(call);
  audience_->look();
  return answer;
}

void server::set_clock(clock given) {
  clock_ = std::move(given);
  now_ = clock_();
}

void server::stop() {
  if (stopping_) return;
  stopping_ = true;
  stop_deadline_ = clock_() + bounds_.stop_timeout;
  error_code ignored;
  acceptor_.close(ignored);
  for (const auto* list : {&sessions_, &turned_away_}) {
    for (const auto& each : *list) each->stop();
  }
  end_when_empty();
}

void server::end_when_empty() {
  if (stopping_ && sessions_.empty() && turned_away_.empty()) sweep_timer_.cancel();
}

asio::awaitable<void> server::accept_forever() {
  while (!stopping_) {
    auto [failed, connection] = co_await acceptor_.async_accept(use_result);
    if (!failed && stopping_) co_return;
    if (!failed) {
      admit(std::move(connection));
      continue;
    }
    if (stopping_) co_return;
    if (failed == asio::error::connection_aborted) continue;
    report_failed_accept(failed.message());
    asio::steady_timer backoff{io_, accept_backoff};
    co_await backoff.async_wait(use_result);
  }
}

void server::report_failed_accept(const std::string& reason) {
  const auto now = clock_();
  if (now < next_report_) return;
  next_report_ = now + accept_report_period;
  write_log(log_level::warn, "cannot accept a connection: " + reason);
}

void server::admit(tcp::socket connection) {
  close_on_exec(connection.native_handle());
  error_code failed;
  connection.set_option(tcp::no_delay{true}, failed);
  if (failed) return;  // the client has gone already
  const bool full = sessions_.size() >= bounds_.max_connections;
  if (full && turned_away_.size() >= most_turned_away) turned_away_.front()->end();
  auto& list = full ? turned_away_ : sessions_;
  const auto place =
      list.insert(list.end(), std::make_unique<session>(std::move(connection), *this));
  try {
    auto serving = full ? (*place)->turn_away() : (*place)->run();
    asio::co_spawn(io_, std::move(serving), [this, &list, place](const std::exception_ptr& bug) {
      list.erase(place);
      end_when_empty();
      if (bug) {
        try_log(log_level::error,
                [] { return std::string("a connection ended with an exception"); });
      }
    });
  } catch (...) {
    list.erase(place);  // it has not begun, and would be waited for at the end
    throw;
  }
}

bool server::hold(std::uint64_t& held, std::uint64_t size) {
  // Small ones do not count: the limits on connections and headers bound them well enough, and no
  // client has to wait for others that take their time with large ones.
  constexpr std::uint64_t small = 16'384;
  const auto counted = size > small ? size : 0;
  in_flight_ = in_flight_ - held + counted;
  held = counted;
  return counted == 0 || counted == in_flight_ || in_flight_ <= bounds_.max_in_flight;
}

asio::awaitable<void> server::sweep_forever() {
  while (!stopping_ || !sessions_.empty() || !turned_away_.empty()) {
    sweep_timer_.expires_after(sweep_period);
    co_await sweep_timer_.async_wait(use_result);
    sweep();
  }
}

void server::do_chore() {
  if (!chore_ || now_ < next_chore_) return;
  constexpr std::chrono::seconds shortest_pause{1};
  constexpr int share = 10;  // of the time, one part
  chore_();
  const auto end = clock_();
  next_chore_ = end + std::max<ticks::duration>(shortest_pause, (share - 1) * (end - now_));
}

void server::sweep() {
  report_dropped_lines();
  now_ = clock_();
  const bool out_of_time = now_ >= stop_deadline_;
  for (const auto* list : {&sessions_, &turned_away_}) {
    for (const auto& each : *list) {
      out_of_time ? each->end() : each->sweep(now_);
    }
  }
  do_chore();
}

void run(asio::io_context& io, std::span<server* const> servers) {
  while (true) {
    try {
      for (auto* each : servers) each->begin_loops();
      io.run();
      return;
    } catch (const std::exception& bug) {
      try_log(log_level::error,
              [&] { return std::string("the server goes on after: ") + bug.what(); });
    }
    // Where there is no memory the next attempt would fail at once, too.
    std::this_thread::sleep_for(accept_backoff);
  }
}

std::string server::url() const {
  return url_of(local_endpoint(), tls_ == nullptr ? scheme::http : scheme::https);
}

std::string url_of(const server::endpoint& at, scheme spoken) {
  const auto address = at.address().to_string();
  const std::string start = spoken == scheme::https ? "https://" : "http://";
  return start + (at.address().is_v6() ? "[" + address + "]" : address) + ":" +
         std::to_string(at.port());
}

}  // namespace ssmock::http
