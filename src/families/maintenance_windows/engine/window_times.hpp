// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time.hpp"

/// AWS's delays between the steps of a window's execution, so that times nest as recorded:
/// execution .595 < task .684 < invocation .723, and task end < execution end. They were recorded
/// once [R]. In that recording a task ended four seconds after its invocation; this delay is left
/// out, since every test would have to wait for it.
namespace ssmock::engine {

inline constexpr milliseconds task_lag{89};
inline constexpr milliseconds invocation_lag{39};
inline constexpr milliseconds task_end_lag{134};
inline constexpr milliseconds execution_end_lag{46};
inline constexpr milliseconds empty_execution{25};  ///< the execution of a window without tasks [R]

}  // namespace ssmock::engine
