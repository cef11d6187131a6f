// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/time.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/outcomes.hpp"
#include "kernel/world.hpp"

/// What steps of some of AWS's documents do to a node, beside the result that tests script.
namespace ssmock::engine {

/// A step that has run on a node.
struct ended_step {
  const store::command& command;
  const store::command_run& run;
  const store::command_step& step;
  const std::string& instance_id;
  instant begun;
  instant ended;
  const store::outcome* chosen;  ///< null: no rule matched
};

/// Does what the step does, and returns its result: what an outcome leaves open follows from what
/// was done. A step that an outcome lets fail, or time out, does nothing, unless the outcome names
/// the patches that fail.
step_result with_effect(world& in, const ended_step& of, step_result result);

}  // namespace ssmock::engine
