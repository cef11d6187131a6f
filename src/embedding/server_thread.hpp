// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "http/server.hpp"
#include "http/webhook_sender.hpp"
#include "service/service.hpp"
#include "ssmock/server.hpp"

namespace ssmock::embedding {

/// A server and the thread that owns its state. Other threads hand it functions to call there.
class server_thread {
 public:
  /// Throws as ssmock::server does.
  explicit server_thread(const server_options& options);
  ~server_thread();
  server_thread(const server_thread&) = delete;
  server_thread& operator=(const server_thread&) = delete;

  /// Calls `what` on the server's thread and waits until it has returned. Throws what it throws,
  /// and std::runtime_error when the server has stopped.
  void run_there(const std::function<void(service::service&)>& what);

  /// Stops the server and waits for its thread; no request is answered after this.
  void stop();

  const std::string& endpoint() const { return endpoint_; }
  std::uint16_t port() const { return port_; }

 private:
  void start();
  /// Makes later calls of ask() fail, and stops the HTTP server.
  void end();

  // First, so that a wrong option is refused before the fixtures are read.
  const service::service_options settings_;
  const http::server::endpoint address_;

  boost::asio::io_context io_{1};
  service::service service_;
  http::audience audience_;
  http::server listener_;
  http::webhook_sender webhooks_;
  const std::string endpoint_;
  const std::uint16_t port_;

  std::mutex stopping_;  ///< held during stop(), so that each caller waits for the thread's end
  std::mutex ending_;    ///< guards stopped_, so that run_there() posts nothing after the end
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace ssmock::embedding
