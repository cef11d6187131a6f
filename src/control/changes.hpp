// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "control/replies.hpp"

/// How a page that shows the server learns that it has to read something again.
namespace ssmock::control {

/// A number that grows with every change of what the control API shows, and not by reading it. That
/// the time goes on is no change. No two processes have the same: it begins with the time of the
/// start, in microseconds, and grows more slowly.
std::uint64_t version_of(const control_parts& parts);

/// The version, and what belongs to it; or a stream of these.
service::reply get_changes(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
