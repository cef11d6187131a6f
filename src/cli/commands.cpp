// SPDX-License-Identifier: Apache-2.0
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/system/system_error.hpp>
#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "cli/commands.hpp"
#include "http/health_check.hpp"
#include "http/server.hpp"
#include "kernel/secret_key.hpp"
#include "loading/files.hpp"
#include "log/log.hpp"

namespace ssmock::cli {
namespace {

using fixtures::fault;
using fixtures::source;

engine::clock make_clock(const options& parsed) {
  engine::clock time;
  if (parsed.manual_clock) time = engine::clock{parsed.clock_start.value_or(time.now())};
  time.set_latency(parsed.latency);
  return time;
}

store::secret_key make_key(const options& parsed) {
  if (parsed.key_file.empty()) return store::secret_key_of(parsed.seed);
  std::ifstream file{parsed.key_file, std::ios::binary};
  const std::string content{std::istreambuf_iterator<char>{file}, {}};
  return {sealing_key::of(content)};
}

/// Loads the files, and prints to stderr a message on each key that is not loaded.
std::vector<fault> load_files(const std::vector<std::string>& paths, instant now,
                              store::state& state) {
  std::vector<fault> words;
  auto faults = fixtures::load(fixtures::read_files(paths), now, state, &words);
  for (const auto& each : words) std::cerr << each.text() << '\n';
  return faults;
}

std::vector<fault> load_start_state(const options& parsed, instant now, store::state& state) {
  if (parsed.empty) return {};
  if (!parsed.fixtures.empty()) return load_files(parsed.fixtures, now, state);
  const std::vector<source> demo{{"demo.json", std::string(fixtures::demo())}};
  return fixtures::load(demo, now, state);
}

void report(const std::vector<fault>& faults) {
  for (const auto& each : faults) std::cerr << each.text() << '\n';
  const auto count = fixtures::count_of(faults);
  std::cerr << count << (count == 1 ? " fault" : " faults") << " found\n";
}

/// Raises the limit of open files, and so of connections, as far as the system allows.
void raise_file_limit() {
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
}

http::server::endpoint endpoint_of(const options& parsed) {
  return {boost::asio::ip::make_address(parsed.host), parsed.port};
}

volatile std::sig_atomic_t interrupted = 0;
void (*handle_first_interrupt)(int) = nullptr;

void handle_interrupt(int number) {
  constexpr int killed_by = 128;  // what shells add to a signal's number
  if (interrupted != 0) _exit(killed_by + number);
  interrupted = 1;
  handle_first_interrupt(number);
}

/// Lets a second SIGINT end the process at once, even while a request is handled; the first one is
/// Asio's as before. The default action would not do: process 1 of a container has none.
void end_at_second_interrupt() {
  struct sigaction action {};
  sigaction(SIGINT, nullptr, &action);
  handle_first_interrupt = action.sa_handler;
  action.sa_handler = &handle_interrupt;
  sigaction(SIGINT, &action, nullptr);
}

/// Keeps a second SIGTERM from ending the process while it tidies up.
void block_termination() {
  sigset_t termination;
  sigemptyset(&termination);
  sigaddset(&termination, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &termination, nullptr);
}

/// A listener, and what it serves.
struct listener {
  http::server::endpoint at;
  service::serving what;
};

std::vector<listener> listeners_of(const options& parsed) {
  using service::serving;
  if (!parsed.control_port) {
    return {{endpoint_of(parsed), parsed.no_control ? serving::api : serving::everything}};
  }
  const auto control_address =
      boost::asio::ip::make_address(parsed.control_host.value_or("127.0.0.1"));
  return {{endpoint_of(parsed), serving::api},
          {{control_address, *parsed.control_port}, serving::control}};
}

using servers = std::vector<std::unique_ptr<http::server>>;

/// Begins to listen. When that fails, it prints to stderr why, and returns no servers.
servers listen(boost::asio::io_context& io, const options& parsed, service::service& answering) {
  servers out;
  for (const auto& [at, what] : listeners_of(parsed)) {
    const auto handle = [&answering, served = what](const service::request& call) {
      return answering.answer(call, served);
    };
    try {
      out.push_back(std::make_unique<http::server>(io, at, parsed.limits, handle));
    } catch (const boost::system::system_error& failure) {
      std::cerr << "cannot listen on " << at.address().to_string() << " port " << at.port() << ": "
                << failure.code().message() << '\n';
      return {};
    }
  }
  return out;
}

int run(const options& parsed, service::service& answering) {
  boost::asio::io_context io{1};
  const auto listening = listen(io, parsed, answering);
  if (listening.empty()) return run_time_failure;
  boost::asio::signal_set signals{io, SIGTERM, SIGINT};
  end_at_second_interrupt();
  signals.async_wait([&listening](const boost::system::error_code& failed, int signal) {
    if (failed) return;
    write_log(log_level::info, "signal " + std::to_string(signal) + ", stopping");
    for (const auto& each : listening) each->stop();
  });
  std::cout << "ssmock listening on " << http::url_of(listening.front()->local_endpoint());
  if (listening.size() > 1) {
    std::cout << ", control API on " << http::url_of(listening.back()->local_endpoint());
  }
  std::cout << std::endl;
  io.run();
  block_termination();  // before the signal set gives the signals back
  return fine;
}

}  // namespace

int serve(const options& parsed) {
  const auto time = make_clock(parsed);
  store::state state;
  state.edit<store::secret_key>() = make_key(parsed);
  if (const auto faults = load_start_state(parsed, time.now(), state); !faults.empty()) {
    report(faults);
    return bad_usage_or_fixtures;
  }
  std::signal(SIGPIPE, SIG_IGN);  // a closed stderr must not end the server
  malloc_trim(0);  // return the memory of a large fixture's text and tree to the system
  raise_file_limit();
  service::service answering{
      {parsed.account, parsed.region, parsed.seed, time, parsed.short_pages, parsed.callers},
      std::move(state)};
  return run(parsed, answering);
}

int health(const options& parsed) {
  if (parsed.port == 0) {
    std::cerr << "--port: expected the port of a running server, found 0\n";
    return bad_usage_or_fixtures;
  }
  const auto at = http::reachable(endpoint_of(parsed));
  const auto fault = http::health_fault(at);
  if (fault.empty()) {
    std::cout << http::url_of(at) << " is healthy\n";
    return fine;
  }
  std::cerr << http::url_of(at) << " is not healthy: " << fault << '\n';
  return run_time_failure;
}

int check(const options& parsed) {
  store::state state;
  const auto faults = load_files(parsed.check_paths, make_clock(parsed).now(), state);
  if (faults.empty()) return fine;
  report(faults);
  return bad_usage_or_fixtures;
}

}  // namespace ssmock::cli
