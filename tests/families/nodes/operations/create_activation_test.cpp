// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;

const std::string operation = "CreateActivation";
constexpr double now = 1768010400;  // what the clock stands at
constexpr double day = 86'400;

json only_activation(in_process& server) {
  const auto list = answer(server, "DescribeActivations")["ActivationList"];
  EXPECT_EQ(list.size(), 1U);
  return list.empty() ? json{} : list[0];
}

// --- serialization

TEST(CreateActivationSerialization, TheAnswerIsTheCodeAndTheId) {
  in_process server;
  EXPECT_THAT(
      server.call(operation, R"({"IamRole":"r"})").body,
      MatchesRegex(
          R"(\{"ActivationCode":"[A-Za-z0-9+/]{20}","ActivationId":"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"\})"));
}

// --- validation

TEST(CreateActivationValidation, TheRoleIsRequiredAndTheLimitIsOneToAThousand) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, {{"RegistrationLimit", 0}}),
      validation_error("2 validation errors detected: Value null at 'iamRole' failed to satisfy "
                       "constraint: Member must not be null; Value '0' at 'registrationLimit' "
                       "failed to satisfy constraint: Member must have value greater than or "
                       "equal to 1"));
  EXPECT_EQ(
      server.call(operation, json{{"IamRole", "r"}, {"RegistrationLimit", 1001}}.dump()).status,
      400);
}

TEST(CreateActivationValidation, TheExpirationLiesWithinThirtyDays) {
  in_process server;
  const auto status = [&](double date) {
    return server.call(operation, json{{"IamRole", "r"}, {"ExpirationDate", date}}.dump()).status;
  };
  EXPECT_EQ(status(now), 400);
  EXPECT_EQ(status(now + 0.001), 200);
  EXPECT_EQ(status(now + 30 * day), 200);
  EXPECT_EQ(status(now + 30 * day + 0.001), 400);
  EXPECT_EQ(
      refusal(server, operation, {{"IamRole", "r"}, {"ExpirationDate", now - day}}),
      validation_error("The expiration date must be in the future and at most 30 days from now"));
}

TEST(CreateActivationValidation, TagsObeyTheRulesOfTags) {
  in_process server;
  const auto refused = [&](const std::vector<json>& tags) {
    return refusal(server, operation, {{"IamRole", "r"}, {"Tags", tags}});
  };
  const json tag{{"Key", "a"}, {"Value", "b"}};
  EXPECT_THAT(refused({tag, tag}), HasSubstr("Tag key a is given twice"));
  EXPECT_THAT(refused({{{"Key", "aws:x"}, {"Value", ""}}}), HasSubstr("begins with aws:"));
  EXPECT_THAT(refused({{{"Key", "a"}}}), HasSubstr("'tags.1.member.value'"));
  EXPECT_EQ(answer(server, "DescribeActivations")["ActivationList"].size(), 0U);
}

// --- behaviour

TEST(CreateActivationBehaviour, WhatIsNotGivenIsAbsentAndItLivesADay) {
  in_process server;
  const auto id = answer(server, operation, {{"IamRole", "r"}})["ActivationId"];
  EXPECT_EQ(only_activation(server), json({{"ActivationId", id},
                                           {"CreatedDate", now},
                                           {"ExpirationDate", now + day},
                                           {"Expired", false},
                                           {"IamRole", "r"},
                                           {"RegistrationLimit", 1},
                                           {"RegistrationsCount", 0}}));
}

TEST(CreateActivationBehaviour, WhatIsGivenIsKept) {
  in_process server;
  const json tags{{{"Key", "b"}, {"Value", "1"}}, {{"Key", "a"}, {"Value", ""}}};
  const auto id =
      answer(server, operation,
             {{"IamRole", "r"},
              {"Description", "d"},
              {"DefaultInstanceName", "n"},
              {"RegistrationLimit", 5},
              {"ExpirationDate", now + 2.5},
              {"Tags", tags},
              {"RegistrationMetadata", {{{"Key", "k"}, {"Value", "v"}}}}})["ActivationId"];
  EXPECT_EQ(only_activation(server), json({{"ActivationId", id},
                                           {"CreatedDate", now},
                                           {"DefaultInstanceName", "n"},
                                           {"Description", "d"},
                                           {"ExpirationDate", now + 2.5},
                                           {"Expired", false},
                                           {"IamRole", "r"},
                                           {"RegistrationLimit", 5},
                                           {"RegistrationsCount", 0},
                                           {"Tags", tags}}));
}

TEST(CreateActivationBehaviour, EachHasAnIdAndACodeOfItsOwn) {
  in_process server;
  const auto first = answer(server, operation, {{"IamRole", "r"}});
  const auto second = answer(server, operation, {{"IamRole", "r"}});
  EXPECT_NE(first["ActivationId"], second["ActivationId"]);
  EXPECT_NE(first["ActivationCode"], second["ActivationCode"]);
}

}  // namespace
}  // namespace ssmock
