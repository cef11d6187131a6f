// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "support/calls.hpp"

/// Requests of maintenance windows by their JSON, for tests.
namespace ssmock::testing {

/// A window of a name, open to nodes that are not registered.
std::string create_window(in_process& server, const std::string& name,
                          const nlohmann::json& more = nlohmann::json::object());
/// A target of one node, i-0123456789abcdef0.
std::string register_target(in_process& server, const std::string& window_id,
                            const nlohmann::json& more = nlohmann::json::object());
/// A Run Command task of that node.
std::string register_task(in_process& server, const std::string& window_id,
                          const nlohmann::json& more = nlohmann::json::object());

inline constexpr std::string_view unknown_window = "mw-0123456789abcdef0";
inline constexpr std::string_view node = "i-0123456789abcdef0";

}  // namespace ssmock::testing
