// SPDX-License-Identifier: Apache-2.0
#include "kernel/world.hpp"

#include "kernel/agenda.hpp"

namespace ssmock::engine {

store::agenda& world::due() const { return state.edit<store::agenda>(); }

}  // namespace ssmock::engine
