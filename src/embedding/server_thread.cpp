// SPDX-License-Identifier: Apache-2.0
#include "embedding/server_thread.hpp"

#include <array>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <condition_variable>
#include <csignal>
#include <optional>
#include <stdexcept>
#include <utility>

#include "core/tenant.hpp"
#include "core/text.hpp"
#include "kernel/secret_key.hpp"
#include "loading/files.hpp"
#include "log/log.hpp"
#include "tenancy/tenants.hpp"

namespace ssmock::embedding {
namespace {

/// Sets up the log, for warnings and errors on stderr, when the process starts its first server.
void set_up_log_once() {
  static std::once_flag done;
  std::call_once(done, [] { set_up_log("warn", false); });
}

service::service_options service_options_of(const server_options& options) {
  if (const auto fault = account_fault(options.account); !fault.empty()) {
    throw std::invalid_argument("account: " + fault);
  }
  if (const auto fault = region_fault(options.region); !fault.empty()) {
    throw std::invalid_argument("region: " + fault);
  }
  if (options.clock_start &&
      (*options.clock_start < earliest_instant || *options.clock_start > latest_instant)) {
    throw std::invalid_argument("clock_start: expected a time within the years 1 to 9999");
  }
  const auto time = options.clock_start ? engine::clock{*options.clock_start} : engine::clock{};
  return {options.account, options.region, options.seed, time};
}

store::state load(const server_options& options, instant now) {
  auto files = fixtures::read_files(options.fixtures);
  if (!options.fixture_text.empty()) {
    files.sources.push_back({"fixture_text", options.fixture_text});
  }
  store::state state;
  state.edit<store::secret_key>() = store::secret_key_of(options.seed);
  const auto faults = fixtures::load(files, now, state);
  if (faults.empty()) return state;
  throw std::invalid_argument(joined(faults, "\n", &fixtures::fault::text));
}

http::server::endpoint endpoint_of(const server_options& options) {
  boost::system::error_code bad_address;
  const auto address = boost::asio::ip::make_address(options.host, bad_address);
  if (bad_address) {
    throw std::invalid_argument("host: expected an IPv4 or IPv6 address, found \"" + options.host +
                                "\"");
  }
  return {address, options.port};
}

}  // namespace

server_thread::server_thread(const server_options& options)
    : settings_(service_options_of(options)),
      address_(endpoint_of(options)),
      service_(settings_, load(options, settings_.time.now())),
      audience_(io_, http::stage_of(service_)),
      listener_(io_, address_, http::limits{},
                [this](const service::request& call) { return service_.answer(call); }),
      webhooks_(io_, audience_, service_.webhooks()),
      endpoint_(http::url_of(listener_.local_endpoint())),
      port_(listener_.local_endpoint().port()) {
  listener_.join(audience_);
  set_up_log_once();
  start();
}

server_thread::~server_thread() { stop(); }

void server_thread::start() {
  // The server's thread must not take the process's signals. A new thread inherits the signal mask,
  // so all signals are blocked while it is created.
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  thread_ = std::thread([this] { http::run(io_, std::array{&listener_}); });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

void server_thread::run_there(const std::function<void(service::service&)>& what) {
  // Not a std::future: TSan in a user's program understands the lock, but not the atomics in this
  // library, which is built without TSan.
  std::mutex guard;
  std::condition_variable ended;
  bool done = false;
  std::exception_ptr failure;
  {
    const std::lock_guard ending{ending_};
    if (stopped_) throw std::runtime_error("the server has stopped");
    boost::asio::post(io_, [&] {
      std::exception_ptr thrown;
      try {
        what(service_);
        service_.tell();
        audience_.look();
      } catch (...) {
        thrown = std::current_exception();
      }
      const std::lock_guard lock{guard};
      // Moved, so that the exception ends on the thread that waits: TSan does not see the atomic
      // count of an exception's owners, which is in the standard library.
      failure = std::move(thrown);
      done = true;
      ended.notify_one();
    });
  }
  std::unique_lock lock{guard};
  ended.wait(lock, [&] { return done; });
  if (failure) std::rethrow_exception(failure);
}

void server_thread::stop() {
  const std::lock_guard one_at_a_time{stopping_};
  end();
  if (thread_.joinable()) thread_.join();
}

void server_thread::end() {
  const std::lock_guard guard{ending_};
  if (stopped_) return;
  stopped_ = true;
  boost::asio::post(io_, [this] {
    listener_.stop();
    webhooks_.stop();
    audience_.stop();
  });
}

}  // namespace ssmock::embedding
