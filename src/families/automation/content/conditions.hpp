// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/automation/content/values.hpp"
#include "json/value.hpp"

namespace ssmock::automation {

/// Whether a condition of aws:branch or aws:loop holds: a Variable and an operator with its
/// constant, or And, Or, Not of conditions [D]. A comparison of numbers with what is none is false
/// [I].
bool holds(const json::value& condition, const look_up& values);

}  // namespace ssmock::automation
