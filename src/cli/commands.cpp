// SPDX-License-Identifier: Apache-2.0
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/system/system_error.hpp>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <sstream>
#include <system_error>

#include "cli/commands.hpp"
#include "core/memory_reserve.hpp"
#include "dashboard/dashboard.hpp"
#include "families/traffic/store/webhooks.hpp"
#include "http/audience.hpp"
#include "http/health_check.hpp"
#include "http/outside_runner.hpp"
#include "http/server.hpp"
#include "http/webhook_sender.hpp"
#include "kernel/history_limit.hpp"
#include "kernel/secret_key.hpp"
#include "loading/files.hpp"
#include "log/log.hpp"
#include "saving/state_keeper.hpp"

namespace ssmock::cli {
namespace {

using fixtures::fault;

engine::clock make_clock(const options& parsed) {
  engine::clock time;
  if (parsed.manual_clock) time = engine::clock{parsed.clock_start.value_or(time.now())};
  time.set_latency(parsed.latency);
  time.set_skips(parsed.skips);
  return time;
}

store::secret_key make_key(const options& parsed) {
  if (parsed.key_file.empty()) return store::secret_key_of(parsed.seed);
  std::ifstream file{parsed.key_file, std::ios::binary};
  const std::string content{std::istreambuf_iterator<char>{file}, {}};
  return {sealing_key::of(content)};
}

/// Loads the files, and prints to stderr a message on each key that is not loaded.
std::vector<fault> load_files(const fixtures::files& read, instant now, store::state& state) {
  std::vector<fault> words;
  auto faults = fixtures::load(read, now, state, &words);
  for (const auto& each : words) std::cerr << each.text() << '\n';
  return faults;
}

fixtures::files read_fixtures(const options& parsed) {
  fixtures::files out;
  if (!parsed.fixtures.empty()) {
    out = fixtures::read_files(parsed.fixtures);
  } else if (!parsed.empty) {
    out.sources.push_back({"demo.json", std::string(fixtures::demo())});
  }
  if (!parsed.init_dir.empty()) fixtures::add_folder(out, parsed.init_dir);
  return out;
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

/// What a server begins with.
struct beginning {
  engine::clock time;
  store::state fixtures;  ///< to which a reset goes back
  std::optional<service::tenant_states> saved;
};

/// The states and the clock of the state file, where it is there, and the fixtures.
std::vector<fault> load_beginning(const options& parsed, beginning& into) {
  into.time = make_clock(parsed);
  into.fixtures.edit<store::secret_key>() = make_key(parsed);
  into.fixtures.edit<store::history_limit>() = parsed.history;
  if (!parsed.webhook.empty()) {
    store::webhook hook;
    hook.name = "command-line";
    hook.url = parsed.webhook;
    into.fixtures.edit<store::webhooks>().emplace(hook.name, hook);
  }
  std::vector<fault> faults;
  if (!parsed.state_file.empty()) {
    const saving::saved_states empty{into.time, {into.fixtures, {}}};
    if (auto saved = saving::read_file(parsed.state_file, empty, faults)) {
      into.time = saved->time;
      into.saved = std::move(saved->states);
    }
  }
  const auto of_fixtures = load_files(read_fixtures(parsed), into.time.now(), into.fixtures);
  faults.insert(faults.end(), of_fixtures.begin(), of_fixtures.end());
  return faults;
}

/// What keeps the states in the file that the user names; nothing when there is none.
std::unique_ptr<saving::state_keeper> make_keeper(const options& parsed, const service::service& of,
                                                  bool saved) {
  if (parsed.state_file.empty()) return nullptr;
  const auto& parts = of.parts();
  return std::make_unique<saving::state_keeper>(parsed.state_file, parts.states,
                                                parts.simulation.time(), saved);
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

std::vector<http::server*> pointers_to(const servers& all) {
  std::vector<http::server*> out;
  for (const auto& each : all) out.push_back(each.get());
  return out;
}

/// Loads the certificate and the key that the user names, if any. Returns what is wrong with them.
std::string load_tls(const options& parsed, std::unique_ptr<http::tls_context>& into) {
  if (parsed.tls.certificate.empty()) return {};
  into = std::make_unique<http::tls_context>(http::tls_context::side::server);
  return into->load(parsed.tls);
}

/// Reads the keys that the user names, if any. Returns what is wrong with their file.
std::string load_signatures(const options& parsed, std::optional<service::signature_rules>& into) {
  if (parsed.credentials.empty()) return {};
  errno = 0;
  std::ifstream file{parsed.credentials, std::ios::binary};
  std::ostringstream content;
  content << file.rdbuf();  // of an empty file, which is no failure of the system, this fails too
  if (!file.is_open() || (!content && errno != 0)) {
    return parsed.credentials + ":1: " + std::generic_category().message(errno);
  }
  std::vector<service::credential> credentials;
  auto fault = service::read_credentials(content.str(), credentials);
  if (!fault.empty()) return parsed.credentials + ":" + fault;
  into = service::rules_for(std::move(credentials));
  return {};
}

/// Begins to listen. When that fails, it prints to stderr why, and returns no servers.
servers listen(boost::asio::io_context& io, const options& parsed, service::service& answering,
               const http::tls_context* tls, http::audience& listeners) {
  servers out;
  for (const auto& [at, what] : listeners_of(parsed)) {
    const auto handle = [&answering, served = what](const service::request& call) {
      return answering.answer(call, served);
    };
    try {
      out.push_back(std::make_unique<http::server>(io, at, parsed.limits, handle));
      out.back()->join(listeners);
      if (tls != nullptr) out.back()->use_tls(*tls);
      if (!parsed.credentials.empty()) out.back()->keep_headers();
    } catch (const boost::system::system_error& failure) {
      std::cerr << "cannot listen on " << at.address().to_string() << " port " << at.port() << ": "
                << failure.code().message() << '\n';
      return {};
    }
  }
  return out;
}

/// Logs where a browser on this machine finds the dashboard.
void tell_dashboard(const options& parsed, const http::server& serving, http::scheme spoken) {
  if (parsed.no_ui || parsed.no_control) return;
  const auto at = http::reachable(serving.local_endpoint());
  write_log(log_level::info,
            "dashboard at " + http::url_of(at, spoken) + std::string(dashboard::root));
}

/// What carries out the work of steps outside ssmock; nothing when the user has named nothing.
std::unique_ptr<http::outside_runner> make_runner(boost::asio::io_context& io,
                                                  http::audience& listeners, const options& parsed,
                                                  service::service& answering,
                                                  std::string own_url) {
  if (!outside_of(parsed).is_there()) return nullptr;
  const auto& named = parsed.script_runner;
  return std::make_unique<http::outside_runner>(
      io, listeners, answering,
      http::outside_means{named.empty() ? "python3" : named, std::move(own_url)});
}

/// What a server has beside its options when it begins to run.
struct readiness {
  service::service& answering;
  bool saved;                    ///< whether the state file holds what the service begins with
  const http::tls_context* tls;  ///< null: plain HTTP
};

int run(const options& parsed, const readiness& ready) {
  boost::asio::io_context io{1};
  http::audience listeners{io, http::stage_of(ready.answering)};
  const auto listening = listen(io, parsed, ready.answering, ready.tls, listeners);
  if (listening.empty()) return run_time_failure;
  http::webhook_sender webhooks{io, listeners, ready.answering.webhooks()};
  const auto spoken = ready.tls == nullptr ? http::scheme::http : http::scheme::https;
  const auto at = http::reachable(listening.front()->local_endpoint());
  const auto runner = make_runner(io, listeners, parsed, ready.answering, http::url_of(at, spoken));
  boost::asio::signal_set signals{io, SIGTERM, SIGINT};
  end_at_second_interrupt();
  signals.async_wait([&](const boost::system::error_code& failed, int signal) {
    if (failed) return;
    for (const auto& each : listening) each->stop();
    webhooks.stop();
    if (runner) runner->stop();
    listeners.stop();
    try_log(log_level::info, [&] { return "signal " + std::to_string(signal) + ", stopping"; });
  });
  // After the port is taken: a second server with the same options must not touch the file.
  const auto keeper = make_keeper(parsed, ready.answering, ready.saved);
  if (keeper) {
    keeper->save();  // so that what is wrong with the file shows at once
    listening.front()->set_chore([&keeper] { keeper->save(); });
  }
  tell_dashboard(parsed, *listening.back(), spoken);
  std::cout << "ssmock listening on " << listening.front()->url();
  if (listening.size() > 1) {
    std::cout << ", control API on " << listening.back()->url();
  }
  std::cout << std::endl;
  http::run(io, pointers_to(listening));
  block_termination();  // before the signal set gives the signals back
  const bool kept = !keeper || keeper->save();
  return kept ? fine : run_time_failure;
}

}  // namespace

int serve(const options& parsed) {
  std::unique_ptr<http::tls_context> tls;
  std::optional<service::signature_rules> signatures;
  auto wrong = load_tls(parsed, tls);
  if (wrong.empty()) wrong = load_signatures(parsed, signatures);
  if (!wrong.empty()) {
    std::cerr << wrong << '\n';
    return bad_usage_or_fixtures;
  }
  beginning begun;
  if (const auto faults = load_beginning(parsed, begun); !faults.empty()) {
    report(faults);
    return bad_usage_or_fixtures;
  }
  std::signal(SIGPIPE, SIG_IGN);  // a closed stderr must not end the server
  std::signal(SIGXFSZ, SIG_IGN);  // nor must a state file that grows beyond what the user may write
  malloc_trim(0);  // return the memory of a large fixture's text and tree to the system
  raise_file_limit();
  memory_reserve::set_up();
  service::service answering{
      {parsed.account, parsed.region, parsed.seed, begun.time, parsed.short_pages, parsed.callers,
       std::move(signatures), parsed.journal, parsed.events, !parsed.no_ui, outside_of(parsed)},
      std::move(begun.fixtures)};
  const bool saved = begun.saved.has_value();
  if (saved) answering.parts().states.replace(*begun.saved, begun.time.now());
  begun = {};  // a part that it shared would be copied at its first change
  return run(parsed, {answering, saved, tls.get()});
}

int health(const options& parsed) {
  if (parsed.port == 0) {
    std::cerr << "--port: expected the port of a running server, found 0\n";
    return bad_usage_or_fixtures;
  }
  const auto at = http::reachable(endpoint_of(parsed));
  const auto spoken = parsed.tls.certificate.empty() ? http::scheme::http : http::scheme::https;
  const auto fault = http::health_fault(at, spoken);
  if (fault.empty()) {
    std::cout << http::url_of(at, spoken) << " is healthy\n";
    return fine;
  }
  std::cerr << http::url_of(at, spoken) << " is not healthy: " << fault << '\n';
  return run_time_failure;
}

int check(const options& parsed) {
  store::state state;
  const auto read = fixtures::read_files(parsed.check_paths);
  const auto faults = load_files(read, make_clock(parsed).now(), state);
  if (faults.empty()) return fine;
  report(faults);
  return bad_usage_or_fixtures;
}

}  // namespace ssmock::cli
