// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Memory that is set aside for taking and answering requests. When the states have used up all
/// other memory, the request that frees them can still be taken.
namespace ssmock::memory_reserve {

/// Sets it aside. This changes std::new_handler, so it is for a program of ours alone.
void set_up();

/// While it lives, the reserve is kept back, since a request is carried out that could use it up:
/// its allocations fail instead. What the reserve has given out before is set aside again, as far
/// as there is memory.
class kept_back {
 public:
  kept_back();
  ~kept_back();
  kept_back(const kept_back&) = delete;
  kept_back& operator=(const kept_back&) = delete;
};

}  // namespace ssmock::memory_reserve
