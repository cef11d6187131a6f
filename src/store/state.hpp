// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "store/activations.hpp"
#include "store/agenda.hpp"
#include "store/alarms.hpp"
#include "store/client_tokens.hpp"
#include "store/commands.hpp"
#include "store/documents.hpp"
#include "store/nodes.hpp"
#include "store/outcomes.hpp"
#include "store/runs.hpp"
#include "store/tags.hpp"
#include "store/window_executions.hpp"
#include "store/windows.hpp"

namespace ssmock::store {

/// Everything one tenant owns. A plain value: a copy is another tenant's state.
struct state {
  window_list windows;
  window_execution_list window_executions;
  command_list commands;
  document_list documents;
  node_list nodes;
  activation_list activations;
  client_token_list client_tokens;
  outcome_rules outcomes;
  alarm_values alarms;
  command_runs running_commands;
  window_runs running_windows;
  agenda due;
  tag_index window_tags;
  tag_index node_tags;
  tag_index document_tags;
  /// Ids that break the API's patterns but that a fixture holds, as AWS's documentation has them;
  /// a request may use these.
  std::set<std::string, std::less<>> irregular_ids;
};

}  // namespace ssmock::store
