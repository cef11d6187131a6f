// SPDX-License-Identifier: Apache-2.0
#include "http/outside_runner.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <cerrno>
#include <csignal>
#include <exception>
#include <memory>
#include <system_error>
#include <utility>

#include "http/outside_script.hpp"
#include "http/use_result.hpp"
#include "log/log.hpp"

namespace ssmock::http {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

/// More processes would only slow each other down.
constexpr std::size_t most_at_a_time = 4;
/// AWS takes 100 KB of a script [D]; what is longer than this is some mistake.
constexpr std::size_t most_of_an_output = 16'777'216;

engine::outside_answer error_answer(std::string text) {
  engine::outside_answer out;
  out.error = std::move(text);
  return out;
}

}  // namespace

/// When its time is over the process ends.
struct outside_runner::process : std::enable_shared_from_this<process> {
  process(asio::io_context& io, outside_runner& by, const service::taken_work& carried_out)
      : owner(by), work(carried_out), input(io), output(io), ended(io), deadline(io), last(io) {
    owner.running_.insert(this);
  }
  ~process() {
    owner.running_.erase(this);
    end();
    if (id > 0) waitpid(id, nullptr, 0);  // it has been killed
  }
  process(const process&) = delete;
  process& operator=(const process&) = delete;

  /// Returns an errno; zero: it runs.
  int start(const std::string& interpreter);

  /// Ends it, and what it has started: it leads a group of processes. What has left the group may
  /// live on, but nobody waits for its output.
  void end() {
    if (id > 0) kill(-id, SIGKILL);
    boost::system::error_code ignored;
    output.cancel(ignored);
  }

  /// Gives what was written before the end the time to be read.
  void expect_no_more() {
    last.expires_after(std::chrono::milliseconds{200});
    last.async_wait([weak = weak_from_this()](const error_code& stopped) {
      const auto there = weak.lock();
      boost::system::error_code ignored;
      if (!stopped && there) there->output.cancel(ignored);
    });
  }

  outside_runner& owner;
  const service::taken_work& work;
  asio::posix::stream_descriptor input;
  asio::posix::stream_descriptor output;
  asio::posix::stream_descriptor ended;  ///< readable once the process has ended
  asio::steady_timer deadline;
  asio::steady_timer last;  ///< when nothing more is expected of one that has ended
  pid_t id = 0;
  bool late = false;
};

int outside_runner::process::start(const std::string& interpreter) {
  std::array<int, 2> to{};
  std::array<int, 2> from{};
  if (pipe2(to.data(), O_CLOEXEC) != 0) return errno;
  input.assign(to[1]);
  if (pipe2(from.data(), O_CLOEXEC) != 0) {
    const int failed = errno;
    close(to[0]);
    return failed;
  }
  output.assign(from[0]);
  posix_spawn_file_actions_t files{};
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, to[0], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, from[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
  posix_spawnattr_t attributes{};
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  std::string program = interpreter;
  std::string option = "-c";
  std::string text{outside_script()};
  std::array<char*, 4> words{program.data(), option.data(), text.data(), nullptr};
  const int failed = posix_spawnp(&id, program.c_str(), &files, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  close(to[0]);
  close(from[1]);
  if (failed != 0) id = 0;
  // What the process has started may keep the output open.
  const auto handle = failed == 0 ? syscall(SYS_pidfd_open, id, 0) : -1;
  if (handle >= 0) ended.assign(static_cast<int>(handle));
  return failed;
}

outside_runner::outside_runner(asio::io_context& io, audience& listeners,
                               service::service& answering, outside_means means)
    : io_(io), listeners_(listeners), answering_(answering), means_(std::move(means)) {
  listeners_.attend(*this);
}

outside_runner::~outside_runner() = default;

void outside_runner::stop() {
  stopped_ = true;
  for (auto* each : running_) each->end();
}

void outside_runner::wake() noexcept {
  try {
    for (auto* each : running_) {
      if (!answering_.is_wanted(each->work)) each->end();
    }
    while (!stopped_ && begun_ < most_at_a_time) {
      auto work = answering_.take_work(means_.own_url);
      if (!work) return;
      ++begun_;
      asio::co_spawn(io_, carry_out(*std::move(work)), [this](const std::exception_ptr& bug) {
        --begun_;
        if (!bug) return;
        try_log(log_level::error,
                [] { return std::string("work outside ended with an exception"); });
      });
    }
  } catch (const std::bad_alloc&) {
    try_log(log_level::error, [] { return std::string("there is no memory for work outside"); });
  }
}

asio::awaitable<void> outside_runner::carry_out(service::taken_work work) {
  engine::outside_answer answer;
  try {
    answer = co_await answer_to(work);
  } catch (const std::exception& failure) {
    answer = error_answer(failure.what());
  }
  if (stopped_) co_return;
  answering_.answer_work(work, answer);
  listeners_.look();
}

asio::awaitable<engine::outside_answer> outside_runner::answer_to(const service::taken_work& work) {
  if (stopped_) co_return error_answer("the server stops");
  const auto at = std::make_shared<process>(io_, *this, work);
  if (const int failed = at->start(means_.interpreter); failed != 0) {
    co_return error_answer("ssmock: cannot start " + means_.interpreter + ": " +
                           std::generic_category().message(failed));
  }
  at->deadline.expires_after(work.timeout);
  at->deadline.async_wait([weak = std::weak_ptr(at)](const error_code& stopped) {
    const auto there = weak.lock();
    if (stopped || !there) return;
    there->late = true;
    there->end();
  });
  if (at->ended.is_open()) {
    at->ended.async_wait(asio::posix::stream_descriptor::wait_read,
                         [weak = std::weak_ptr(at)](const error_code& stopped) {
                           const auto there = weak.lock();
                           if (!stopped && there) there->expect_no_more();
                         });
  }
  const auto request = asio::buffer(work.request);
  // A process that ends at once reads nothing: then its output says why, or that it says nothing
  // does.
  co_await asio::async_write(at->input, request, use_result);
  std::string answer;
  auto into = asio::dynamic_buffer(answer, most_of_an_output);
  const auto [failed, size] = co_await asio::async_read_until(at->output, into, '\n', use_result);
  if (!failed) answer.resize(size);
  at->deadline.cancel();
  if (at->late) {
    engine::outside_answer out;
    out.timed_out = true;
    co_return out;
  }
  if (failed && answer.size() >= most_of_an_output)
    co_return error_answer("ssmock: the answer is longer than 16 MiB");
  if (answer.empty())
    co_return error_answer("ssmock: " + means_.interpreter + " ended without an answer");
  co_return engine::read_answer(answer);
}

}  // namespace ssmock::http
