// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace ssmock::testing {

/// Whether the program has sanitizers, which need memory and descriptors of their own.
#ifdef SSMOCK_SANITIZED
inline constexpr bool is_sanitized = true;
#else
inline constexpr bool is_sanitized = false;
#endif

struct finished {
  int exit_code;
  std::string output;
  std::string error;
};

/// The ssmock binary, run with arguments and variables (`NAME=value`) of the test's; no others
/// that begin with SSMOCK_ reach it.
class child_process {
 public:
  explicit child_process(const std::vector<std::string>& arguments,
                         const std::vector<std::string>& variables = {});
  /// With its standard error at a descriptor of the test's; wait() tells nothing of it.
  child_process(const std::vector<std::string>& arguments, int error);
  ~child_process();
  child_process(const child_process&) = delete;
  child_process& operator=(const child_process&) = delete;

  /// The next line on its standard output, without its end; empty when there is none.
  std::string read_line();
  pid_t pid() const { return pid_; }
  void signal(int number) const;
  /// Whether it has ended; does not wait.
  bool has_ended() const;
  /// Waits for its end.
  finished wait();

 private:
  void start(std::vector<std::string> words, std::vector<std::string> environment, int error);

  pid_t pid_ = -1;
  int output_ = -1;
  std::string error_file_;
};

/// The port at which a server says that it listens. To be called once.
std::uint16_t port_of(child_process& server);

/// Runs it to its end.
finished run(const std::vector<std::string>& arguments,
             const std::vector<std::string>& variables = {});

}  // namespace ssmock::testing
