// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/family.hpp"

namespace ssmock::families {

extern const family automation;

}  // namespace ssmock::families
