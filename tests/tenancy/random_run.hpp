// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/ids.hpp"
#include "kernel/agenda.hpp"
#include "kernel/state.hpp"
#include "tenancy/simulation.hpp"

namespace ssmock::testing {

/// A tenant made at random that runs at random: nodes, a window with tasks, outcomes, commands;
/// time passes, tests interfere. The same seed does the same.
class random_run {
 public:
  explicit random_run(unsigned seed);

  /// One more thing happens: a command, a cancellation, some time; then what is due.
  void step();
  /// As step(), but each event by itself, with a look at the state after it.
  template <class Look>
  void step(const Look& look) {
    interfere();
    const auto goal = now_ + pause();
    for (auto next = state_.edit<store::agenda>().next(); next && *next <= goal;
         next = state_.edit<store::agenda>().next()) {
      run_until(*next);
      look(*this);
    }
    run_until(goal);
    look(*this);
  }

  store::state& state() { return state_; }
  instant now() const { return now_; }
  /// Goes on with another state, and with the ids that a new seed gives.
  void replace(store::state other, std::uint64_t ids_seed);
  /// Whether a test has set something by hand, so that statuses may go back.
  bool touched() const { return touched_; }

 private:
  int pick(int low, int high) { return std::uniform_int_distribution<int>{low, high}(random_); }
  template <class T>
  const T& one_of(const std::vector<T>& items) {
    return items[static_cast<std::size_t>(pick(0, static_cast<int>(items.size()) - 1))];
  }
  milliseconds pause();
  engine::world world();
  void run_until(instant time);
  void add_nodes();
  void add_outcomes();
  void add_window();
  void add_task(int number, const std::string& window_target_id);
  void interfere();
  void send();
  void cancel();
  void set_by_hand();

  std::mt19937 random_;
  store::state state_;
  id_source ids_;
  instant now_;
  std::vector<std::string> nodes_;
  bool touched_ = false;
};

}  // namespace ssmock::testing
