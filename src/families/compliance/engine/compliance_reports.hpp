// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/time.hpp"
#include "families/compliance/store/compliance_list.hpp"
#include "kernel/world.hpp"

/// How compliance changes.
namespace ssmock::engine {

using compliance_status = std::optional<store::patch_compliance_status>;

/// The status of a resource; nullopt when nothing is known of it.
compliance_status status_of_compliance(const world& in, const store::compliance_key& key);

/// Puts the items of a resource in place of those it had, or, `beside` them, in place of those with
/// the same ids. Without any items left nothing is known of the resource.
void put_compliance(world& in, instant now, const store::compliance_key& key,
                    store::compliance_record content, bool beside);

/// A node has a new report of its patches: it stands in place of what was put of them. `before` is
/// the status that the node had.
void take_patch_report(world& in, instant now, const std::string& instance_id,
                       compliance_status before);

}  // namespace ssmock::engine
