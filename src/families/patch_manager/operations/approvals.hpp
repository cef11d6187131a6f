// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>

#include "core/enum_text.hpp"
#include "core/time.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"
#include "families/patch_manager/store/patches.hpp"

namespace ssmock {
namespace operations::patch_manager {

enum class deployment_status : std::uint8_t {
  approved,
  pending_approval,
  explicit_approved,
  explicit_rejected
};

/// PatchStatus: what a baseline says of a patch.
struct patch_status {
  patch_manager::deployment_status deployment_status = deployment_status::approved;
  std::optional<store::patch_compliance_level> compliance_level;
  std::optional<instant> approval_date;
};
BOOST_DESCRIBE_STRUCT(patch_status, (), (deployment_status, compliance_level, approval_date))

/// What the baseline says of a patch at a time; nullopt for one that it neither approves, nor will
/// approve, nor rejects. Its lists of patches come before its rules [D]. Of several rules the one
/// counts that approves first.
std::optional<patch_status> status_of(const store::patch_baseline& baseline,
                                      const store::patch& patch, instant now);

}  // namespace operations::patch_manager

template <>
inline constexpr auto enum_texts<operations::patch_manager::deployment_status> =
    std::to_array<std::string_view>({"APPROVED", "PENDING_APPROVAL", "EXPLICIT_APPROVED",
                                     "EXPLICIT_REJECTED"});

}  // namespace ssmock
