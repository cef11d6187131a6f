// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "support/calls.hpp"
#include "support/in_process.hpp"

namespace ssmock::testing {

/// A content of schema 2.2 that runs a shell script which says `text`.
inline std::string shell_content(const std::string& text = "hello") {
  return nlohmann::json{
      {"schemaVersion", "2.2"},
      {"description", "Say " + text},
      {"parameters",
       {{"Message", {{"type", "String"}, {"default", text}, {"description", "What to say."}}}}},
      {"mainSteps",
       {{{"action", "aws:runShellScript"},
         {"name", "say"},
         {"inputs", {{"runCommand", {"echo {{ Message }}"}}}}}}}}
      .dump();
}

/// The same as YAML, as a person writes it.
inline constexpr std::string_view yaml_content = R"(---
schemaVersion: '2.2'
description: Say hello
parameters:
  Message:
    type: String
    default: hello
mainSteps:
  - action: aws:runShellScript
    name: say
    inputs:
      runCommand:
        - echo {{ Message }}
)";

/// The body of a CreateDocument, with changes.
inline nlohmann::json creation(const std::string& name,
                               const nlohmann::json& changes = nlohmann::json::object()) {
  nlohmann::json out{{"Name", name}, {"DocumentType", "Command"}, {"Content", shell_content()}};
  out.update(changes);
  return out;
}

/// Creates a document, and returns its description.
inline nlohmann::json create(in_process& server, const std::string& name,
                             const nlohmann::json& changes = nlohmann::json::object()) {
  return answer(server, "CreateDocument", creation(name, changes))["DocumentDescription"];
}

/// Creates the document Mine with a version `one` and a version `two`.
inline void create_two_versions(in_process& server) {
  create(server, "Mine", {{"VersionName", "one"}});
  answer(server, "UpdateDocument",
         {{"Name", "Mine"},
          {"Content", shell_content("again")},
          {"VersionName", "two"},
          {"DocumentVersion", "$LATEST"}});
}

}  // namespace ssmock::testing
