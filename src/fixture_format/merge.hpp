// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/time.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/run_command/store/commands.hpp"
#include "fixture_format/details.hpp"
#include "json/value.hpp"
#include "kernel/state.hpp"
#include "protocol/decode.hpp"

namespace ssmock::fixtures {

/// The one key that is ours and not the API's: a list of what get-command-invocation prints.
inline constexpr std::string_view details_key = "CommandInvocationDetails";

/// A checked element as the struct of the store.
template <class T>
T read(const json::value& element) {
  T content{};
  protocol::decode(content, element);
  return content;
}

/// Puts the checked lists of fixtures into a state.
class merger {
 public:
  merger(store::state& state, instant now) : state_(state), now_(now) {}

  store::state& state() { return state_; }
  instant now() const { return now_; }

  // The elements have been checked against their section's shape.
  void add_execution(const json::value& element);
  void add_task(const json::value& element);
  void add_invocation(const json::value& element);
  void add_command(const json::value& element);
  void add_command_invocation(const json::value& element);
  void add_details(const json::value& element);
  /// After the last element of a section.
  void end_section();
  /// After all of them: commands have their invocations in the order of time, and parents that no
  /// fixture holds say what their children do.
  void finish();

 private:
  store::window_execution& execution_of(const std::string& window_execution_id);
  store::task_execution& task_of(store::window_execution& execution,
                                 const std::string& task_execution_id);
  store::invocation_list& invocations_of(const store::task_invocation& child);
  store::command_record& command_of(const store::command_invocation& child);

  /// Where the invocations that are merged into a task stand, by id.
  using places = std::unordered_map<std::string, std::size_t>;
  places& places_of(store::invocation_list& invocations);

  store::state& state_;
  instant now_;
  std::unordered_map<store::invocation_list*, places> places_;
  std::unordered_map<store::command_invocation*, step_list> steps_;
  // Those that only children named.
  std::set<std::string> made_commands_;
  std::set<std::string> made_executions_;
  std::set<std::pair<std::string, std::string>> made_tasks_;
};

}  // namespace ssmock::fixtures
