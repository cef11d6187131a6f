// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/calls.hpp"
#include "support/pages.hpp"

/// Parameters that a test stores, and what it reads of them.
namespace ssmock::testing {

/// Where the lists of parameters hold their items.
inline constexpr item_place stored_parameters{"Parameters", "Name"};

/// Stores a String with the value `v`, with changes.
inline nlohmann::json store_parameter(in_process& server, std::string_view name,
                                      const nlohmann::json& changes = nlohmann::json::object()) {
  nlohmann::json input{{"Name", name}, {"Type", "String"}, {"Value", "v"}};
  input.update(changes);
  return answer(server, "PutParameter", input);
}

/// Stores the next version of a parameter, with changes.
inline nlohmann::json overwrite_parameter(
    in_process& server, std::string_view name, std::string_view value,
    const nlohmann::json& changes = nlohmann::json::object()) {
  nlohmann::json input{{"Name", name}, {"Value", value}, {"Overwrite", true}};
  input.update(changes);
  return answer(server, "PutParameter", input);
}

inline void label_version(in_process& server, std::string_view name, int version,
                          const std::vector<std::string>& labels) {
  answer(server, "LabelParameterVersion",
         {{"Name", name}, {"ParameterVersion", version}, {"Labels", labels}});
}

/// A filter of the newer form; without an option or without values when they are empty.
inline nlohmann::json parameter_filter(std::string_view key,
                                       const std::vector<std::string>& values = {},
                                       std::string_view option = {}) {
  nlohmann::json out{{"Key", key}};
  if (!option.empty()) out["Option"] = option;
  if (!values.empty()) out["Values"] = values;
  return out;
}

/// The value that GetParameter answers; of a SecureString, decrypted.
inline std::string stored_value(in_process& server, std::string_view name) {
  return answer(server, "GetParameter",
                {{"Name", name}, {"WithDecryption", true}})["Parameter"]["Value"];
}

/// Whether there is the parameter; it may be refused with ParameterNotFound only.
inline bool has_parameter(in_process& server, std::string_view name) {
  const auto reply =
      server.call("GetParameter", nlohmann::json{{"Name", name}, {"WithDecryption", true}}.dump());
  if (reply.status != 200) {
    EXPECT_EQ(reply.body, R"({"__type":"ParameterNotFound"})");
  }
  return reply.status == 200;
}

}  // namespace ssmock::testing
