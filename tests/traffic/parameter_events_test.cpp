// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/events.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;

void put(in_process& server, const json& changes = json::object()) {
  json input{{"Name", "/shop/release"}, {"Value", "4.1.0"}, {"Type", "String"}};
  input.update(changes);
  answer(server, "PutParameter", input);
}

/// The detail of the newest event.
std::string last_detail(in_process& server) {
  const auto text = last_text(server, "");
  return text.substr(text.find("\"detail\":"));
}

TEST(ParameterEvents, HaveTheFormOfTheSample) {
  in_process server;
  put(server, {{"Description", "What runs"}});
  EXPECT_EQ(last_text(server, ""),
            R"({"version":"0","id":"UUID","detail-type":"Parameter Store Change",)"
            R"("source":"aws.ssm","account":"123456789012","time":"2026-01-10T02:00:00Z",)"
            R"("region":"us-east-1","resources":)"
            R"(["arn:aws:ssm:us-east-1:123456789012:parameter/shop/release"],)"
            R"("detail":{"operation":"Create","name":"/shop/release","type":"String",)"
            R"("description":"What runs"}})");
}

TEST(ParameterEvents, OfEachChangeComeInTheirOrder) {
  in_process server;
  put(server);
  put(server, {{"Overwrite", true}});
  const json name{{"Name", "/shop/release"}};
  answer(server, "UnlabelParameterVersion",
         {{"Name", "/shop/release"}, {"ParameterVersion", 1}, {"Labels", {"stable"}}});
  answer(server, "DeleteParameter", name);
  put(server);
  answer(server, "DeleteParameters", {{"Names", {"/shop/release", "/shop/none"}}});
  EXPECT_THAT(told(server),
              ElementsAre("Parameter Store Change Create", "Parameter Store Change Update",
                          "Parameter Store Change Delete", "Parameter Store Change Create",
                          "Parameter Store Change Delete"));
}

TEST(ParameterEvents, OfLabelsSayWhereTheyWere) {
  in_process server;
  put(server);
  put(server, {{"Overwrite", true}});
  const auto label = [&](int version) {
    answer(server, "LabelParameterVersion",
           {{"Name", "/shop/release"}, {"ParameterVersion", version}, {"Labels", {"stable"}}});
  };
  difference("events.label-order");
  label(1);
  EXPECT_EQ(last_detail(server),
            R"("detail":{"operation":"LabelParameterVersion","name":"/shop/release",)"
            R"("type":"String","label":"stable","fromVersion":"","toVersion":"1"}})");
  label(2);
  EXPECT_EQ(last_detail(server),
            R"("detail":{"operation":"LabelParameterVersion","name":"/shop/release",)"
            R"("type":"String","label":"stable","fromVersion":"1","toVersion":"2"}})");
  forget_events(server);
  label(2);
  EXPECT_EQ(events(server), json::array()) << "the label is there already";
}

TEST(ParameterEvents, OfAnImageComeWhenItHasBeenChecked) {
  in_process server;
  const json image{{"Name", "golden-ami"}, {"DataType", "aws:ec2:image"}, {"Type", "String"}};
  auto bad = image;
  bad["Value"] = "ami-none";
  answer(server, "PutParameter", bad);
  EXPECT_EQ(last_detail(server),
            R"("detail":{"exception":"Unable to Describe Resource","dataType":"aws:ec2:image",)"
            R"("name":"golden-ami","type":"String","operation":"Create"}})");
  auto good = image;
  good["Value"] = "ami-0123456789abcdef0";
  answer(server, "PutParameter", good);
  EXPECT_EQ(events(server).back()["detail"]["operation"], "Create");
}

TEST(ParameterEvents, OfPoliciesThatComeDue) {
  in_process server;
  put(server,
      {{"Tier", "Advanced"},
       {"Policies", R"([{"Type":"Expiration","Version":"1.0","Attributes":)"
                    R"({"Timestamp":"2026-01-20T00:00:00Z"}},{"Type":"ExpirationNotification",)"
                    R"("Version":"1.0","Attributes":{"Before":"5","Unit":"Days"}}])"}});
  forget_events(server);
  advance(server, "P8D");
  difference("events.policy-order");
  EXPECT_EQ(last_text(server, ""),
            R"({"version":"0","id":"UUID","detail-type":"Parameter Store Policy Action",)"
            R"("source":"aws.ssm","account":"123456789012","time":"2026-01-15T00:00:00Z",)"
            R"("region":"us-east-1","resources":)"
            R"(["arn:aws:ssm:us-east-1:123456789012:parameter/shop/release"],)"
            R"("detail":{"policy-type":"ExpirationNotification",)"
            R"("parameter-name":"/shop/release","parameter-type":"String",)"
            R"("action-status":"SUCCESS","policy-content":"{\"Type\":\"ExpirationNotification\",)"
            R"(\"Version\":\"1.0\",\"Attributes\":{\"Before\":\"5\",\"Unit\":\"Days\"}}"}})");
  forget_events(server);
  advance(server, "P3D");
  difference("events.expired-parameter");
  EXPECT_THAT(told(server), ElementsAre("Parameter Store Policy Action SUCCESS",
                                        "Parameter Store Change Delete"));
}

}  // namespace
}  // namespace ssmock
