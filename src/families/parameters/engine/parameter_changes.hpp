// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "families/parameters/store/parameters.hpp"
#include "kernel/agenda.hpp"
#include "kernel/world.hpp"

/// How parameters change: by requests, and by what comes due on the clock.
namespace ssmock::engine {

inline constexpr std::string_view parameters_family = "parameters";

/// The most versions of a parameter that AWS keeps [D].
inline constexpr std::size_t most_versions = 100;

/// Adds a version to the parameter of this name, or makes the parameter. If it has 100 versions,
/// the oldest goes. The policies of the new version come due on the clock.
void put_version(world& in, const std::string& name, store::parameter_version added, instant now);

/// Keeps a version of data type aws:ec2:image back until AWS has checked whether there is such an
/// image. If there is none, the version never appears [D].
void check_image(world& in, const std::string& name, store::parameter_version added, instant now);

/// Removes a parameter with all that belongs to it.
void erase_parameter(world& in, std::string_view name, instant now);

// The family's hooks: see families/family.hpp.
bool is_parameter_event_current(const store::state& state, const store::event& due);
void happen_to_parameter(world& in, const store::event& due);
void restore_parameters(store::state& state, instant now);

}  // namespace ssmock::engine
