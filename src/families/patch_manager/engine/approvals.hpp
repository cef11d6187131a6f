// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/enum_text.hpp"
#include "core/time.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"
#include "families/patch_manager/store/patches.hpp"

namespace ssmock {
namespace engine {

enum class deployment_status : std::uint8_t {
  approved,
  pending_approval,
  explicit_approved,
  explicit_rejected
};

/// PatchStatus: what a baseline says of a patch.
struct patch_status {
  engine::deployment_status deployment_status = deployment_status::approved;
  std::optional<store::patch_compliance_level> compliance_level;
  std::optional<instant> approval_date;
};
BOOST_DESCRIBE_STRUCT(patch_status, (), (deployment_status, compliance_level, approval_date))

/// What the baseline says of a patch at a time; nullopt for one that it neither approves, nor will
/// approve, nor rejects. Its lists of patches come before its rules [D]. Of several rules the one
/// counts that approves first.
std::optional<patch_status> approval_of(const store::patch_baseline& baseline,
                                        const store::patch& patch, instant now);

/// Whether one of the texts of a list names the patch. A list of Windows has ids of the knowledge
/// base, with or without `KB`; one of Linux has names of packages, with version, release and
/// architecture or without, and `*` for any characters [D].
bool is_named(const store::patch& patch, const std::vector<std::string>& list);

}  // namespace engine

template <>
inline constexpr auto enum_texts<engine::deployment_status> = std::to_array<std::string_view>(
    {"APPROVED", "PENDING_APPROVAL", "EXPLICIT_APPROVED", "EXPLICIT_REJECTED"});

}  // namespace ssmock
