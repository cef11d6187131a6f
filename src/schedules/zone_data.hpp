// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace ssmock::engine {

/// One name of the time-zone data base, with its rules in TZif form.
struct zone_entry {
  std::string_view name;
  std::string_view data;
};

/// All zones, sorted by name. make_zone_data.cpp makes them from the system's tzdata when ssmock is
/// built, so that the binary reads no file when it runs.
std::span<const zone_entry> all_zones();

}  // namespace ssmock::engine
