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

/// A request of PutParameter with this name and value, of the type String, with changes. A change
/// to null takes a member away.
inline nlohmann::json putting(const std::string& name, const std::string& value,
                              const nlohmann::json& changes = nlohmann::json::object()) {
  nlohmann::json out{{"Name", name}, {"Value", value}, {"Type", "String"}};
  if (changes.is_object()) out.merge_patch(changes);
  return out;
}

/// The same with Overwrite and without a type.
inline nlohmann::json overwriting(const std::string& name, const std::string& value,
                                  const nlohmann::json& changes = nlohmann::json::object()) {
  nlohmann::json out{{"Name", name}, {"Value", value}, {"Overwrite", true}};
  if (changes.is_object()) out.merge_patch(changes);
  return out;
}

/// Stores a String with the value `v`, with changes.
inline nlohmann::json store_parameter(in_process& server, const std::string& name,
                                      const nlohmann::json& changes = nlohmann::json::object()) {
  return answer(server, "PutParameter", putting(name, "v", changes));
}

/// Stores the next version of a parameter, with changes.
inline nlohmann::json overwrite_parameter(
    in_process& server, const std::string& name, const std::string& value,
    const nlohmann::json& changes = nlohmann::json::object()) {
  return answer(server, "PutParameter", overwriting(name, value, changes));
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

/// What GetParameter answers, with decryption; `name` may have a selector.
inline nlohmann::json parameter_of(in_process& server, const std::string& name) {
  return answer(server, "GetParameter", {{"Name", name}, {"WithDecryption", true}})["Parameter"];
}

/// The value that GetParameter answers; of a SecureString, decrypted.
inline std::string stored_value(in_process& server, const std::string& name) {
  return parameter_of(server, name)["Value"];
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
