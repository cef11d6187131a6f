// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// Asks SSM which nodes a maintenance window left unpatched.
class patch_report {
 public:
  /// `endpoint` is AWS's in production, a local server's in a test.
  explicit patch_report(std::string endpoint) : endpoint_(std::move(endpoint)) {}

  /// The nodes on which a command of the window's latest execution did not succeed, and why.
  /// Throws std::runtime_error with SSM's answer when that is an error.
  std::vector<std::string> unpatched_nodes(const std::string& window_id);

  /// One request to SSM.
  nlohmann::json call(const std::string& operation, const nlohmann::json& input);

 private:
  std::string endpoint_;
};
