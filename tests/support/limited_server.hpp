// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <chrono>
#include <functional>
#include <future>
#include <new>
#include <optional>
#include <thread>

#include "http/server.hpp"

namespace ssmock::testing {

/// The HTTP layer alone, with limits and a handler of the test's, on a thread of its own. Its time
/// stands still but for pass(), so that no deadline depends on how busy the machine is.
class limited_server {
 public:
  /// With a context for TLS it speaks https.
  explicit limited_server(const http::limits& limits, http::server::handler handle = &echo,
                          const http::tls_context* tls = nullptr)
      : server_(io_, {boost::asio::ip::address_v4::loopback(), 0}, limits, std::move(handle)) {
    if (tls != nullptr) server_.use_tls(*tls);
    server_.set_clock([this] {
      fail_if_asked();
      return time_;
    });
    thread_ = std::thread([this] { http::run(io_, std::array{&server_}); });
  }
  ~limited_server() { stop(); }
  limited_server(const limited_server&) = delete;
  limited_server& operator=(const limited_server&) = delete;

  std::uint16_t port() const { return server_.local_endpoint().port(); }

  /// Lets time pass, once the server has done what it was about to do, and ends what is overdue
  /// then.
  void pass(std::chrono::milliseconds duration) {
    on_its_thread([] {});
    on_its_thread([this, duration] {
      time_ += duration;
      server_.sweep();
    });
  }

  /// From now on. It must not be called again after the test's variables have gone: stop() first.
  void set_chore(std::function<void()> chore) {
    on_its_thread([&] { server_.set_chore(std::move(chore)); });
  }
  /// For a chore: lets time pass that it takes.
  void take(std::chrono::milliseconds duration) { time_ += duration; }

  /// Throws this on the server's thread, outside of any connection.
  template <class Exception>
  void throw_there(Exception thrown) {
    boost::asio::post(io_, [thrown] { throw thrown; });
  }

  /// Lets the server's next sweep throw, and waits for that; false when there is none.
  bool fail_next_sweep() {
    std::promise<void> promise;
    auto failed = promise.get_future();
    on_its_thread([&] { failing_ = std::move(promise); });
    return failed.wait_for(std::chrono::seconds{20}) == std::future_status::ready;
  }

  void begin_stop() {
    boost::asio::post(io_, [this] { server_.stop(); });
  }
  void stop() {
    begin_stop();
    if (thread_.joinable()) thread_.join();
  }

  static service::reply echo(const service::request& call) {
    return {200, service::plain_json, std::string(call.body), "id"};
  }

 private:
  void fail_if_asked() {
    if (!failing_) return;
    failing_->set_value();
    failing_.reset();
    throw std::bad_alloc{};
  }

  /// Returns when it is done.
  void on_its_thread(std::function<void()> work) {
    std::packaged_task<void()> task{std::move(work)};
    auto done = task.get_future();
    boost::asio::post(io_, std::move(task));
    done.get();
  }

  boost::asio::io_context io_{1};
  http::server::ticks time_;  ///< changed on the server's thread alone, as the next one
  std::optional<std::promise<void>> failing_;
  http::server server_;
  std::thread thread_;
};

}  // namespace ssmock::testing
