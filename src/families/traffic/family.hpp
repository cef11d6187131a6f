// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/family.hpp"

namespace ssmock::families {

/// What tests say of the traffic: no part of SSM, and so without operations.
extern const family traffic;

}  // namespace ssmock::families
