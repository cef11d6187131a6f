// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time.hpp"
#include "families/patch_manager/store/patches.hpp"
#include "kernel/state.hpp"

/// The patches that there are.
namespace ssmock::store {

/// The patches of the fixtures; without any, the built-in ones. It has patches that come out after
/// `now` too: is_released() tells. The reference is valid until the next call.
const patch_catalogue& catalogue(const state& in, instant now);

bool is_released(const patch& content, instant now);

/// Invented patches of Amazon Linux 2023, Ubuntu, Red Hat Enterprise Linux and Windows Server, that
/// come out through the month of `now` and the twelve before. Those of a month are the same
/// whenever they are asked for, so a clock that goes on sees new ones appear and old ones go.
patch_catalogue built_in_patches(instant now);

}  // namespace ssmock::store
