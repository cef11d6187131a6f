// SPDX-License-Identifier: Apache-2.0
#include "saving/state_keeper.hpp"

#include <filesystem>

#include "loading/files.hpp"
#include "log/log.hpp"
#include "saving/replace_file.hpp"

namespace ssmock::saving {
namespace {

namespace fs = std::filesystem;

/// The file itself, so that a link to it stays a link.
std::string file_of(const std::string& path) {
  std::error_code failed;
  const auto whole = fs::weakly_canonical(path, failed);
  return failed ? path : whole.string();
}

}  // namespace

std::optional<saved_states> read_file(const std::string& path, saved_states empty,
                                      std::vector<fixtures::fault>& faults) {
  std::error_code ignored;
  const auto status = fs::status(path, ignored);
  if (status.type() == fs::file_type::not_found) return std::nullopt;
  if (fs::is_directory(status)) {
    faults.push_back({path, 1, 1, {}, "is a folder"});
    return std::nullopt;
  }
  const auto read = fixtures::read_files({path});
  faults = read.faults;
  if (faults.empty()) faults = read_states(read.sources.front(), empty);
  if (!faults.empty()) return std::nullopt;
  return empty;
}

state_keeper::state_keeper(const std::string& path, const service::tenants& states,
                           const engine::clock& time, bool saved)
    : path_(file_of(path)), states_(states), time_(time), saved_time_(time) {
  remove_leftovers(path_);
  if (saved) saved_changes_ = states.changes();
}

bool state_keeper::save() {
  if (saved_changes_ == states_.changes() && saved_time_ == time_) return true;
  try {
    write();
  } catch (const std::exception& failure) {
    report(failure.what());
  }
  return saved_changes_ == states_.changes() && failure_.empty();
}

void state_keeper::write() {
  const auto changes = states_.changes();
  const saved_states kept{time_, states_.all()};
  if (const auto failed = replace_file(path_, text_of(kept))) return report(failed.message());
  if (!failure_.empty()) {
    try_log(log_level::info, [this] { return "the state is written to " + path_ + " again"; });
  }
  failure_.clear();
  saved_changes_ = changes;
  saved_time_ = kept.time;
}

void state_keeper::report(std::string failure) {
  if (failure == failure_) return;
  failure_ = std::move(failure);
  try_log(log_level::error, [this] {
    return "cannot write the state to " + path_ + ": " + failure_ + "; it is tried again";
  });
}

}  // namespace ssmock::saving
