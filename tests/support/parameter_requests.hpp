// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "support/calls.hpp"
#include "support/stored_parameters.hpp"

/// Requests about parameters, what operations tell of them, and the errors that several have.
namespace ssmock::testing {

inline nlohmann::json put(in_process& server, const std::string& name, const std::string& value,
                          const nlohmann::json& changes = nlohmann::json::object()) {
  return answer(server, "PutParameter", putting(name, value, changes));
}

/// The value of a parameter without decryption.
inline std::string cipher_of(in_process& server, const std::string& name) {
  return answer(server, "GetParameter", {{"Name", name}})["Parameter"]["Value"];
}

/// What DescribeParameters tells of a parameter.
inline nlohmann::json metadata_of(in_process& server, const std::string& name) {
  const nlohmann::json by_name{{"Key", "Name"}, {"Values", {name}}};
  const auto found = answer(server, "DescribeParameters",
                            {{"ParameterFilters", nlohmann::json::array({by_name})}});
  EXPECT_EQ(found["Parameters"].size(), 1U) << name;
  return found["Parameters"][0];
}

/// The versions of a parameter, at most 50, with decryption.
inline nlohmann::json history_of(in_process& server, const std::string& name) {
  return answer(server, "GetParameterHistory",
                {{"Name", name}, {"WithDecryption", true}})["Parameters"];
}

/// The labels of a version.
inline nlohmann::json labels_of(in_process& server, const std::string& name, std::size_t version) {
  for (const auto& each : history_of(server, name)) {
    if (each["Version"] == version) return each["Labels"];
  }
  ADD_FAILURE() << name << " has no version " << version;
  return {};
}

/// The tags of a parameter.
inline nlohmann::json tags_of_parameter(in_process& server, const std::string& name) {
  return answer(server, "ListTagsForResource",
                {{"ResourceType", "Parameter"}, {"ResourceId", name}})["TagList"];
}

inline nlohmann::json tag(const std::string& key, const std::string& value) {
  return {{"Key", key}, {"Value", value}};
}

/// The ARN of a parameter without its leading slash, in the tenant of unsigned requests.
inline std::string parameter_arn(std::string_view name) {
  return "arn:aws:ssm:us-east-1:123456789012:parameter/" + std::string(name);
}

/// The error for a parameter that is not there, which has no text [R].
inline constexpr std::string_view no_parameter = R"({"__type":"ParameterNotFound"})";

/// The error for a version that is not there, named by a number.
inline std::string no_version(std::string_view version, std::string_view name) {
  return error_text("ParameterVersionNotFound", "message",
                    "Systems Manager could not find version " + std::string(version) + " of " +
                        std::string(name) + ". Verify the version and try again.");
}

/// The same for a label.
inline std::string no_label(std::string_view label, std::string_view name) {
  return error_text("ParameterVersionNotFound", "message",
                    "Systems Manager could not find a version of " + std::string(name) +
                        " that has the specified label, " + std::string(label) +
                        ". Verify the parameter label and try again.");
}

/// The error for a name with characters that no name has.
inline std::string bad_name() {
  return validation_error(
      "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it "
      "can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of "
      "letters, numbers and the following 3 symbols .-_");
}

/// The error for an empty selector, or for several.
inline std::string bad_selector() {
  return validation_error(
      "Invalid parameter name. Please use correct syntax for referencing a version/label  "
      "<name>:<version/label>");
}

}  // namespace ssmock::testing
