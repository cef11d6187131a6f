// SPDX-License-Identifier: Apache-2.0
#include "ssmock/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <boost/system/system_error.hpp>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "fixtures/files.hpp"
#include "http/server.hpp"
#include "log/log.hpp"
#include "service/service.hpp"

namespace ssmock {
namespace {

store::state load(const server_options& options) {
  auto files = fixtures::read_files(options.fixtures);
  if (!options.fixture_text.empty()) {
    files.sources.push_back({"fixture_text", options.fixture_text});
  }
  store::state state;
  const auto faults = fixtures::load(files, engine::clock{}.now(), state);
  if (faults.empty()) return state;
  std::string message;
  for (const auto& fault : faults) message += fault.text() + "\n";
  throw std::invalid_argument(message);
}

http::server::endpoint endpoint_of(const server_options& options) {
  boost::system::error_code bad_address;
  const auto address = boost::asio::ip::make_address(options.host, bad_address);
  if (bad_address) throw std::system_error(bad_address, options.host);
  return {address, options.port};
}

}  // namespace

class server::implementation {
 public:
  explicit implementation(const server_options& options)
      : service_({options.account, options.region, options.seed, {}}, load(options)),
        listener_(io_, endpoint_of(options), http::limits{},
                  [this](const service::request& call) { return service_.answer(call); }),
        endpoint_(http::url_of(listener_.local_endpoint())),
        port_(listener_.local_endpoint().port()),
        thread_([this] { run(); }) {}

  ~implementation() { stop(); }
  implementation(const implementation&) = delete;
  implementation& operator=(const implementation&) = delete;

  void stop() {
    const std::lock_guard one_at_a_time{stopping_};
    if (!thread_.joinable()) return;
    boost::asio::post(io_, [this] { listener_.stop(); });
    thread_.join();
  }

  const std::string& endpoint() const { return endpoint_; }
  std::uint16_t port() const { return port_; }

 private:
  void run() {
    try {
      io_.run();
    } catch (const std::exception& bug) {
      write_log(log_level::error, std::string("the server ended: ") + bug.what());
    }
  }

  boost::asio::io_context io_{1};
  service::service service_;
  http::server listener_;
  const std::string endpoint_;
  const std::uint16_t port_;
  std::mutex stopping_;
  std::thread thread_;
};

server::server(const server_options& options) try
    : implementation_(std::make_unique<implementation>(options)) {
} catch (const boost::system::system_error& failure) {
  throw std::system_error(failure.code(), options.host + ":" + std::to_string(options.port));
}
server::~server() = default;

const std::string& server::endpoint() const { return implementation_->endpoint(); }
std::uint16_t server::port() const { return implementation_->port(); }
void server::stop() { implementation_->stop(); }

}  // namespace ssmock
