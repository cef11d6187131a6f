// SPDX-License-Identifier: Apache-2.0
// Holds the differences from AWS (docs/fidelity/differences.json) to the code: requests, and lists
// of executions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/executions.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;

const std::string execution = R"({"WindowExecutionId":")" + std::string(execution_id) + "\"";
const std::string tasks = "DescribeMaintenanceWindowExecutionTasks";

struct listed_difference {
  std::string id;
  std::string operation;
  std::string body;
  std::string answer;  ///< what the reply holds
};

const std::vector<listed_difference> all_differences{
    {"service.not-implemented", "GetOpsSummary", "{}", R"({"__type":"NotImplementedException")"},
    {"executions.unknown-execution", tasks,
     R"({"WindowExecutionId":"24bea65d-5ccc-462d-a2f3-e99c81234567"})",
     "Maintenance window execution 24bea65d-5ccc-462d-a2f3-e99c81234567 does not exist"},
    {"executions.unknown-task", "DescribeMaintenanceWindowExecutionTaskInvocations",
     execution + R"(,"TaskId":"e407ba63-998f-4b89-8467-279fc1234567"})",
     "Maintenance window task execution e407ba63-998f-4b89-8467-279fc1234567 does not exist"},
    {"executions.filter-key", tasks, execution + R"(,"Filters":[{"Values":["X"]}]})",
     R"("ValidationException","message":"Filter key null is not supported, use STATUS")"},
    {"executions.filter-value", tasks,
     execution + R"(,"Filters":[{"Key":"STATUS","Values":["DONE"]}]})",
     "Filter value DONE is not supported for filter key STATUS"},
    {"executions.skipped-overlapping-filter", tasks,
     execution + R"(,"Filters":[{"Key":"STATUS","Values":["SKIPPED_OVERLAPPING"]}]})",
     R"({"WindowExecutionTaskIdentities":[]})"},
    {"executions.filter-without-values", tasks,
     execution + R"(,"Filters":[{"Key":"STATUS","Values":[]}]})",
     "Filter key STATUS has no values"},
    {"executions.token", tasks, execution + R"(,"NextToken":"made up"})",
     "The specified token is not valid"},
    {"requests.serialization-texts", tasks, R"({"MaxResults":"10"})",
     R"({"__type":"SerializationException","Message":"STRING_VALUE can not be converted to an Integer"})"},
    {"requests.base64", "RegisterTaskWithMaintenanceWindow",
     R"({"TaskInvocationParameters":{"Lambda":{"Payload":"****"}}})",
     "'****' can not be converted to a Blob: Invalid Base64 character"},
    {"requests.nulls-in-lists", tasks, execution + R"(,"Filters":[null]})",
     R"({"WindowExecutionTaskIdentities":[{)"},
    {"requests.coercions", tasks, execution + R"(,"MaxResults":10.9})",
     R"({"WindowExecutionTaskIdentities":[{)"},
    {"requests.coercions", tasks, execution + R"(,"MaxResults":1e400})",
     R"({"__type":"SerializationException")"},
    {"requests.depth", tasks,
     execution + ",\"Filters\":" + std::string(65, '[') + std::string(65, ']') + "}",
     R"({"__type":"SerializationException")"},
};

TEST(Differences, OfRequestsAreAsListed) {
  in_process server{tasks_fixture(1, {"SUCCESS"})};
  for (const auto& each : all_differences) {
    difference(each.id);
    EXPECT_THAT(server.call(each.operation, each.body).body, HasSubstr(each.answer)) << each.id;
  }
}

TEST(Differences, OfCoercionsAreAsListed) {
  difference("requests.coercions");
  in_process server{tasks_fixture(1, {"SUCCESS"})};
  const auto with = [&](const std::string& member) {
    return server.call(tasks, execution + "," + member + "}").body;
  };
  const std::string answered = R"({"WindowExecutionTaskIdentities":[{)";
  EXPECT_THAT(with(R"("MaxResults":null)"), HasSubstr(answered));
  EXPECT_THAT(with(R"("MaxResults":99999999999)"), HasSubstr("Value '2147483647' at 'maxResults'"));
  EXPECT_THAT(with(R"("MaxResults":-99999999999)"), HasSubstr("Value '-2147483648' at"));
  for (const auto* const word : {"yes", "t", "1", "TRUE", "y", "no", "f", "0", "False", "n"}) {
    const auto body = R"({"Details":")" + std::string(word) + R"("})";
    EXPECT_EQ(server.call("ListCommandInvocations", body).body, R"({"CommandInvocations":[]})")
        << word;
  }
  EXPECT_THAT(server.call("ListCommandInvocations", R"({"Details":"on"})").body,
              HasSubstr(R"({"__type":"SerializationException")"));
}

TEST(Differences, OfPagesAreAsListed) {
  difference("lists.default-page");
  difference("lists.insertion-order");
  in_process server{tasks_fixture(51, {"SUCCESS"})};
  const auto all = walk_pages(server, tasks, execution.substr(1));
  ASSERT_EQ(all.pages.size(), 2U);
  EXPECT_EQ(all.pages[0].size(), 50U);
  EXPECT_EQ(all.pages[0][7], numbered_id(7));
}

}  // namespace
}  // namespace ssmock
