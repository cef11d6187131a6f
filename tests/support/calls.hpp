// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/in_process.hpp"

namespace ssmock::testing {

/// What an operation answers; the test fails when that is an error.
nlohmann::json answer(in_process& server, std::string_view operation,
                      const nlohmann::json& input = nlohmann::json::object());

/// The body of the error that an operation must answer.
std::string refusal(in_process& server, std::string_view operation,
                    const nlohmann::json& input = nlohmann::json::object());

/// The same, of an operation that must leave the state as it was.
std::string refusal_without_change(in_process& server, std::string_view operation,
                                   const nlohmann::json& input);

/// A filter or a target of most operations: a key with its values.
nlohmann::json by(std::string_view key, const nlohmann::json& values);

/// The n-th of a series of node ids: `i-00000000000000001`.
std::string node_id(std::size_t number);

/// The first of them.
std::vector<std::string> node_ids(std::size_t count);

/// A fixture with as many nodes, given with nothing but their ids.
std::string nodes_fixture(std::size_t count);

}  // namespace ssmock::testing
