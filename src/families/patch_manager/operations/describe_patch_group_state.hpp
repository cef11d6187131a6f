// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <string>

#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::describe_patch_group_state {

struct request {
  std::string patch_group;
};
BOOST_DESCRIBE_STRUCT(request, (), (patch_group))

/// How many nodes of the group have been patched or scanned, and how many of these have one patch
/// or more in a state.
struct response {
  std::int32_t instances = 0;
  std::int32_t instances_with_installed_patches = 0;
  std::int32_t instances_with_installed_other_patches = 0;
  std::int32_t instances_with_installed_pending_reboot_patches = 0;
  std::int32_t instances_with_installed_rejected_patches = 0;
  std::int32_t instances_with_missing_patches = 0;
  std::int32_t instances_with_failed_patches = 0;
  std::int32_t instances_with_not_applicable_patches = 0;
  std::int32_t instances_with_unreported_not_applicable_patches = 0;
  std::int32_t instances_with_critical_non_compliant_patches = 0;
  std::int32_t instances_with_security_non_compliant_patches = 0;
  std::int32_t instances_with_other_non_compliant_patches = 0;
  std::int32_t instances_with_available_security_updates = 0;
};
BOOST_DESCRIBE_STRUCT(
    response, (),
    (instances, instances_with_installed_patches, instances_with_installed_other_patches,
     instances_with_installed_pending_reboot_patches, instances_with_installed_rejected_patches,
     instances_with_missing_patches, instances_with_failed_patches,
     instances_with_not_applicable_patches, instances_with_unreported_not_applicable_patches,
     instances_with_critical_non_compliant_patches, instances_with_security_non_compliant_patches,
     instances_with_other_non_compliant_patches, instances_with_available_security_updates))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::describe_patch_group_state
