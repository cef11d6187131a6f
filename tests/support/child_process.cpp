// SPDX-License-Identifier: Apache-2.0
#include "support/child_process.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <sstream>

#include "support/paths.hpp"

namespace ssmock::testing {
namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (auto& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

std::vector<std::string> environment_with(const std::vector<std::string>& variables) {
  std::vector<std::string> out;
  for (char** each = environ; *each != nullptr; ++each) {
    if (!std::string_view(*each).starts_with("SSMOCK_")) out.emplace_back(*each);
  }
  out.insert(out.end(), variables.begin(), variables.end());
  return out;
}

}  // namespace

child_process::child_process(const std::vector<std::string>& arguments,
                             const std::vector<std::string>& variables)
    : error_file_(::testing::TempDir() + "ssmock-test-XXXXXX") {
  const int error = mkostemp(error_file_.data(), O_CLOEXEC);
  start(arguments, environment_with(variables), error);
  close(error);
}

child_process::child_process(const std::vector<std::string>& arguments, int error) {
  start(arguments, environment_with({}), error);
}

void child_process::start(std::vector<std::string> words, std::vector<std::string> environment,
                          int error) {
  std::array<int, 2> output{};
  EXPECT_EQ(pipe2(output.data(), O_CLOEXEC), 0);
  words.insert(words.begin(), binary_path());
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO);
  EXPECT_EQ(posix_spawn(&pid_, words[0].c_str(), &actions, nullptr, pointers(words).data(),
                        pointers(environment).data()),
            0);
  posix_spawn_file_actions_destroy(&actions);
  close(output[1]);
  output_ = output[0];
}

child_process::~child_process() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  close(output_);
  if (!error_file_.empty()) unlink(error_file_.c_str());
}

std::string child_process::read_line() {
  std::string line;
  char byte = 0;
  while (read(output_, &byte, 1) == 1 && byte != '\n') line += byte;
  return line;
}

void child_process::signal(int number) const { kill(pid_, number); }

bool child_process::has_ended() const {
  siginfo_t end{};
  const int reaping_nothing = WEXITED | WNOHANG | WNOWAIT;
  waitid(P_PID, static_cast<id_t>(pid_), &end, reaping_nothing);
  return end.si_pid == pid_;
}

finished child_process::wait() {
  finished out{};
  std::array<char, 4096> buffer;
  ssize_t size = 0;
  while ((size = read(output_, buffer.data(), buffer.size())) > 0) {
    out.output.append(buffer.data(), static_cast<std::size_t>(size));
  }
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  out.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  std::ifstream in(error_file_);
  std::ostringstream text;
  text << in.rdbuf();
  out.error = text.str();
  return out;
}

std::uint16_t port_of(child_process& server) {
  constexpr std::string_view announcement = "ssmock listening on http://127.0.0.1:";
  const auto line = server.read_line();
  const bool listens = line.starts_with(announcement);
  EXPECT_TRUE(listens) << line;
  return static_cast<std::uint16_t>(listens ? std::stoi(line.substr(announcement.size())) : 0);
}

finished run(const std::vector<std::string>& arguments, const std::vector<std::string>& variables) {
  return child_process(arguments, variables).wait();
}

}  // namespace ssmock::testing
