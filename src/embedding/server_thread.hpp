// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "http/server.hpp"
#include "service/service.hpp"
#include "ssmock/server.hpp"

namespace ssmock::embedding {

/// A server and the thread that owns its state. Every other thread asks it by a request, as a
/// client does, but without a socket.
class server_thread {
 public:
  /// Throws as ssmock::server does.
  explicit server_thread(const server_options& options);
  ~server_thread();
  server_thread(const server_thread&) = delete;
  server_thread& operator=(const server_thread&) = delete;

  /// What the server answers. Throws std::runtime_error when it has stopped.
  service::reply ask(const service::request& call);

  /// Once this has returned, no request is answered.
  void stop();

  const std::string& endpoint() const { return endpoint_; }
  std::uint16_t port() const { return port_; }

 private:
  void start();
  void run();
  /// Has nothing more asked of the thread.
  void end();

  // First, so that a wrong option is refused before the fixtures are read.
  const service::service_options settings_;
  const http::server::endpoint address_;

  boost::asio::io_context io_{1};
  service::service service_;
  http::server listener_;
  const std::string endpoint_;
  const std::uint16_t port_;

  std::mutex stopping_;  ///< so that whoever stops it waits for its end
  std::mutex ending_;    ///< so that nothing is asked of a thread that will not answer
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace ssmock::embedding
