// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/enum_text.hpp"

/// What the content of an SSM document says, as plain C++.
namespace ssmock::documents {

enum class document_format { json, yaml, text };

/// Everything that a document may say of one of its parameters.
struct parameter {
  std::string name;
  std::string type;
  std::optional<std::string> default_value;  ///< a list or map as JSON; none: it is required
  std::optional<std::string> description;
  std::vector<std::string> allowed_values;
  std::optional<std::string> allowed_pattern;
  std::optional<std::size_t> min_chars;
  std::optional<std::size_t> max_chars;
  std::optional<std::size_t> min_items;
  std::optional<std::size_t> max_items;

  friend bool operator==(const parameter&, const parameter&) = default;
};

/// One operator of a step's precondition with its arguments, as written.
struct precondition {
  std::string operation;  ///< SSM Agent knows StringEquals [D: its source]
  std::vector<std::string> arguments;

  friend bool operator==(const precondition&, const precondition&) = default;
};

/// A step of mainSteps, or a plugin of runtimeConfig, whose name is the plugin's.
struct step {
  std::string name;
  std::string action;
  std::optional<std::string> timeout_seconds;  ///< may be a reference such as {{ timeout }}
  std::vector<std::string> platforms;          ///< where its plugin runs
  std::vector<precondition> preconditions;
  /// What follows from its end, of schema 2.2: `exit`, or after a failure `successAndExit` too
  /// [D: the agent's source]. Anything else means to go on.
  std::string on_failure;
  std::string on_success;
  bool finally_step = false;  ///< of the last step: it runs whatever came before
  std::string output_folder;  ///< where in S3 its output lies, below its plugin's folder

  friend bool operator==(const step&, const step&) = default;
};

inline constexpr std::string_view platform_variable = "platformType";

/// The platform that a precondition of the form `StringEquals: [platformType, Linux]`, in either
/// order, asks for; none where the step has none.
std::optional<std::string_view> required_platform(const step& of);

/// Whether the step's plugin runs on a platform and its precondition lets it.
bool runs_on(const step& of, std::string_view platform);

struct document_content {
  std::string schema_version;
  std::optional<std::string> description;
  bool declares_parameters = false;  ///< if only none, as `"parameters": {}`
  std::vector<parameter> parameters;
  std::vector<step> steps;
  std::vector<std::string> platform_types;  ///< of Windows, Linux, MacOS, in this order

  friend bool operator==(const document_content&, const document_content&) = default;
};

}  // namespace ssmock::documents

namespace ssmock {

template <>
inline constexpr std::array<std::string_view, 3> enum_texts<documents::document_format>{
    "JSON", "YAML", "TEXT"};

}  // namespace ssmock
