// SPDX-License-Identifier: Apache-2.0
// Holds "Differences from AWS" to the code: each sentence stands in the README, and the server
// does what it says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/executions.hpp"
#include "support/in_process.hpp"
#include "support/readme.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;

const std::string execution = R"({"WindowExecutionId":")" + std::string(execution_id) + "\"";
const std::string tasks = "DescribeMaintenanceWindowExecutionTasks";

struct difference {
  std::string sentence;
  std::string operation;
  std::string body;
  std::string answer;  ///< what the reply holds
};

const std::vector<difference> all_differences{
    {"answers HTTP 400 `NotImplementedException`", "GetInventory", "{}",
     R"({"__type":"NotImplementedException")"},
    {"`Maintenance window execution <id> does not exist`", tasks,
     R"({"WindowExecutionId":"24bea65d-5ccc-462d-a2f3-e99c81234567"})",
     "Maintenance window execution 24bea65d-5ccc-462d-a2f3-e99c81234567 does not exist"},
    {"`Maintenance window task execution <id> does not exist`",
     "DescribeMaintenanceWindowExecutionTaskInvocations",
     execution + R"(,"TaskId":"e407ba63-998f-4b89-8467-279fc1234567"})",
     "Maintenance window task execution e407ba63-998f-4b89-8467-279fc1234567 does not exist"},
    {"`Filter key <key> is not supported, use STATUS`; a filter without a key has the key `null`",
     tasks, execution + R"(,"Filters":[{"Values":["X"]}]})",
     R"("ValidationException","message":"Filter key null is not supported, use STATUS")"},
    {"`Filter value <value> is not supported for filter key STATUS`", tasks,
     execution + R"(,"Filters":[{"Key":"STATUS","Values":["DONE"]}]})",
     "Filter value DONE is not supported for filter key STATUS"},
    {"`SKIPPED_OVERLAPPING` is accepted as a filter value", tasks,
     execution + R"(,"Filters":[{"Key":"STATUS","Values":["SKIPPED_OVERLAPPING"]}]})",
     R"({"WindowExecutionTaskIdentities":[]})"},
    {"`Filter key STATUS has no values`", tasks,
     execution + R"(,"Filters":[{"Key":"STATUS","Values":[]}]})",
     "Filter key STATUS has no values"},
    {"`The specified token is not valid`. An empty one counts as none", tasks,
     execution + R"(,"NextToken":"made up"})", "The specified token is not valid"},
    {"`STRING_VALUE can not be converted to an Integer`", tasks, R"({"MaxResults":"10"})",
     R"({"__type":"SerializationException","Message":"STRING_VALUE can not be converted to an Integer"})"},
    {"`'<text>' can not be converted to a Blob: Invalid Base64 character`",
     "RegisterTaskWithMaintenanceWindow",
     R"({"TaskInvocationParameters":{"Lambda":{"Payload":"****"}}})",
     "'****' can not be converted to a Blob: Invalid Base64 character"},
    {"Nulls in lists and maps are dropped", tasks, execution + R"(,"Filters":[null]})",
     R"({"WindowExecutionTaskIdentities":[{)"},
    {"decimals are truncated", tasks, execution + R"(,"MaxResults":10.9})",
     R"({"WindowExecutionTaskIdentities":[{)"},
};

TEST(Differences, AreWhatTheReadmeSays) {
  const auto text = testing::differences();
  in_process server{tasks_fixture(1, {"SUCCESS"})};
  for (const auto& each : all_differences) {
    EXPECT_THAT(text, HasSubstr(each.sentence));
    EXPECT_THAT(server.call(each.operation, each.body).body, HasSubstr(each.answer));
  }
}

TEST(Differences, OfPagesAreWhatTheReadmeSays) {
  const auto text = testing::differences();
  EXPECT_THAT(text, HasSubstr("A page without `MaxResults` has 50 items"));
  EXPECT_THAT(text, HasSubstr("listed in the order in which they were added"));
  in_process server{tasks_fixture(51, {"SUCCESS"})};
  const auto all = walk_pages(server, tasks, execution.substr(1));
  ASSERT_EQ(all.pages.size(), 2U);
  EXPECT_EQ(all.pages[0].size(), 50U);
  EXPECT_EQ(all.pages[0][7], numbered_id(7));
}

}  // namespace
}  // namespace ssmock
