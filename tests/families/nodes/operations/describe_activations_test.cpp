// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/differences.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string operation = "DescribeActivations";
const item_place activations{"ActivationList", "ActivationId"};
const std::string web = "5743558d-563b-4457-8682-d16c31234567";
const std::string database = "3ee0322b-f62d-40eb-b672-13ebf1234567";

/// Two activations, the older one expired.
const std::string two_activations = json{
    {"ActivationList",
     {{{"ActivationId", database},
       {"IamRole", "HybridDatabaseServersRole"},
       {"DefaultInstanceName", "db"},
       {"ExpirationDate", "now"},
       {"CreatedDate", "now-1d"}},
      {{"ActivationId", web},
       {"IamRole", "HybridWebServersRole"},
       {"ExpirationDate", "now+1s"},
       {"CreatedDate", "now-1h"}}}}}.dump();

std::vector<std::string> found(in_process& server, const std::string& key,
                               const std::vector<std::string>& values) {
  const json filter{{"FilterKey", key}, {"FilterValues", values}};
  return ids_of(answer(server, operation, {{"Filters", {filter}}}), activations);
}

// --- serialization

TEST(DescribeActivationsSerialization, HasEveryMemberAsRecorded) {
  // As aws-cli's documentation prints it, which has a count of 0 too.
  in_process server{R"({"ActivationList":[{"IamRole":"AutomationRole","RegistrationLimit":10,
      "ActivationId":"bcf6faa8-83fd-419e-9534-96ad14131eb7","ExpirationDate":1487887903.045,
      "CreatedDate":1487801503.045,"DefaultInstanceName":"MyWebServers","Expired":false,
      "RegistrationsCount":0,"Description":"test","ActivationCode":"QC2CV0/lRfn+LTqf23Bf",
      "Tags":[{"Key":"OS","Value":"Windows"}]}]})"};
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"ActivationList":[{"ActivationId":"bcf6faa8-83fd-419e-9534-96ad14131eb7","CreatedDate":1.487801503045E9,"DefaultInstanceName":"MyWebServers","Description":"test","ExpirationDate":1.487887903045E9,"Expired":true,"IamRole":"AutomationRole","RegistrationLimit":10,"RegistrationsCount":0,"Tags":[{"Key":"OS","Value":"Windows"}]}]})");
}

TEST(DescribeActivationsSerialization, WithoutActivationsTheListIsEmpty) {
  in_process server;
  EXPECT_EQ(server.call(operation, "{}").body, R"({"ActivationList":[]})");
}

// --- validation

TEST(DescribeActivationsValidation, AFilterKeyIsOneOfTheModels) {
  in_process server;
  EXPECT_EQ(refusal(server, operation,
                    {{"Filters", {{{"FilterKey", "Expired"}, {"FilterValues", {"true"}}}}}}),
            validation_error(
                "1 validation error detected: Value 'Expired' at 'filters.1.member.filterKey' "
                "failed to satisfy constraint: Member must satisfy enum value set: "
                "[ActivationIds, DefaultInstanceName, IamRole]"));
}

TEST(DescribeActivationsValidation, AFilterNeedsAKeyAndValues) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, {{"Filters", {{{"FilterValues", {"x"}}}}}}),
            error_text("InvalidFilter", "Message", "The filter has no key"));
  for (const auto& filter : {json{{"FilterKey", "IamRole"}},
                             json{{"FilterKey", "IamRole"}, {"FilterValues", json::array()}}}) {
    EXPECT_EQ(refusal(server, operation, {{"Filters", {filter}}}),
              error_text("InvalidFilter", "Message", "Filter key IamRole has no values"));
  }
}

TEST(DescribeActivationsValidation, APageHasOneToFiftyAndAMadeUpTokenIsInvalid) {
  in_process server;
  EXPECT_EQ(server.call(operation, R"({"MaxResults":0})").status, 400);
  EXPECT_EQ(server.call(operation, R"({"MaxResults":51})").status, 400);
  EXPECT_EQ(refusal(server, operation, {{"NextToken", "made up"}}),
            R"({"__type":"InvalidNextToken"})");
}

// --- behaviour

TEST(DescribeActivationsBehaviour, TheClockSaysWhetherOneHasExpired) {
  in_process server{two_activations};
  const auto list = answer(server, operation)["ActivationList"];
  EXPECT_EQ(list[0]["Expired"], false);
  EXPECT_EQ(list[1]["Expired"], true);
}

TEST(DescribeActivationsBehaviour, TheNewestComesFirst) {
  in_process server{two_activations};
  EXPECT_THAT(ids_of(answer(server, operation), activations), ElementsAre(web, database));
}

TEST(DescribeActivationsBehaviour, ThoseOfOneMillisecondComeByTheirIds) {
  difference("activations.order");
  auto list = json::array();
  for (const auto number : {2U, 0U, 1U}) {
    list.push_back(
        {{"ActivationId", numbered_id(number)}, {"IamRole", "r"}, {"CreatedDate", "now-1h"}});
  }
  in_process server{json{{"ActivationList", list}}.dump()};
  EXPECT_EQ(ids_of(answer(server, operation), activations), numbered_ids(3));
}

TEST(DescribeActivationsBehaviour, EachKeyFindsItsActivations) {
  in_process server{two_activations};
  EXPECT_THAT(found(server, "ActivationIds", {database}), ElementsAre(database));
  EXPECT_THAT(found(server, "ActivationIds", {numbered_id(1)}), IsEmpty());
  EXPECT_THAT(found(server, "DefaultInstanceName", {"db", "x"}), ElementsAre(database));
  EXPECT_THAT(found(server, "IamRole", {"HybridWebServersRole", "HybridDatabaseServersRole"}),
              ElementsAre(web, database));
}

TEST(DescribeActivationsBehaviour, SeveralFiltersHoldTogether) {
  in_process server{two_activations};
  const json by_name{{"FilterKey", "DefaultInstanceName"}, {"FilterValues", {"db"}}};
  const json by_role{{"FilterKey", "IamRole"}, {"FilterValues", {"HybridWebServersRole"}}};
  EXPECT_THAT(ids_of(answer(server, operation, {{"Filters", {by_name, by_role}}}), activations),
              IsEmpty());
}

TEST(DescribeActivationsBehaviour, PagesHoldEachOnce) {
  auto list = json::array();
  for (const auto& id : numbered_ids(7)) list.push_back({{"ActivationId", id}, {"IamRole", "r"}});
  in_process server{json{{"ActivationList", list}}.dump()};
  const auto all = walk_pages(server, operation, activations, {{"MaxResults", 3}});
  EXPECT_THAT(all.sizes(), ElementsAre(3, 3, 1));
  EXPECT_EQ(all.ids(), numbered_ids(7));
}

}  // namespace
}  // namespace ssmock
