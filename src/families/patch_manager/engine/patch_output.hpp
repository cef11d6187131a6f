// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/tenant.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/patch_manager/engine/patch_runs.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"

/// What the documents for patching print. The forms are those of AWS's scripts [R]: a log on Linux
/// and macOS, a summary on Windows. Lines that differ from node to node are left out.
namespace ssmock::engine {

/// What is known of a run before anything is compared.
struct patch_run_facts {
  const tenant_name& tenant;
  const store::node& node;
  const patch_order& order;
  std::string product;
  std::string patch_group;
  std::string snapshot_id;
  const store::patch_baseline& baseline;
};

std::string linux_log(const patch_run_facts& facts);

std::string windows_summary(const patch_run_facts& facts, const store::instance_patch_state& state);

/// The DetailedText of the item that an association reports: JSON, whose members have the order of
/// AWS's script [R].
std::string association_text(const store::instance_patch_state& state,
                             const std::string& execution_id,
                             std::optional<store::patch_compliance_level> severity);

/// One line of the log on Linux.
std::string log_line(instant time, const std::string& text);

}  // namespace ssmock::engine
