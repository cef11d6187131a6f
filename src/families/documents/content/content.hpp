// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/enum_text.hpp"

/// The parsed content of an SSM document.
namespace ssmock::documents {

enum class document_format { json, yaml, text };

/// The definition of one of a document's parameters.
struct parameter {
  std::string name;
  std::string type;
  std::optional<std::string> default_value;  ///< lists and maps as JSON; unset: it is required
  std::optional<std::string> description;
  std::vector<std::string> allowed_values;
  std::optional<std::string> allowed_pattern;
  std::optional<std::size_t> min_chars;
  std::optional<std::size_t> max_chars;
  std::optional<std::size_t> min_items;
  std::optional<std::size_t> max_items;

  friend bool operator==(const parameter&, const parameter&) = default;
};

/// One operator of a step's precondition with its arguments, as the document has them.
struct precondition {
  std::string operation;  ///< SSM Agent supports only StringEquals [D: its source]
  std::vector<std::string> arguments;

  friend bool operator==(const precondition&, const precondition&) = default;
};

/// A step of mainSteps, or a plugin of runtimeConfig, which has the plugin's name.
struct step {
  std::string name;
  std::string action;
  std::optional<std::string> timeout_seconds;  ///< may be a reference such as {{ timeout }}
  std::vector<std::string> platforms;          ///< the platforms that its plugin supports
  std::vector<precondition> preconditions;
  /// Whether the document ends after this step, in schema 2.2: `exit`, and for on_failure also
  /// `successAndExit` [D: the agent's source]. After any other text the next step runs.
  std::string on_failure;
  std::string on_success;
  bool finally_step = false;  ///< set for a last step that runs even if a step ended the document
  std::string output_folder;  ///< the folder of its output in S3, within that of its plugin

  friend bool operator==(const step&, const step&) = default;
};

inline constexpr std::string_view platform_variable = "platformType";

/// The platform that the step requires by a precondition `StringEquals: [platformType, Linux]`,
/// with arguments in either order; nullopt when it has no such precondition.
std::optional<std::string_view> required_platform(const step& of);

/// Whether the step's plugin supports a platform and its precondition allows it.
bool runs_on(const step& of, std::string_view platform);

struct document_content {
  std::string schema_version;
  std::optional<std::string> description;
  bool declares_parameters = false;  ///< whether it has `parameters`, even an empty object
  std::vector<parameter> parameters;
  std::vector<step> steps;
  std::vector<std::string> platform_types;  ///< some of Windows, Linux, MacOS, in this order

  friend bool operator==(const document_content&, const document_content&) = default;
};

}  // namespace ssmock::documents

namespace ssmock {

template <>
inline constexpr std::array<std::string_view, 3> enum_texts<documents::document_format>{
    "JSON", "YAML", "TEXT"};

}  // namespace ssmock
