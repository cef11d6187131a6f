// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "saving/state_text.hpp"

namespace ssmock::saving {

/// Reads the states that a server begins with from its file, as read_states() does; nothing when
/// the file is not there.
std::optional<saved_states> read_file(const std::string& path, saved_states empty,
                                      std::vector<fixtures::fault>& faults);

/// Keeps the states of all tenants and the clock in a file.
class state_keeper {
 public:
  /// The tenants and the clock must outlive it. `saved` says whether the file holds them already.
  state_keeper(const std::string& path, const service::tenants& states, const engine::clock& time,
               bool saved);

  /// Writes the file if something has changed since it was written. Returns whether the file holds
  /// the present states. A failure is logged, unless the last attempt failed for the same reason.
  bool save();

 private:
  void write();
  void report(std::string failure);

  const std::string path_;
  const service::tenants& states_;
  const engine::clock& time_;
  std::optional<std::uint64_t> saved_changes_;  ///< tenants::changes() as the file has them
  engine::clock saved_time_;
  std::string failure_;  ///< of the last attempt; empty when it did not fail
};

}  // namespace ssmock::saving
