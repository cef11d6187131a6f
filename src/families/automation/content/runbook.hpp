// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/documents/content/content.hpp"
#include "json/value.hpp"

/// What Automation makes of a document of schema 0.3, a runbook.
namespace ssmock::automation {

/// An output that a step declares: a part of what its action returns.
struct step_output {
  std::string name;
  std::string selector;  ///< a JSONPath
  std::string type;
};

struct runbook_step {
  std::string name;
  std::string action;
  json::value inputs{json::object{}};          ///< an object
  std::optional<std::string> timeout_seconds;  ///< may be a reference
  std::optional<std::string> max_attempts;     ///< may be a reference
  std::string on_failure;                      ///< Abort, Continue, a step's name; empty: Abort
  std::string on_cancel;                       ///< the same
  std::optional<bool> is_critical;
  bool is_end = false;
  std::string next_step;  ///< empty: the one that follows
  std::vector<step_output> outputs;
  std::vector<runbook_step> steps;  ///< those within a loop
};

/// A variable, which steps of the action aws:updateVariable change.
struct runbook_variable {
  std::string name;
  std::string type;
  json::value default_value;  ///< null: none
  json::list allowed_values;  ///< empty: all
};

struct runbook {
  std::string assume_role;  ///< may be a reference
  std::vector<runbook_variable> variables;
  std::vector<runbook_step> steps;
  std::vector<std::string> outputs;  ///< `step.Output`
};

/// Reads a content that documents::read_content() has accepted as a runbook.
runbook read_runbook(std::string_view content, documents::document_format format);

/// Where a step stands: in the runbook's own list, or in that of a loop.
struct step_place {
  const std::vector<runbook_step>* among = nullptr;
  std::size_t index = 0;

  const runbook_step& step() const { return (*among)[index]; }
  /// The step that stands behind it; null for the last one of its list.
  const runbook_step* following() const {
    return index + 1 < among->size() ? &(*among)[index + 1] : nullptr;
  }
};

/// Finds a step by its name, which is unique in a runbook, also among the steps of loops.
std::optional<step_place> find_step(const runbook& in, std::string_view name);

/// The name in a link such as `step:cleanUp`; empty for Abort, Continue and none.
std::string_view step_in_link(std::string_view link);

/// Whether a step that fails keeps its execution from success [D]: it does unless it says that it
/// does not, or goes on after a failure.
bool is_critical(const runbook_step& of);

}  // namespace ssmock::automation
