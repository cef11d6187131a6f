// SPDX-License-Identifier: Apache-2.0
// What holds in every run, whatever is scripted and whoever interferes. Again with
//   SSMOCK_TEST_SEED=<seed> core_tests --gtest_filter=Invariants.*
// and ten times as many runs with SSMOCK_TEST_FACTOR=10 before it.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <memory>

#include "families/maintenance_windows/engine/window_statuses.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "families/run_command/engine/rate_control.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "kernel/agenda.hpp"
#include "loading/exporter.hpp"
#include "loading/loader.hpp"
#include "support/seed.hpp"
#include "tenancy/random_run.hpp"

namespace ssmock::testing {
namespace {

using store::execution_status;
using store::invocation_status;

int rank(invocation_status status) {
  if (engine::is_terminal(status)) return 2;
  return status == invocation_status::in_progress ? 1 : 0;
}

int rank(execution_status status) {
  if (engine::is_terminal(status)) return 3;
  if (status == execution_status::cancelling) return 2;
  return status == execution_status::in_progress ? 1 : 0;
}

/// Looks at a run after each of its events.
class watcher {
 public:
  void look(random_run& run) {
    state_ = &run.state();
    touched_ = run.touched();
    for (const auto& [number, record] : state_->get<store::command_list>().all())
      look_at(number, record);
    for (const auto& [number, execution] : state_->get<store::window_execution_list>().all())
      look_at(execution);
    const auto next = state_->get<store::agenda>().next();
    if (next) {
      EXPECT_GT(*next, run.now()) << "something due has not happened";
    }
  }

 private:
  template <class Status>
  void expect_forward(const std::string& what, Status status) {
    const auto [known, added] = ranks_.try_emplace(what, rank(status));
    if (!added && !touched_) {
      EXPECT_GE(rank(status), known->second) << what << to_text(status);
    }
    known->second = rank(status);
  }

  void look_at(std::uint64_t number, const store::command_record& record) {
    const auto& identity = record.identity;
    const auto running = state_->get<store::command_runs>().find(number);
    const bool runs = running != state_->get<store::command_runs>().end();
    EXPECT_EQ(engine::is_terminal(*identity.status), !runs) << identity.command_id;
    std::array<int, 3> counted{};  // completed, errors, delivery time-outs
    std::uint32_t in_progress = 0;
    for (const auto& invocation : record.invocations()) {
      look_at(identity, invocation);
      const auto status = *invocation.status;
      const auto& details = *invocation.status_details;
      if (engine::is_terminal(status)) ++counted[0];
      if (engine::is_terminal(status) && engine::counts_as_error(status, details)) ++counted[1];
      if (details == "DeliveryTimedOut") ++counted[2];
      if (status == invocation_status::in_progress) ++in_progress;
      if (!runs) {
        EXPECT_TRUE(engine::is_terminal(status)) << identity.command_id;
      }
    }
    // While it runs a command keeps its counts to itself.
    const std::array<int, 3> shown{identity.completed_count, identity.error_count,
                                   identity.delivery_timed_out_count};
    EXPECT_EQ(shown, runs ? (std::array<int, 3>{}) : counted);
    if (runs) {
      const auto& kept = running->second.counts;
      EXPECT_EQ(static_cast<std::uint32_t>(counted[0]), kept.completed);
      EXPECT_EQ(static_cast<std::uint32_t>(counted[1]), kept.errors);
      EXPECT_EQ(static_cast<std::uint32_t>(counted[2]), kept.delivery_timed_out);
    } else {
      EXPECT_EQ(identity.completed_count, identity.target_count);
    }
    const auto total = record.invocations().size();
    if (!touched_) {
      EXPECT_LE(in_progress, engine::concurrency_of(identity.max_concurrency, total));
    }
    if (runs) expect_stopped(running->second, identity, total);
  }

  /// Once too many have failed nothing waits for its turn any more.
  static void expect_stopped(const store::command_run& run, const store::command& identity,
                             std::size_t total) {
    const auto allowed = engine::errors_allowed(identity.max_errors, total);
    if (run.counts.errors > allowed) {
      EXPECT_EQ(run.sent, total) << identity.command_id;
    }
    std::uint32_t active = 0;
    for (const auto& invocation : run.invocations) active += invocation.active ? 1 : 0;
    EXPECT_EQ(active, run.active);
  }

  void look_at(const store::command& command, const store::command_invocation& invocation) {
    const auto name = *invocation.command_id + *invocation.instance_id;
    expect_forward(name, *invocation.status);
    for (const auto& plugin : invocation.command_plugins) {
      const auto& start = plugin.response_start_date_time;
      const auto& finish = plugin.response_finish_date_time;
      if (start) {
        EXPECT_GE(*start, *command.requested_date_time) << name;
      }
      if (finish) {
        ASSERT_TRUE(start) << name;
        EXPECT_GE(*finish, *start) << name;
      }
      if (engine::is_terminal(*invocation.status)) {
        EXPECT_TRUE(engine::is_terminal(*plugin.status)) << name;
      }
    }
  }

  void look_at(const store::window_execution& execution) {
    const auto& identity = execution.identity;
    expect_forward(identity.window_execution_id, *identity.status);
    const bool ended = engine::is_terminal(*identity.status);
    EXPECT_EQ(ended, identity.end_time.has_value());
    const auto number =
        state_->get<store::window_execution_list>().number_of(identity.window_execution_id);
    EXPECT_EQ(!ended, state_->get<store::window_runs>().contains(*number));
    for (const auto& task : execution.tasks()) {
      expect_forward(task.identity.task_execution_id, *task.identity.status);
      expect_within(identity, task.identity);
      if (ended) {
        EXPECT_TRUE(engine::is_terminal(*task.identity.status));
      }
      for (std::size_t index = 0; index < task.invocations.size(); ++index) {
        look_at(task, task.invocations.at(index), index);
      }
    }
    if (!ended) expect_before_cutoff(execution, state_->get<store::window_runs>().at(*number));
  }

  template <class Outer, class Inner>
  static void expect_within(const Outer& outer, const Inner& inner) {
    if (inner.start_time) {
      EXPECT_GE(*inner.start_time, outer.start_time.value());
    }
    if (inner.end_time && outer.end_time) {
      EXPECT_LE(*inner.end_time, *outer.end_time);
    }
    if (inner.end_time && inner.start_time) {
      EXPECT_GE(*inner.end_time, *inner.start_time);
    }
  }

  void look_at(const store::task_execution& task, const store::task_invocation_view& invocation,
               std::size_t index) {
    expect_forward(task.identity.task_execution_id + std::to_string(index), *invocation.status);
    expect_within(task.identity, invocation);
    if (engine::is_terminal(*task.identity.status)) {
      EXPECT_TRUE(engine::is_terminal(*invocation.status));
    }
  }

  static void expect_before_cutoff(const store::window_execution& execution,
                                   const store::window_run& run) {
    for (const auto& task : run.tasks) {
      const auto* known = execution.find_task(task.task_execution_id);
      const auto& start = known->identity.start_time;
      if (start) {
        EXPECT_LT(*start, run.cutoff);
      }
      if (task.task.cutoff_behavior != store::cutoff_behavior::cancel_task) continue;
      for (std::size_t index = 0; index < known->invocations.size(); ++index) {
        const auto begun = known->invocations.at(index).start_time;
        if (begun) {
          EXPECT_LT(*begun, run.cutoff);
        }
      }
    }
  }

  store::state* state_ = nullptr;
  bool touched_ = false;
  std::map<std::string, int> ranks_;
};

constexpr int steps = 8;

TEST(Invariants, HoldInAllRandomRuns) {
  auto seed = test_seed();
  for (auto runs = test_runs(1'000); runs > 0; --runs, ++seed) {
    SCOPED_TRACE("SSMOCK_TEST_SEED=" + std::to_string(seed));
    random_run run{seed};
    watcher watch;
    for (int step = 0; step < steps; ++step) {
      run.step([&](random_run& at) { watch.look(at); });
    }
    if (HasFailure()) return;
  }
}

/// The state as a server has it that was started with what another one saved.
store::state reloaded(random_run& run) {
  store::state loaded;
  const std::vector<fixtures::source> source{{"saved.json", fixtures::export_state(run.state())}};
  for (const auto& fault : fixtures::load(source, run.now(), loaded)) {
    ADD_FAILURE() << fault.text();
  }
  return loaded;
}

/// A run whose nodes and window have what the loading of a fixture fills in.
std::unique_ptr<random_run> loaded_run(unsigned seed) {
  auto run = std::make_unique<random_run>(seed);
  run->replace(reloaded(*run), seed);
  return run;
}

TEST(Invariants, ARunFromASavedStateGoesOnIdentically) {
  auto seed = test_seed();
  for (auto runs = test_runs(100); runs > 0; --runs, ++seed) {
    SCOPED_TRACE("SSMOCK_TEST_SEED=" + std::to_string(seed));
    auto straight = loaded_run(seed);
    auto saved = loaded_run(seed);
    for (int step = 0; step < steps; ++step) {
      straight->step();
      saved->step();
    }
    saved->replace(reloaded(*saved), seed);
    straight->replace(straight->state(), seed);
    for (int step = 0; step < steps; ++step) {
      straight->step();
      saved->step();
      // Not EXPECT_EQ, which would print both.
      ASSERT_TRUE(fixtures::export_state(saved->state()) ==
                  fixtures::export_state(straight->state()))
          << "after step " << step;
    }
  }
}

TEST(Invariants, TheSameSeedGivesTheSameBytes) {
  const auto seed = test_seed();
  std::array<std::string, 2> states;
  for (auto& each : states) {
    random_run run{seed};
    for (int step = 0; step < 4 * steps; ++step) run.step();
    each = fixtures::export_state(run.state());
  }
  EXPECT_TRUE(states[0] == states[1]);
}

}  // namespace
}  // namespace ssmock::testing
