// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/time.hpp"

/// How long AWS takes between the steps of a window's execution, so that times nest as recorded:
/// execution .595 < task .684 < invocation .723, and task end < execution end. Recorded once [R];
/// the four seconds that passed between an invocation's end and its task's are left out, since
/// everybody would wait for them.
namespace ssmock::engine {

inline constexpr milliseconds task_lag{89};
inline constexpr milliseconds invocation_lag{39};
inline constexpr milliseconds task_end_lag{134};
inline constexpr milliseconds execution_end_lag{46};
inline constexpr milliseconds empty_execution{25};  ///< of a window without tasks [R]

}  // namespace ssmock::engine
