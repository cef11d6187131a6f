// SPDX-License-Identifier: Apache-2.0
// Runs the tables of bounds.hpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "families/parameters/bounds.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using namespace bounds;
using nlohmann::json;
using ::testing::StartsWith;

/// `/p/one` with two versions, of which the first has the label `stable`; two more parameters, and
/// keys whose ids are as short and as long as may be.
const std::string fixture =
    json{{"Parameters",
          {{{"Name", "/p/one"}, {"Value", "a"}, {"Version", 1}, {"Labels", {"stable"}}},
           {{"Name", "/p/one"}, {"Value", "b"}, {"Version", 2}},
           {{"Name", "/p/standard"}, {"Value", "a"}},
           {{"Name", "/p/advanced"}, {"Value", "a"}, {"Tier", "Advanced"}}}},
         {"KmsKeys", {{{"KeyId", short_key}}, {{"KeyId", long_key}}}}}
        .dump();

/// Sends each request to a server that is as the fixture made it. One that is refused must leave it
/// so, and a value that was accepted must come back.
void run(const rows& table) {
  in_process server{fixture};
  const auto before = server.state();
  for (const auto& each : table) {
    const auto body = each.input.dump();
    SCOPED_TRACE(each.operation + " " + body.substr(0, 300));
    const auto reply = server.call(each.operation, body);
    EXPECT_EQ(reply.status, each.expected.status) << reply.body.substr(0, 1000);
    if (each.expected.whole) {
      EXPECT_EQ(reply.body, each.expected.body);
    } else {
      EXPECT_THAT(reply.body, StartsWith(each.expected.body));
    }
    if (reply.status != 200) {
      EXPECT_EQ(server.state(), before);
      continue;
    }
    if (each.operation == "PutParameter") {
      EXPECT_EQ(parameter_of(server, each.input["Name"])["Value"], each.input["Value"]);
    }
    server.control("POST", "/_ssmock/reset");
  }
}

TEST(ParameterBounds, OfNamesAreAwss) {
  difference("parameters.names-of-changes");
  difference("parameters.delete-bad-names");
  run(rows_of_names());
}

TEST(ParameterBounds, OfLengthsOfNamesAreAwss) { run(rows_of_lengths_of_names()); }

TEST(ParameterBounds, OfValuesAreAwss) {
  difference("parameters.value-length");
  run(rows_of_values());
}

TEST(ParameterBounds, OfOverwrittenValuesAreAwss) { run(rows_of_overwritten_values()); }

TEST(ParameterBounds, OfFormsOfValuesAreAwss) { run(rows_of_forms_of_values()); }

TEST(ParameterBounds, OfTextsAreAwss) { run(rows_of_texts()); }

TEST(ParameterBounds, OfPatternsAreAwss) { run(rows_of_patterns()); }

TEST(ParameterBounds, OfKeysAreAwss) { run(rows_of_keys()); }

TEST(ParameterBounds, OfLabelsAreAwss) { run(rows_of_labels()); }

TEST(ParameterBounds, OfListsAreAwss) { run(rows_of_lists()); }

TEST(ParameterBounds, OfVersionsAreAwss) { run(rows_of_versions()); }

TEST(ParameterBounds, OfSelectorsAreAwss) { run(rows_of_selectors()); }

TEST(ParameterBounds, OfTagsAreAwss) { run(rows_of_tags()); }

TEST(ParameterBounds, OfNumbersOfTagsAreAwss) { run(rows_of_numbers_of_tags()); }

TEST(ParameterBounds, AreShownByManyRequestsThatAllDiffer) {
  std::set<std::string> requests;
  std::size_t count = 0;
  std::size_t refused = 0;
  for (const auto& table :
       {rows_of_names(), rows_of_lengths_of_names(), rows_of_values(), rows_of_overwritten_values(),
        rows_of_forms_of_values(), rows_of_texts(), rows_of_patterns(), rows_of_keys(),
        rows_of_labels(), rows_of_lists(), rows_of_versions(), rows_of_selectors(), rows_of_tags(),
        rows_of_numbers_of_tags()}) {
    for (const auto& each : table) {
      const auto request = each.operation + " " + each.input.dump();
      EXPECT_TRUE(requests.insert(request).second) << request.substr(0, 300);
      ++count;
      refused += each.expected.status == 400 ? 1U : 0U;
    }
  }
  EXPECT_GE(count, 1500U);
  EXPECT_GE(refused, 500U);
  EXPECT_GE(count - refused, 500U);
}

}  // namespace
}  // namespace ssmock
