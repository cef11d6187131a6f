// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes by which a test returns to states that it knows: those that the server was started
/// with, or those that the test has kept as a snapshot.
namespace ssmock::control {

/// Without a body, back to what the server was started with; with `{"snapshot":"name"}`, to that
/// snapshot.
service::reply reset(const control_parts& parts, const call& asked);

/// `{"snapshots":[{"name":...,"time":...}]}`
service::reply get_snapshots(const control_parts& parts, const call& asked);
/// Keeps the states of all tenants, and what a new one begins with, under the name; the clock is no
/// part of it.
service::reply put_snapshot(const control_parts& parts, const call& asked);
service::reply load_snapshot(const control_parts& parts, const call& asked);
service::reply delete_snapshot(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
