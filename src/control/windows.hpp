// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

namespace ssmock::control {

/// A fixture of one window, with its targets, tasks and tags.
service::reply get_window(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
