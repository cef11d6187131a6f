// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/compliance/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string operation = "PutComplianceItems";
// The pattern of the model wants one letter after a first one.
const std::string mine = "Custom:mine";

json one(std::string_view id = "a") { return json::array({item(id, "HIGH")}); }

json events_of(in_process& server) {
  json out = json::array();
  const auto all = json::parse(server.control("GET", "/_ssmock/events").body);
  for (const auto& each : all["Events"]) {
    if (each["detail-type"] == "Configuration Compliance State Change") out.push_back(each);
  }
  return out;
}

// --- serialization

TEST(PutComplianceItemsSerialization, TheReplyIsEmpty) {
  in_process server{compliance_nodes()};
  EXPECT_EQ(server.call(operation, items_to_put(mine, one()).dump()).body, "{}");
}

// --- validation

TEST(PutComplianceItemsValidation, AResourceIsANodeThatThereIs) {
  difference("compliance.resources");
  in_process server{compliance_nodes()};
  EXPECT_EQ(refusal(server, operation, items_to_put(mine, one(), {{"ResourceType", "Bucket"}})),
            R"({"__type":"InvalidResourceType"})");
  EXPECT_EQ(refusal(server, operation,
                    items_to_put(mine, one(), {{"ResourceId", "i-0123456789abcdef0"}})),
            R"({"__type":"InvalidResourceId"})");
}

TEST(PutComplianceItemsValidation, ATypeIsOneOfTwoOrOnesOwn) {
  difference("compliance.types");
  in_process server{compliance_nodes()};
  EXPECT_THAT(refusal(server, operation, items_to_put("Backup", one())),
              HasSubstr(R"("__type":"InvalidItemContentException")"));
  EXPECT_THAT(refusal(server, operation, items_to_put(mine, one(), {{"UploadType", "PARTIAL"}})),
              HasSubstr("UploadType PARTIAL is for the compliance type Association only"));
  for (const auto* type : {"Association", "Patch", "Custom:mine"}) {
    put_items(server, type, one());
  }
}

// The limit is documented [D].
TEST(PutComplianceItemsValidation, ThereAreTenCustomTypes) {
  in_process server{compliance_nodes()};
  for (int number = 0; number < 10; ++number) {
    put_items(server, "Custom:type" + std::to_string(number), one());
  }
  EXPECT_THAT(refusal(server, operation, items_to_put("Custom:more", one())),
              HasSubstr(R"("__type":"ComplianceTypeCountLimitExceededException")"));
  put_items(server, "Custom:type9", one(), {{"ResourceId", windows_node}});
  put_items(server, "Association", one());
}

TEST(PutComplianceItemsValidation, ItemsHaveLimitsOfSize) {
  difference("compliance.sizes");
  in_process server{compliance_nodes()};
  auto large = item("a", "LOW");
  for (int number = 0; number < 51; ++number) {
    large["Details"]["key" + std::to_string(number)] = std::string(4096, 'x');
  }
  EXPECT_THAT(refusal(server, operation, items_to_put(mine, json::array({large}))),
              HasSubstr(R"("__type":"ItemSizeLimitExceededException")"));
  large["Details"].erase("key50");
  large["Details"].erase("key49");
  EXPECT_THAT(refusal(server, operation,
                      items_to_put(mine, json::array({large, large, large, large, large, large}))),
              HasSubstr(R"("__type":"TotalSizeLimitExceededException")"));
}

// --- behaviour

TEST(PutComplianceItemsBehaviour, ANewUploadReplacesThatOfItsTypeAndResource) {
  difference("compliance.empty-uploads");
  in_process server{compliance_nodes()};
  put_items(server, mine, json::array({item("a", "LOW"), item("b", "LOW")}));
  put_items(server, mine, one("c"), {{"ResourceId", windows_node}});
  put_items(server, mine, one("d"));
  EXPECT_THAT(ids_of_items(server), ElementsAre("d", "c"));
  put_items(server, mine, json::array());
  EXPECT_THAT(ids_of_items(server), ElementsAre("c"));
}

TEST(PutComplianceItemsBehaviour, APartialUploadReplacesItsItemsOnly) {
  in_process server{compliance_nodes()};
  put_items(server, "Association", json::array({item("a", "LOW"), item("b", "LOW")}));
  put_items(server, "Association", json::array({item("b", "HIGH"), item("c", "LOW")}),
            {{"UploadType", "PARTIAL"}});
  const auto all = answer(server, "ListComplianceItems")["ComplianceItems"];
  EXPECT_THAT(ids_of_items(server), ElementsAre("a", "b", "c"));
  EXPECT_EQ(all[1]["Severity"], "HIGH");
}

// "If the content hashes match, the request is ignored" [D].
TEST(PutComplianceItemsBehaviour, TheSameHashAgainIsIgnored) {
  in_process server{compliance_nodes()};
  put_items(server, mine, one("a"), {{"ItemContentHash", "1"}});
  put_items(server, mine, one("b"), {{"ItemContentHash", "1"}});
  EXPECT_THAT(ids_of_items(server), ElementsAre("a"));
  put_items(server, mine, one("b"), {{"ItemContentHash", "2"}});
  EXPECT_THAT(ids_of_items(server), ElementsAre("b"));
}

TEST(PutComplianceItemsBehaviour, AnotherStatusIsAnEvent) {
  difference("compliance.events");
  in_process server{compliance_nodes()};
  put_items(server, mine, one());
  put_items(server, mine, json::array({item("a", "LOW")}));
  EXPECT_THAT(events_of(server), SizeIs(1)) << "the first, and then the same status";
  put_items(server, mine, json::array({item("a", "LOW", "NON_COMPLIANT")}));
  const auto all = events_of(server);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[1]["resources"],
            json({"arn:aws:ssm:us-east-1:123456789012:managed-instance/" + linux_node}));
  EXPECT_EQ(all[1]["detail"], json({{"resource-type", "managed-instance"},
                                    {"resource-id", linux_node},
                                    {"compliance-status", "non_compliant"},
                                    {"compliance-type", mine},
                                    {"severity", "low"}}));
}

// The sample is AWS's [D].
TEST(PutComplianceItemsBehaviour, TheEventOfAnAssociationHasItsLastRun) {
  in_process server{compliance_nodes()};
  put_items(server, "Association", one());
  EXPECT_EQ(events_of(server)[0]["detail"], json({{"last-runtime", "2026-01-10T02:00:00Z"},
                                                  {"compliance-status", "compliant"},
                                                  {"resource-type", "managed-instance"},
                                                  {"resource-id", linux_node},
                                                  {"compliance-type", "Association"}}));
}

}  // namespace
}  // namespace ssmock
