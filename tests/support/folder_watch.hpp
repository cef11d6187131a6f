// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

namespace ssmock::testing {

/// Tells what happens in a folder from its construction on, so that a test can wait for a file.
class folder_watch {
 public:
  explicit folder_watch(const std::string& folder) : queue_(inotify_init1(IN_CLOEXEC)) {
    inotify_add_watch(queue_, folder.c_str(), IN_CREATE | IN_MOVED_TO);
  }
  ~folder_watch() { close(queue_); }
  folder_watch(const folder_watch&) = delete;
  folder_watch& operator=(const folder_watch&) = delete;

  /// Waits until a file is made, or put in the place of another; false when that takes 20 seconds.
  bool wait_for_creation() { return wait_for(IN_CREATE); }
  bool wait_for_replacement() { return wait_for(IN_MOVED_TO); }

 private:
  bool wait_for(std::uint32_t kind) {
    constexpr int patience = 20'000;  // milliseconds
    while (true) {
      // All that has been read comes first: one read may give several events.
      while (at_ < end_) {
        inotify_event event{};
        std::memcpy(&event, events_.data() + at_, sizeof event);
        at_ += sizeof event + event.len;
        if ((event.mask & kind) != 0) return true;
      }
      pollfd waiting{queue_, POLLIN, 0};
      if (poll(&waiting, 1, patience) != 1) return false;
      const auto size = read(queue_, events_.data(), events_.size());
      if (size <= 0) return false;
      at_ = 0;
      end_ = static_cast<std::size_t>(size);
    }
  }

  int queue_;
  std::array<char, 4096> events_{};
  std::size_t at_ = 0;
  std::size_t end_ = 0;
};

}  // namespace ssmock::testing
