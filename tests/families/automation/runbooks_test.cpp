// SPDX-License-Identifier: Apache-2.0
// Runbooks in the shapes of public ones, in runbooks.json beside this file: each is created, runs
// under the rules beside it, and comes to the end that is expected, by the steps that are expected.
// A content that is a list is YAML, line by line.
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"
#include "support/paths.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;
using texts = std::vector<std::string>;

std::string content_of(const json& runbook) {
  const auto& content = runbook.at("content");
  if (content.is_object()) return content.dump();
  std::string out;
  for (const auto& line : content) out += line.get<std::string>() + "\n";
  return out;
}

json run_runbook(in_process& server, const json& runbook) {
  for (const auto& node : runbook.value("nodes", texts{})) {
    controlled(server, "PUT", "/_ssmock/nodes/" + node, R"({"PlatformType":"Linux"})");
  }
  const auto rules = runbook.value("rules", json::array());
  for (const auto& rule : rules) script(server, rule);
  const auto name = runbook.at("name").get<std::string>();
  const auto format = runbook.at("content").is_object() ? "JSON" : "YAML";
  answer(server, "CreateDocument",
         {{"Name", name},
          {"DocumentType", "Automation"},
          {"DocumentFormat", format},
          {"Content", content_of(runbook)}});
  json more = json::object();
  if (runbook.contains("start")) more["Parameters"] = runbook.at("start");
  const auto id = start(server, name, more);
  advance(server, runbook.value("advance", "PT0S"));
  return execution(server, id);
}

TEST(Runbooks, OfPublicShapesRunToTheirExpectedEnd) {
  const auto runbooks = json::parse(source_text("tests/families/automation/runbooks.json"));
  EXPECT_GE(runbooks.size(), 60U);
  for (const auto& runbook : runbooks) {
    SCOPED_TRACE(runbook.at("name").get<std::string>());
    in_process server;
    const auto shown = run_runbook(server, runbook);
    EXPECT_EQ(shown["AutomationExecutionStatus"], runbook.at("end")) << shown;
    texts ran;
    for (const auto& each : shown["StepExecutions"]) {
      if (each.contains("ExecutionStartTime")) ran.push_back(each["StepName"]);
    }
    EXPECT_EQ(ran, runbook.at("ran").get<texts>());
    const auto outputs = runbook.value("shown", json::object());
    for (const auto& [name, value] : outputs.items())
      EXPECT_EQ(shown["Outputs"][name], value) << name;
  }
}

}  // namespace
}  // namespace ssmock::testing
