// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/stored_parameters.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::StartsWith;

const std::string operation = "UpdateServiceSetting";
const std::string throughput = "/ssm/parameter-store/high-throughput-enabled";
const std::string tier = "/ssm/parameter-store/default-parameter-tier";

void update(in_process& server, const std::string& id, const std::string& value) {
  answer(server, operation, {{"SettingId", id}, {"SettingValue", value}});
}

json setting(in_process& server, const std::string& id) {
  return answer(server, "GetServiceSetting", {{"SettingId", id}})["ServiceSetting"];
}

// --- serialization

TEST(UpdateServiceSettingSerialization, TheReplyIsEmpty) {
  in_process server;
  EXPECT_EQ(
      server.call(operation, json{{"SettingId", throughput}, {"SettingValue", "true"}}.dump()).body,
      "{}");
}

// --- validation

TEST(UpdateServiceSettingValidation, IdAndValueAreRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error(
                "2 validation errors detected: Value null at 'settingId' failed to satisfy "
                "constraint: Member must not be null; Value null at 'settingValue' failed to "
                "satisfy constraint: Member must not be null"));
  EXPECT_THAT(refusal(server, operation, {{"SettingId", tier}, {"SettingValue", ""}}),
              StartsWith(R"({"__type":"ValidationException",)"));
  EXPECT_THAT(
      refusal(server, operation, {{"SettingId", tier}, {"SettingValue", std::string(4097, 'a')}}),
      StartsWith(R"({"__type":"ValidationException",)"));
}

TEST(UpdateServiceSettingValidation, AnUnknownSettingIsNotFound) {
  difference("settings.unknown-setting");
  in_process server;
  EXPECT_EQ(
      refusal_without_change(server, operation,
                             {{"SettingId", "/ssm/none"}, {"SettingValue", "x"}}),
      error_text("ServiceSettingNotFound", "Message", "The setting /ssm/none does not exist."));
}

// --- behaviour

TEST(UpdateServiceSettingBehaviour, TheValueIsThereAtOnceAndTheSettingCustomized) {
  difference("settings.no-pending-update");
  in_process server;
  advance(server, "PT1M");
  update(server, throughput, "true");
  const auto found = setting(server, throughput);
  EXPECT_EQ(found["SettingValue"], "true");
  EXPECT_EQ(found["Status"], "Customized");
  EXPECT_EQ(found["LastModifiedDate"], 1768010460);
}

TEST(UpdateServiceSettingBehaviour, TheUserIsTheRootOfTheAccount) {
  difference("settings.last-modified-user");
  in_process server;
  update(server, throughput, "true");
  EXPECT_EQ(setting(server, throughput)["LastModifiedUser"], "arn:aws:iam::123456789012:root");
}

TEST(UpdateServiceSettingBehaviour, AnArnNamesASettingToo) {
  in_process server;
  update(server, "arn:aws:ssm:us-east-1:123456789012:servicesetting" + throughput, "true");
  EXPECT_EQ(setting(server, throughput)["SettingValue"], "true");
  EXPECT_EQ(setting(server, throughput)["SettingId"], throughput);
}

TEST(UpdateServiceSettingBehaviour, AnyTextIsAValue) {
  difference("settings.any-value");
  in_process server;
  update(server, throughput, "perhaps");
  EXPECT_EQ(setting(server, throughput)["SettingValue"], "perhaps");
  update(server, tier, "perhaps");
  EXPECT_EQ(store_parameter(server, "/p/one")["Tier"], "Standard");
}

TEST(UpdateServiceSettingBehaviour, ALaterUpdateReplacesTheValue) {
  in_process server;
  update(server, tier, "Advanced");
  update(server, tier, "Intelligent-Tiering");
  EXPECT_EQ(setting(server, tier)["SettingValue"], "Intelligent-Tiering");
  EXPECT_EQ(setting(server, throughput)["Status"], "Default");
}

TEST(UpdateServiceSettingBehaviour, AnUpdatedSettingIsPartOfTheState) {
  in_process server;
  update(server, tier, "Advanced");
  in_process other{server.state()};
  EXPECT_EQ(setting(other, tier), setting(server, tier));
}

TEST(UpdateServiceSettingBehaviour, TheServicesOwnValueIsAnUpdateLikeAnother) {
  difference("settings.own-value");
  in_process server;
  update(server, throughput, "false");
  EXPECT_EQ(setting(server, throughput)["Status"], "Customized");
  in_process other{server.state()};
  EXPECT_EQ(setting(other, throughput), setting(server, throughput));
}

TEST(UpdateServiceSettingBehaviour, TheDefaultTierIsThatOfNewParametersWithoutOne) {
  in_process server;
  update(server, tier, "Advanced");
  EXPECT_EQ(store_parameter(server, "/p/one")["Tier"], "Advanced");
  EXPECT_EQ(store_parameter(server, "/p/two", {{"Tier", "Standard"}})["Tier"], "Standard");
  update(server, tier, "Intelligent-Tiering");
  EXPECT_EQ(store_parameter(server, "/p/short")["Tier"], "Standard");
  EXPECT_EQ(store_parameter(server, "/p/long", {{"Value", std::string(4097, 'a')}})["Tier"],
            "Advanced");
}

TEST(UpdateServiceSettingBehaviour, TheDefaultTierChangesNoParameterThatIsThere) {
  in_process server;
  store_parameter(server, "/p/one");
  update(server, tier, "Advanced");
  EXPECT_EQ(answer(server, "DescribeParameters")["Parameters"][0]["Tier"], "Standard");
}

TEST(UpdateServiceSettingBehaviour, NoOtherSettingChangesAnything) {
  difference("settings.no-effect");
  in_process server;
  update(server, "/ssm/managed-instance/activation-tier", "advanced");
  update(server, throughput, "true");
  EXPECT_EQ(store_parameter(server, "/p/one")["Tier"], "Standard");
}

}  // namespace
}  // namespace ssmock
