// SPDX-License-Identifier: Apache-2.0
#include "families/traffic/family.hpp"

#include "families/traffic/sections.hpp"

namespace ssmock::families {

const family traffic{"traffic", {}, {}, {}, &fixtures::traffic_sections};

}  // namespace ssmock::families
