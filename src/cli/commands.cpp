// SPDX-License-Identifier: Apache-2.0
#include <malloc.h>
#include <sys/resource.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/system/system_error.hpp>
#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/commands.hpp"
#include "core/memory_reserve.hpp"
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

int run(const options& parsed, service::service& answering) {
  boost::asio::io_context io{1};
  http::server server{
      io, endpoint_of(parsed), parsed.limits,
      [&answering](const service::request& call) { return answering.answer(call); }};
  boost::asio::signal_set signals{io, SIGTERM, SIGINT};
  signals.async_wait([&server](const boost::system::error_code& failed, int signal) {
    if (failed) return;
    server.stop();
    try_log(log_level::info, [&] { return "signal " + std::to_string(signal) + ", stopping"; });
  });
  std::cout << "ssmock listening on " << http::url_of(server.local_endpoint()) << std::endl;
  server.run();
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
  memory_reserve::set_up();
  service::service answering{{parsed.account, parsed.region, parsed.seed, time, parsed.short_pages},
                             std::move(state)};
  try {
    return run(parsed, answering);
  } catch (const boost::system::system_error& failure) {
    std::cerr << "cannot listen on " << parsed.host << " port " << parsed.port << ": "
              << failure.code().message() << '\n';
    return run_time_failure;
  }
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
