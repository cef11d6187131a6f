// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/time.hpp"

/// Previews of executions: what a runbook would change.
namespace ssmock::store {

/// TargetPreview
struct target_preview {
  std::int32_t count = 0;
  std::optional<std::string> target_type;
};
BOOST_DESCRIBE_STRUCT(target_preview, (), (count, target_type))

/// AutomationExecutionPreview
struct automation_preview {
  std::map<std::string, std::int32_t> step_previews;  ///< the number of steps by their ImpactType
  std::vector<std::string> regions;
  std::vector<target_preview> target_previews;
  std::int32_t total_accounts = 0;
};
BOOST_DESCRIBE_STRUCT(automation_preview, (),
                      (step_previews, regions, target_previews, total_accounts))

/// ExecutionPreview, which could be of other kinds.
struct preview_content {
  std::optional<automation_preview> automation;
};
BOOST_DESCRIBE_STRUCT(preview_content, (), (automation))

struct execution_preview {
  std::string execution_preview_id;
  std::optional<instant> ended_at;
  std::string status;
  std::optional<std::string> status_message;
  std::optional<preview_content> execution_preview_;
};
BOOST_DESCRIBE_STRUCT(execution_preview, (),
                      (execution_preview_id, ended_at, status, status_message, execution_preview_))

/// The previews by their ids.
using execution_previews = std::map<std::string, execution_preview>;

}  // namespace ssmock::store
