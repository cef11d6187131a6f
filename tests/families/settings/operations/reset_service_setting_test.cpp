// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/stored_parameters.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "ResetServiceSetting";
const std::string throughput = "/ssm/parameter-store/high-throughput-enabled";
const std::string tier = "/ssm/parameter-store/default-parameter-tier";

void update(in_process& server, const std::string& id, const std::string& value) {
  answer(server, "UpdateServiceSetting", {{"SettingId", id}, {"SettingValue", value}});
}

// --- serialization

// What aws-cli's documentation recorded [R].
TEST(ResetServiceSettingSerialization, TheReplyIsTheSettingAsItIsThen) {
  in_process server;
  update(server, throughput, "true");
  EXPECT_EQ(
      server.call(operation, json{{"SettingId", throughput}}.dump()).body,
      R"({"ServiceSetting":{"ARN":"arn:aws:ssm:us-east-1:123456789012:servicesetting/ssm/parameter-store/high-throughput-enabled","LastModifiedDate":1.555532818578E9,"LastModifiedUser":"System","SettingId":"/ssm/parameter-store/high-throughput-enabled","SettingValue":"false","Status":"Default"}})");
}

// --- validation

TEST(ResetServiceSettingValidation, TheIdIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'settingId' failed to "
                             "satisfy constraint: Member must not be null"));
}

TEST(ResetServiceSettingValidation, AnUnknownSettingIsNotFound) {
  difference("settings.unknown-setting");
  in_process server;
  EXPECT_EQ(
      refusal_without_change(server, operation, {{"SettingId", "/ssm/none"}}),
      error_text("ServiceSettingNotFound", "Message", "The setting /ssm/none does not exist."));
}

// --- behaviour

TEST(ResetServiceSettingBehaviour, TheServicesOwnValueIsBack) {
  in_process server;
  const auto before = answer(server, "GetServiceSetting", {{"SettingId", tier}});
  update(server, tier, "Advanced");
  update(server, throughput, "true");
  EXPECT_EQ(answer(server, operation, {{"SettingId", before["ServiceSetting"]["ARN"]}}), before);
  EXPECT_EQ(answer(server, "GetServiceSetting", {{"SettingId", tier}}), before);
  EXPECT_EQ(store_parameter(server, "/p/one")["Tier"], "Standard");
  EXPECT_EQ(answer(server, "GetServiceSetting",
                   {{"SettingId", throughput}})["ServiceSetting"]["SettingValue"],
            "true");
}

TEST(ResetServiceSettingBehaviour, ASettingThatNobodyChangedStaysAsItIs) {
  in_process server;
  const auto before = server.state();
  EXPECT_EQ(answer(server, operation, {{"SettingId", tier}})["ServiceSetting"]["Status"],
            "Default");
  EXPECT_EQ(server.state(), before);
}

}  // namespace
}  // namespace ssmock
