// SPDX-License-Identifier: Apache-2.0
// What aws-cli prints is a fixture: each file of printed/ is named after the command that prints
// it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "loading/files.hpp"
#include "support/commands.hpp"
#include "support/paths.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string command_id = "0d7b1b4e-6f0c-4a53-9e7a-2f1f0a6f0001";
const std::string execution_id = "14bea65d-5ccc-462d-a2f3-e99c81234567";
const std::string task_id = "c9b05aba-197f-4d8d-be34-e73fb1234567";

std::filesystem::path folder() { return source_path("tests/loading/printed"); }

std::string printed(const std::string& command) {
  return source_text("tests/loading/printed/" + command + ".json");
}

std::vector<std::string> texts(const std::vector<fixtures::fault>& faults) {
  std::vector<std::string> out;
  for (const auto& each : faults) out.push_back(each.text());
  return out;
}

struct loaded {
  std::vector<std::string> faults;
  std::vector<std::string> words;
};

loaded load(const std::string& text) {
  store::state state;
  std::vector<fixtures::fault> words;
  const std::vector<fixtures::source> sources{{"f.json", text}};
  const auto faults = fixtures::load(sources, test_now(), state, &words);
  return {texts(faults), texts(words)};
}

TEST(Printed, EachFileOfTheFolderLoads) {
  std::size_t count = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder())) {
    EXPECT_THAT(load(printed(file.path().stem())).faults, IsEmpty()) << file.path();
    ++count;
  }
  EXPECT_GE(count, 24U);
}

TEST(Printed, BySendCommandIsACommand) {
  in_process server{printed("send-command")};
  EXPECT_EQ(statuses_of(command_of(server, command_id)), "Pending/Pending");
}

TEST(Printed, ByGetExecutionIsAnExecutionWithItsTasks) {
  in_process server{printed("get-maintenance-window-execution")};
  const auto read =
      answer(server, "GetMaintenanceWindowExecution", {{"WindowExecutionId", execution_id}});
  EXPECT_EQ(read["TaskIds"], json({task_id, "d9b05aba-197f-4d8d-be34-e73fb1234567"}));
  EXPECT_EQ(read["Status"], "SUCCESS");
}

TEST(Printed, ByGetExecutionKeepsTheWindowThatAnotherFileNames) {
  in_process server{printed("describe-maintenance-window-executions") +
                    printed("get-maintenance-window-execution")};
  EXPECT_THAT(server.state(), HasSubstr(R"("WindowId":"mw-0c50858d01abcdef0")"));
}

TEST(Printed, ByGetTaskStaysWhatDescribeTasksDoesNotPrint) {
  for (const auto* const first :
       {"get-maintenance-window-execution-task", "describe-maintenance-window-execution-tasks"}) {
    in_process server{printed(first)};
    for (const auto* const command :
         {"get-maintenance-window-execution-task", "describe-maintenance-window-execution-tasks"}) {
      controlled(server, "POST", "/_ssmock/fixtures", printed(command));
    }
    const auto read = answer(server, "GetMaintenanceWindowExecutionTask",
                             {{"WindowExecutionId", execution_id}, {"TaskId", task_id}});
    EXPECT_EQ(read["Priority"], 10) << first;
    EXPECT_EQ(read["Type"], "RUN_COMMAND") << first;
    EXPECT_EQ(read["TaskParameters"][0]["commands"]["Values"][0].get<std::string>().size(), 303U);
  }
}

TEST(Printed, ByGetTaskInvocationIsAnInvocation) {
  in_process server{printed("get-maintenance-window-execution-task-invocation")};
  const auto read = answer(server, "GetMaintenanceWindowExecutionTaskInvocation",
                           {{"WindowExecutionId", execution_id},
                            {"TaskId", task_id},
                            {"InvocationId", "24e3b6a5-1111-4222-8333-e73fb1234567"}});
  EXPECT_EQ(read["OwnerInformation"], "me");
}

TEST(Printed, OneAfterAnotherIsOneFixture) {
  in_process server{printed("several")};
  EXPECT_EQ(statuses_of(command_of(server, command_id)), "Pending/Pending");
  EXPECT_EQ(statuses_of(invocation_of(server, command_id, other_node)), "Failed/Failed");
}

TEST(Printed, OneAfterAnotherHasFaultsWhereTheyStand) {
  EXPECT_THAT(load("{\"Commands\": [{}]}\n// next\n{\n  \"Commands\": 7}\n").faults,
              ElementsAre("f.json:1:15: [0].Commands[0]: member \"CommandId\" is missing",
                          "f.json:4:3: [1].Commands: expected a list"));
  EXPECT_THAT(load("{} {\"a\": }").faults, ElementsAre(HasSubstr("f.json:1:10: not JSON")));
  EXPECT_THAT(load("{} 7").faults, ElementsAre(HasSubstr("not JSON")));
}

TEST(Printed, WithoutWhatCanBeLoadedIsPassedOverWithAWord) {
  const std::string no_content =
      "is not loaded: it has no content; what get-document prints has it";
  EXPECT_THAT(load(printed("describe-document")).words,
              ElementsAre("f.json:2:5: Document: " + no_content));
  EXPECT_THAT(load(printed("list-documents")).words,
              ElementsAre("f.json:2:5: DocumentIdentifiers: " + no_content));
  EXPECT_THAT(load(printed("describe-maintenance-window-schedule")).words,
              ElementsAre("f.json:2:5: ScheduledWindowExecutions: is not loaded: it follows from "
                          "the schedules of the windows"));
  EXPECT_THAT(load(printed("list-tags-for-resource")).words,
              ElementsAre("f.json:2:5: TagList: is not loaded: it does not say whose tags they "
                          "are; a member Tags of that element does"));
}

TEST(Printed, ByAQueryOfMembersIsNoFixture) {
  const std::string what =
      "expected an object as aws-cli prints it; a --query that takes members out of objects makes "
      "no fixture";
  EXPECT_THAT(load(R"(["i-0123456789abcdef0"])").faults, ElementsAre("f.json:1:2: [0]: " + what));
  EXPECT_THAT(load(R"([["i-0123456789abcdef0", "Online"]])").faults,
              ElementsAre("f.json:1:2: [0]: " + what));
}

TEST(Parents, ThatNoFileNamesSayWhatTheirChildrenDo) {
  in_process server{printed("list-command-invocations")};
  const auto command = command_of(server, command_id);
  EXPECT_EQ(statuses_of(command), "Failed/Failed");
  EXPECT_EQ(command["TargetCount"], 2);
  EXPECT_EQ(command["CompletedCount"], 2);
  EXPECT_EQ(command["ErrorCount"], 1);
  EXPECT_EQ(command["RequestedDateTime"], 1768010400.412);
}

TEST(Parents, OfWhatStillRunsRun) {
  auto invocations = json::parse(printed("list-command-invocations"));
  invocations["CommandInvocations"][1]["Status"] = "Pending";
  in_process server{invocations.dump()};
  EXPECT_EQ(statuses_of(command_of(server, command_id)), "InProgress/InProgress");
  invocations["CommandInvocations"][0]["Status"] = "Delayed";
  in_process waiting{invocations.dump()};
  EXPECT_EQ(statuses_of(command_of(waiting, command_id)), "Pending/Pending");
}

TEST(Parents, OfAnInvocationOfAWindowAreATaskAndAnExecutionLikeIt) {
  in_process server{printed("get-maintenance-window-execution-task-invocation")};
  const auto task = answer(server, "GetMaintenanceWindowExecutionTask",
                           {{"WindowExecutionId", execution_id}, {"TaskId", task_id}});
  EXPECT_EQ(task["Status"], "FAILED");
  EXPECT_EQ(task["Type"], "RUN_COMMAND");
  const auto execution =
      answer(server, "GetMaintenanceWindowExecution", {{"WindowExecutionId", execution_id}});
  EXPECT_EQ(execution["Status"], "FAILED");
  EXPECT_EQ(execution["StatusDetails"], "One or more tasks in the orchestration failed.");
  EXPECT_EQ(execution["StartTime"], task["StartTime"]);
  EXPECT_EQ(execution["EndTime"], task["EndTime"]);
}

}  // namespace
}  // namespace ssmock
