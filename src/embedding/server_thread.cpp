// SPDX-License-Identifier: Apache-2.0
#include "embedding/server_thread.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <future>
#include <stdexcept>

#include "fixtures/files.hpp"
#include "log/log.hpp"
#include "service/tenants.hpp"

namespace ssmock::embedding {
namespace {

/// Warnings and errors, to stderr: the first server of the process sets it up.
void set_up_log_once() {
  static std::once_flag done;
  std::call_once(done, [] { set_up_log("warn", false); });
}

service::service_options service_options_of(const server_options& options) {
  if (!service::is_account(options.account)) {
    throw std::invalid_argument("account: expected 12 digits, found \"" + options.account + "\"");
  }
  if (!service::is_region(options.region)) {
    throw std::invalid_argument("region: expected a name such as us-east-1, found \"" +
                                options.region + "\"");
  }
  if (options.clock_start &&
      (*options.clock_start < earliest_instant || *options.clock_start > latest_instant)) {
    throw std::invalid_argument("clock_start: expected a time within the years 1 to 9999");
  }
  const auto time = options.clock_start ? engine::clock{*options.clock_start} : engine::clock{};
  return {options.account, options.region, options.seed, time};
}

store::state load(const server_options& options) {
  auto files = fixtures::read_files(options.fixtures);
  if (!options.fixture_text.empty()) {
    files.sources.push_back({"fixture_text", options.fixture_text});
  }
  store::state state;
  const auto now = options.clock_start.value_or(engine::clock{}.now());
  const auto faults = fixtures::load(files, now, state);
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

server_thread::server_thread(const server_options& options)
    : service_(service_options_of(options), load(options)),
      listener_(io_, endpoint_of(options), http::limits{},
                [this](const service::request& call) { return service_.answer(call); }),
      endpoint_(http::url_of(listener_.local_endpoint())),
      port_(listener_.local_endpoint().port()) {
  set_up_log_once();
  thread_ = std::thread([this] { run(); });
}

server_thread::~server_thread() { stop(); }

service::reply server_thread::ask(const service::request& call) {
  std::packaged_task<service::reply()> task{[this, &call] { return service_.answer(call); }};
  auto answer = task.get_future();
  {
    const std::lock_guard guard{ending_};
    if (stopped_) throw std::runtime_error("the server has stopped");
    boost::asio::post(io_, std::move(task));
  }
  return answer.get();
}

void server_thread::stop() {
  const std::lock_guard one_at_a_time{stopping_};
  {
    const std::lock_guard guard{ending_};
    if (stopped_) return;
    stopped_ = true;
    boost::asio::post(io_, [this] { listener_.stop(); });
  }
  thread_.join();
}

void server_thread::run() {
  for (;;) {
    try {
      io_.run();
      return;
    } catch (const std::exception& bug) {
      // One connection's end must not be the end of those who wait in ask().
      write_log(log_level::error, std::string("a connection failed: ") + bug.what());
    }
  }
}

}  // namespace ssmock::embedding
