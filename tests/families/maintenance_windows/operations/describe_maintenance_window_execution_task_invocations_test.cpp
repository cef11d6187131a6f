// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/executions.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;

const std::string operation = "DescribeMaintenanceWindowExecutionTaskInvocations";
const std::string of_task = R"("WindowExecutionId":")" + std::string(execution_id) +
                            R"(","TaskId":")" + std::string(task_id) + "\"";

// --- serialization

TEST(DescribeTaskInvocationsSerialization, AnInvocationHasEveryMemberInAlphabeticalOrder) {
  in_process server{R"({"WindowExecutionTaskInvocationIdentities":[{
    "WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567",
    "TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567",
    "InvocationId":"0e466033-0b3f-4a0b-8b0a-33f331234567",
    "ExecutionId":"76a5a04f-caf6-490c-b448-92c021234567","TaskType":"RUN_COMMAND",
    "Parameters":"{\"documentName\":\"AWS-RunShellScript\"}","Status":"SUCCESS",
    "StatusDetails":"Success","StartTime":1628102135.17,"EndTime":1628102531.33,
    "OwnerInformation":"web","WindowTargetId":"e32eecb2-646c-4f4b-8ed1-205fb1234567"}]})"};
  EXPECT_EQ(
      server.call(operation, "{" + of_task + "}").body,
      R"({"WindowExecutionTaskInvocationIdentities":[{"EndTime":1.62810253133E9,"ExecutionId":"76a5a04f-caf6-490c-b448-92c021234567","InvocationId":"0e466033-0b3f-4a0b-8b0a-33f331234567","OwnerInformation":"web","Parameters":"{\"documentName\":\"AWS-RunShellScript\"}","StartTime":1.62810213517E9,"Status":"SUCCESS","StatusDetails":"Success","TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567","TaskType":"RUN_COMMAND","WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567","WindowTargetId":"e32eecb2-646c-4f4b-8ed1-205fb1234567"}]})");
}

TEST(DescribeTaskInvocationsSerialization, UnsetMembersAndTheLastPagesTokenAreAbsent) {
  in_process server{invocations_fixture(1, {"PENDING"})};
  EXPECT_EQ(
      server.call(operation, "{" + of_task + "}").body,
      R"({"WindowExecutionTaskInvocationIdentities":[{"InvocationId":"00000000-0000-4000-8000-000000000000","Status":"PENDING","TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567","WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"}]})");
}

// --- validation

TEST(DescribeTaskInvocationsValidation, ExecutionAndTaskAreRequired) {
  in_process server;
  EXPECT_EQ(
      server.call(operation, "{}").body,
      validation_error("2 validation errors detected: Value null at 'windowExecutionId' failed to "
                       "satisfy constraint: Member must not be null; Value null at 'taskId' failed "
                       "to satisfy constraint: Member must not be null"));
}

TEST(DescribeTaskInvocationsValidation, AFilterIsCheckedBeforeTheExecution) {
  difference("executions.filters-first");
  in_process server;
  EXPECT_THAT(
      server.call(operation, "{" + of_task + R"(,"Filters":[{"Key":"X","Values":["Y"]}]})").body,
      HasSubstr("ValidationException"));
}

// --- behaviour

TEST(DescribeTaskInvocationsBehaviour, AnUnknownTaskOfAKnownExecutionDoesNotExist) {
  in_process server{invocations_fixture(1, {"SUCCESS"})};
  EXPECT_EQ(
      server
          .call(operation, R"({"WindowExecutionId":")" + std::string(execution_id) +
                               R"(","TaskId":")" + std::string(other_task_id) + "\"}")
          .body,
      error_text(
          "DoesNotExistException", "Message",
          "Maintenance window task execution e407ba63-998f-4b89-8467-279fc1234567 does not exist"));
  EXPECT_THAT(server
                  .call(operation, R"({"WindowExecutionId":")" + std::string(other_execution_id) +
                                       R"(","TaskId":")" + std::string(task_id) + "\"}")
                  .body,
              HasSubstr("DoesNotExistException"));
}

TEST(DescribeTaskInvocationsBehaviour, PagesHoldEachInvocationOnceAndInOrder) {
  for (const std::size_t count : {0U, 9U, 10U, 11U, 20U, 57U, 200U, 201U}) {
    // The task must exist even without invocations.
    in_process server{
        R"({"WindowExecutionTaskIdentities":[{"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567","TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567"}],)" +
        invocations_fixture(count, {"SUCCESS", "FAILED"}).substr(1)};
    for (const int size : {10, 33, 100}) {
      SCOPED_TRACE(std::to_string(count) + " by " + std::to_string(size));
      const auto all =
          walk_pages(server, operation, of_task + R"(,"MaxResults":)" + std::to_string(size));
      const auto ids = all.ids();
      ASSERT_EQ(ids.size(), count);
      for (std::size_t index = 0; index < count; ++index) EXPECT_EQ(ids[index], numbered_id(index));
      const auto expected_pages = std::max<std::size_t>(
          1, (count + static_cast<std::size_t>(size) - 1) / static_cast<std::size_t>(size));
      EXPECT_EQ(all.pages.size(), expected_pages);
    }
  }
}

TEST(DescribeTaskInvocationsBehaviour, WithoutMaxResultsAPageHoldsFifty) {
  in_process server{invocations_fixture(120, {"SUCCESS"})};
  const auto all = walk_pages(server, operation, of_task);
  ASSERT_EQ(all.pages.size(), 3U);
  EXPECT_EQ(all.pages[0].size(), 50U);
}

TEST(DescribeTaskInvocationsBehaviour, AFilteredPageIsFullAndTheLastOneHasNoToken) {
  difference("lists.full-pages");
  in_process server{invocations_fixture(200, {"SUCCESS", "FAILED", "TIMED_OUT", "CANCELLED"})};
  const auto failed =
      walk_pages(server, operation,
                 of_task + R"(,"MaxResults":10,"Filters":[{"Key":"STATUS","Values":["FAILED"]}])");
  ASSERT_EQ(failed.pages.size(), 5U);
  for (const auto& page : failed.pages) EXPECT_EQ(page.size(), 10U);
  const auto ids = failed.ids();
  for (std::size_t index = 0; index < ids.size(); ++index) {
    EXPECT_EQ(ids[index], numbered_id(4 * index + 1));
  }
  const auto none =
      walk_pages(server, operation,
                 of_task + R"(,"Filters":[{"Key":"STATUS","Values":["SKIPPED_OVERLAPPING"]}])");
  EXPECT_EQ(none.pages.size(), 1U);
  EXPECT_TRUE(none.ids().empty());
}

}  // namespace
}  // namespace ssmock
