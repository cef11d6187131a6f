// SPDX-License-Identifier: Apache-2.0
#include "log/line_writer.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <climits>

namespace ssmock {
namespace {

/// A terminal that is ready may take fewer bytes than it is given, and wait with the others. So it
/// is opened once more, as what does not wait. -1 where the descriptor is no terminal.
int opened_terminal(int descriptor) {
  if (isatty(descriptor) == 0) return -1;
  const auto path = "/proc/self/fd/" + std::to_string(descriptor);
  return open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

/// The descriptor itself cannot be told not to wait: whoever else writes to the same pipe or
/// terminal would get errors. A pipe that is ready takes PIPE_BUF bytes without waiting, as POSIX
/// has it. A socket may take fewer, but each call can ask it not to wait.
ssize_t write_if_ready(int descriptor, std::string_view text) {
  pollfd ready{descriptor, POLLOUT, 0};
  if (poll(&ready, 1, 0) != 1) return 0;
  text = text.substr(0, PIPE_BUF);
  const auto sent = send(descriptor, text.data(), text.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  if (sent >= 0 || errno != ENOTSOCK) return sent;
  return write(descriptor, text.data(), text.size());
}

}  // namespace

line_writer::line_writer(int descriptor)
    : terminal_(opened_terminal(descriptor)), descriptor_(terminal_ < 0 ? descriptor : terminal_) {}

line_writer::~line_writer() {
  if (terminal_ >= 0) close(terminal_);
}

void line_writer::write_some(std::string_view& text) const {
  while (!text.empty()) {
    const auto size = write_if_ready(descriptor_, text);
    if (size <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
}

bool line_writer::write(std::string_view line) {
  std::string_view earlier = rest_;
  write_some(earlier);
  rest_.erase(0, rest_.size() - earlier.size());
  if (!rest_.empty()) return false;
  const auto size = line.size();
  write_some(line);
  if (line.size() == size) return false;
  rest_ = line;
  return true;
}

}  // namespace ssmock
