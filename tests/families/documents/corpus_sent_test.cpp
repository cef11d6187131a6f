// SPDX-License-Identifier: Apache-2.0
// The Command documents of corpus/ are sent to a node of each platform, and its runbooks run as
// tasks of a window. corpus/sent.json says which steps are skipped or fail; all others run.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "support/commands.hpp"
#include "support/documents.hpp"
#include "support/paths.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string folder = "tests/families/documents/corpus/";

std::vector<std::string> files_of(const std::string& kind) {
  std::vector<std::string> out;
  for (const auto& file : std::filesystem::directory_iterator(source_path(folder + kind))) {
    out.push_back(file.path().filename().string());
  }
  std::ranges::sort(out);
  return out;
}

void make(in_process& server, const std::string& kind, const std::string& file) {
  create(server, "Each",
         {{"DocumentType", kind == "command" ? "Command" : "Automation"},
          {"DocumentFormat", file.ends_with(".yaml") ? "YAML" : "JSON"},
          {"Content", source_text(folder + kind + "/" + file)}});
}

std::string fleet() {
  auto nodes = json::array();
  for (const auto* const platform : {"Linux", "Windows"}) {
    nodes.push_back({{"InstanceId", platform == std::string("Linux") ? node : other_node},
                     {"PlatformType", platform},
                     {"Tags", json::array({{{"Key", "Env"}, {"Value", "test"}}})}});
  }
  // What one of the documents refers to.
  const json parameters{{{"Name", "app-token"}, {"Value", "a"}},
                        {{"Name", "hosts"}, {"Type", "StringList"}, {"Value", "a,b"}}};
  return json{{"InstanceInformationList", nodes}, {"Parameters", parameters}}.dump();
}

/// `step: status, what its output begins with` of each step on a node.
std::vector<std::string> steps_on(in_process& server, const std::string& command,
                                  std::string_view on) {
  std::vector<std::string> out;
  const auto listed = answer(server, "ListCommandInvocations",
                             {{"CommandId", command}, {"InstanceId", on}, {"Details", true}});
  const auto& invocation = listed["CommandInvocations"][0];
  if (invocation["StatusDetails"] == "InvalidPlatform") return {"InvalidPlatform"};
  for (const auto& step : invocation["CommandPlugins"]) {
    out.push_back(step["Name"].get<std::string>() + ": " + step["Status"].get<std::string>() +
                  (step["Output"] == "" ? "" : ", " + step["Output"].get<std::string>()));
  }
  return out;
}

TEST(DocumentCorpusSent, EachStepRunsOrIsSkippedAsItsDocumentSays) {
  const auto expected = json::parse(source_text(folder + "sent.json"));
  for (const auto& file : files_of("command")) {
    ASSERT_TRUE(expected.contains(file)) << file;
    const auto& wanted = expected[file];
    in_process server{fleet()};
    make(server, "command", file);
    for (const auto& rule : wanted.value("rules", json::array())) script(server, rule);
    const json targets = json::array({{{"Key", "tag:Env"}, {"Values", {"test"}}}});
    const auto id =
        send_command(server, {{"DocumentName", "Each"},
                              {"InstanceIds", json::array()},
                              {"Targets", targets},
                              {"Parameters", wanted.value("parameters", json::object())}});
    EXPECT_EQ(json(steps_on(server, id, node)), wanted["Linux"]) << file;
    EXPECT_EQ(json(steps_on(server, id, other_node)), wanted["Windows"]) << file;
  }
}

/// The parameters of the document Each that have no default.
std::vector<std::string> required_parameters(in_process& server) {
  const auto described = answer(server, "DescribeDocument", {{"Name", "Each"}})["Document"];
  const auto parameters = described.value("Parameters", json::array());
  std::vector<std::string> out;
  for (const auto& each : parameters) {
    if (!each.contains("DefaultValue")) out.push_back(each["Name"]);
  }
  return out;
}

TEST(DocumentCorpusSent, RunbooksAreNoCommandsAndRunInWindows) {
  for (const auto& file : files_of("runbook")) {
    in_process server{two_nodes()};
    make(server, "runbook", file);
    script(server, {{"DocumentName", "Each"}});
    EXPECT_EQ(refusal(server, "SendCommand", sending({{"DocumentName", "Each"}})),
              R"({"__type":"InvalidDocument"})");
    const auto window = create_window(server, "night");
    register_task(server, window,
                  {{"TaskType", "AUTOMATION"},
                   {"TaskArn", "Each"},
                   {"TaskInvocationParameters", {{"Automation", json::object()}}}});
    const auto run = controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
    advance(server, "PT1M");
    const auto tasks = answer(server, "DescribeMaintenanceWindowExecutionTasks",
                              {{"WindowExecutionId", run["WindowExecutionId"]}});
    const auto& task = tasks["WindowExecutionTaskIdentities"][0];
    const auto invocations = answer(
        server, "DescribeMaintenanceWindowExecutionTaskInvocations",
        {{"WindowExecutionId", run["WindowExecutionId"]}, {"TaskId", task["TaskExecutionId"]}});
    const auto& invocation = invocations["WindowExecutionTaskInvocationIdentities"][0];
    // The task gives no parameters, which most of them need.
    const auto required = required_parameters(server);
    EXPECT_EQ(task["Status"], required.empty() ? "SUCCESS" : "FAILED") << file << invocation;
    if (required.empty()) continue;
    EXPECT_EQ(invocation["StatusDetails"],
              "Missing required parameter: " + required.front() + " in user inputs.")
        << file;
  }
}

}  // namespace
}  // namespace ssmock
