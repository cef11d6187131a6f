// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api_error.hpp"

/// Where Run Command's failures become AWS's errors. These shapes have no members, so AWS sends
/// no message with them [R].
namespace ssmock::operations::run_command::errors {

inline api_error invocation_does_not_exist() { return {"InvocationDoesNotExist", {}}; }
inline api_error invalid_plugin_name() { return {"InvalidPluginName", {}}; }

}  // namespace ssmock::operations::run_command::errors
