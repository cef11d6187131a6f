// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/differences.hpp"
#include "support/faults.hpp"
#include "support/paths.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string operation = "GetServiceSetting";
const std::string throughput = "/ssm/parameter-store/high-throughput-enabled";
const std::string tier = "/ssm/parameter-store/default-parameter-tier";

json setting(in_process& server, const std::string& id) {
  return answer(server, operation, {{"SettingId", id}})["ServiceSetting"];
}

// --- serialization

// What aws-cli's documentation recorded [R].
TEST(GetServiceSettingSerialization, ASettingHasTheBytesOfTheRecordedReply) {
  in_process server;
  EXPECT_EQ(
      server.call(operation, json{{"SettingId", throughput}}.dump()).body,
      R"({"ServiceSetting":{"ARN":"arn:aws:ssm:us-east-1:123456789012:servicesetting/ssm/parameter-store/high-throughput-enabled","LastModifiedDate":1.555532818578E9,"LastModifiedUser":"System","SettingId":"/ssm/parameter-store/high-throughput-enabled","SettingValue":"false","Status":"Default"}})");
}

// --- validation

TEST(GetServiceSettingValidation, TheIdIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'settingId' failed to "
                             "satisfy constraint: Member must not be null"));
  EXPECT_THAT(refusal(server, operation, {{"SettingId", ""}}),
              StartsWith(R"({"__type":"ValidationException",)"));
  EXPECT_THAT(refusal(server, operation, {{"SettingId", std::string(1001, 'a')}}),
              StartsWith(R"({"__type":"ValidationException",)"));
}

TEST(GetServiceSettingValidation, AnUnknownSettingIsNotFound) {
  difference("settings.unknown-setting");
  in_process server;
  for (const std::string id : {"/ssm/none", "parameter-store/high-throughput-enabled",
                               "/SSM/parameter-store/high-throughput-enabled",
                               "arn:aws:ssm:us-east-1:123456789012:servicesetting/ssm/none"}) {
    EXPECT_EQ(
        refusal(server, operation, {{"SettingId", id}}),
        error_text("ServiceSettingNotFound", "Message", "The setting " + id + " does not exist."));
  }
}

// --- behaviour

TEST(GetServiceSettingBehaviour, AnArnNamesASettingToo) {
  in_process server;
  const auto by_path = setting(server, throughput);
  EXPECT_EQ(setting(server, by_path["ARN"]), by_path);
}

// The ids are the model's; the values of most are inferred.
TEST(GetServiceSettingBehaviour, EachSettingHasAValueOfItsOwn) {
  difference("settings.default-values");
  in_process server;
  const std::vector<std::pair<std::string, std::string>> known{
      {"/ssm/appmanager/appmanager-enabled", "Disabled"},
      {"/ssm/automation/customer-script-log-destination", "None"},
      {"/ssm/automation/customer-script-log-group-name", "/aws/ssm/automation"},
      {"/ssm/automation/enable-adaptive-concurrency", "False"},
      {"/ssm/documents/console/public-sharing-permission", "Enable"},
      {"/ssm/managed-instance/activation-tier", "standard"},
      {"/ssm/managed-instance/default-ec2-instance-management-role", "$None"},
      {"/ssm/opsinsights/opscenter", "Disabled"},
      {tier, "Standard"},
      {throughput, "false"}};
  for (const auto& [id, value] : known) {
    const auto found = setting(server, id);
    EXPECT_EQ(found["SettingId"], id);
    EXPECT_EQ(found["SettingValue"], value) << id;
    EXPECT_EQ(found["Status"], "Default") << id;
    EXPECT_EQ(found["LastModifiedUser"], "System") << id;
  }
}

TEST(GetServiceSettingBehaviour, SettingsThatNobodyChangedHaveOneDate) {
  difference("settings.date");
  in_process server;
  EXPECT_EQ(setting(server, tier)["LastModifiedDate"], 1555532818.578);
  EXPECT_EQ(setting(server, "/ssm/opsinsights/opscenter")["LastModifiedDate"], 1555532818.578);
}

TEST(GetServiceSettingBehaviour, EachAccountAndRegionHasItsOwn) {
  in_process server;
  answer(server, "UpdateServiceSetting", {{"SettingId", throughput}, {"SettingValue", "true"}});
  const auto other = authorization("222222222222", "eu-west-1");
  const auto found =
      json::parse(server.call(operation, json{{"SettingId", throughput}}.dump(), other).body);
  EXPECT_EQ(found["ServiceSetting"]["SettingValue"], "false");
  EXPECT_EQ(found["ServiceSetting"]["ARN"],
            "arn:aws:ssm:eu-west-1:222222222222:servicesetting" + throughput);
}

// What get-service-setting prints is a fixture, alone or in a list of several.
TEST(GetServiceSettingBehaviour, WhatIsPrintedIsAFixture) {
  const auto printed = source_text("tests/loading/printed/get-service-setting.json");
  in_process alone{printed};
  in_process listed{json{{"ServiceSettings", {json::parse(printed)["ServiceSetting"]}}}.dump()};
  for (auto* server : {&alone, &listed}) {
    const auto found = setting(*server, tier);
    EXPECT_EQ(found["SettingValue"], "Advanced");
    EXPECT_EQ(found["LastModifiedDate"], 1767952800.25);
    EXPECT_EQ(found["LastModifiedUser"], "arn:aws:iam::123456789012:user/u");
    EXPECT_EQ(found["Status"], "Customized");
    EXPECT_EQ(setting(*server, throughput)["Status"], "Default");
  }
}

TEST(GetServiceSettingBehaviour, APrintedSettingThatNobodyChangedIsOneStill) {
  in_process first;
  in_process server{answer(first, operation, {{"SettingId", throughput}}).dump()};
  EXPECT_EQ(setting(server, throughput), setting(first, throughput));
}

TEST(GetServiceSettingBehaviour, AFixtureNamesOnlySettingsThatThereAre) {
  EXPECT_THAT(faults_of(R"({"ServiceSettings":[{"SettingId":"/ssm/none","SettingValue":"x"}]})"),
              ElementsAre(HasSubstr("SettingId is none that the service has")));
  EXPECT_THAT(faults_of(R"({"ServiceSettings":[{"SettingId":")" + tier + R"("}]})"),
              ElementsAre(HasSubstr(R"(member "SettingValue" is missing)")));
}

}  // namespace
}  // namespace ssmock
