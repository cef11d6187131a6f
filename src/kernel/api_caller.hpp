// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "core/time.hpp"
#include "json/value.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {

/// Calls operations of the API on behalf of something that runs, such as a step of a runbook, with
/// the checks that a request goes through. Nothing becomes due because of such a call.
class api_caller {
 public:
  api_caller() = default;
  api_caller(const api_caller&) = delete;
  api_caller& operator=(const api_caller&) = delete;
  virtual ~api_caller() = default;

  /// The reply's JSON text. An operation that the API or ssmock does not have is an error like any
  /// other.
  virtual result<std::string> call(world& in, std::string_view operation, json::value input,
                                   instant now) = 0;
};

}  // namespace ssmock::engine
