// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <functional>
#include <thread>

#include "http/server.hpp"

namespace ssmock::testing {

/// The HTTP layer alone, with limits and a handler of the test's, on a thread of its own.
class limited_server {
 public:
  explicit limited_server(const http::limits& limits, http::server::handler handle = &echo)
      : server_(io_, {boost::asio::ip::address_v4::loopback(), 0}, limits, std::move(handle)),
        thread_([this] { io_.run(); }) {}
  ~limited_server() { stop(); }
  limited_server(const limited_server&) = delete;
  limited_server& operator=(const limited_server&) = delete;

  std::uint16_t port() const { return server_.local_endpoint().port(); }

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
  boost::asio::io_context io_{1};
  http::server server_;
  std::thread thread_;
};

}  // namespace ssmock::testing
