// SPDX-License-Identifier: Apache-2.0
// What happens to parameters as time goes by: their policies come due, and images are checked.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/stored_parameters.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::string not_found = R"({"__type":"ParameterNotFound"})";

std::string expiration(const std::string& time) {
  return R"({"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":")" + time + R"("}})";
}

/// ExpirationNotification with Before, or NoChangeNotification with After.
std::string notification(const std::string& type, const std::string& count,
                         const std::string& unit) {
  const std::string attribute = type == "NoChangeNotification" ? "After" : "Before";
  return R"({"Type":")" + type + R"(","Version":"1.0","Attributes":{")" + attribute + R"(":")" +
         count + R"(","Unit":")" + unit + R"("}})";
}

json with_policies(const std::string& policies) {
  return {{"Tier", "Advanced"}, {"Policies", "[" + policies + "]"}};
}

/// An hour after the beginning of a test.
const std::string soon = "2026-01-10T03:00:00.000Z";

/// `Type/Status` of each policy, in the order of the request.
std::vector<std::string> policies_of(in_process& server, const std::string& name) {
  const auto list = answer(
      server, "DescribeParameters",
      {{"ParameterFilters", {parameter_filter("Name", {name})}}})["Parameters"][0]["Policies"];
  std::vector<std::string> out;
  for (const auto& each : list) {
    out.insert(out.begin(), each["PolicyType"].get<std::string>() + "/" +
                                each["PolicyStatus"].get<std::string>());
  }
  return out;
}

json versions_of(in_process& server, const std::string& name) {
  return answer(server, "GetParameterHistory",
                {{"Name", name}, {"WithDecryption", true}})["Parameters"];
}

json tags_of_parameter(in_process& server, const std::string& name) {
  return answer(server, "ListTagsForResource",
                {{"ResourceType", "Parameter"}, {"ResourceId", name}})["TagList"];
}

void record_latency(in_process& server) {
  controlled(server, "PUT", "/_ssmock/clock", R"({"latency":"recorded"})");
}

const std::string image = "ami-0123456789abcdef0";
const std::string other_image = "ami-0fedcba9876543210";

json with_image(const std::string& id, const json& more = json::object()) {
  json out{{"DataType", "aws:ec2:image"}, {"Value", id}};
  out.update(more);
  return out;
}

// --- expiration

TEST(ParametersOnTheClock, AParameterIsGoneWhenItExpires) {
  difference("parameters.expiration-time");
  in_process server;
  store_parameter(server, "/p/one", with_policies(expiration(soon)));
  store_parameter(server, "/p/two");
  advance(server, "PT59M59.999S");
  EXPECT_TRUE(has_parameter(server, "/p/one"));
  advance(server, "PT0.001S");
  EXPECT_FALSE(has_parameter(server, "/p/one"));
  for (const auto* const operation : {"GetParameterHistory", "DeleteParameter"}) {
    EXPECT_EQ(refusal(server, operation, {{"Name", "/p/one"}}), not_found) << operation;
  }
  EXPECT_THAT(ids_of(answer(server, "DescribeParameters"), stored_parameters),
              ElementsAre("/p/two"));
  EXPECT_THAT(ids_of(answer(server, "GetParametersByPath", {{"Path", "/p"}}), stored_parameters),
              ElementsAre("/p/two"));
}

TEST(ParametersOnTheClock, WhatHasExpiredLeavesNothingForTheNextOfItsName) {
  in_process server;
  auto input = with_policies(expiration(soon));
  input["Tags"] = {{{"Key", "env"}, {"Value", "x"}}};
  store_parameter(server, "/p/one", input);
  overwrite_parameter(server, "/p/one", "w");
  label_version(server, "/p/one", 1, {"stable"});
  advance(server, "PT1H");
  EXPECT_EQ(refusal(server, "ListTagsForResource",
                    {{"ResourceType", "Parameter"}, {"ResourceId", "/p/one"}}),
            R"({"__type":"InvalidResourceId"})");
  EXPECT_EQ(store_parameter(server, "/p/one").dump(), R"({"Tier":"Standard","Version":1})");
  EXPECT_THAT(tags_of_parameter(server, "/p/one"), IsEmpty());
  EXPECT_EQ(versions_of(server, "/p/one")[0]["Labels"], json::array());
  advance(server, "P365D");
  EXPECT_TRUE(has_parameter(server, "/p/one"));
}

TEST(ParametersOnTheClock, AnOffsetIsPartOfTheTime) {
  in_process server;
  store_parameter(server, "/p/one", with_policies(expiration("2026-01-10T05:30:00+02:30")));
  advance(server, "PT59M59S");
  EXPECT_TRUE(has_parameter(server, "/p/one"));
  advance(server, "PT1S");
  EXPECT_FALSE(has_parameter(server, "/p/one"));
}

// "Parameter Store preserves the policies until you overwrite or remove them" [D].
TEST(ParametersOnTheClock, AVersionWithoutPoliciesKeepsTheExpiration) {
  in_process server;
  store_parameter(server, "/p/one", with_policies(expiration(soon)));
  overwrite_parameter(server, "/p/one", "w");
  advance(server, "PT1H");
  EXPECT_FALSE(has_parameter(server, "/p/one"));
}

TEST(ParametersOnTheClock, PoliciesThatAreClearedEndNothing) {
  for (const auto* const policies : {"[]", "[{}]"}) {
    in_process server;
    store_parameter(server, "/p/one", with_policies(expiration(soon)));
    overwrite_parameter(server, "/p/one", "w", {{"Policies", policies}});
    advance(server, "PT2H");
    EXPECT_EQ(stored_value(server, "/p/one"), "w") << policies;
  }
}

TEST(ParametersOnTheClock, TheExpirationOfTheNewestVersionCounts) {
  in_process server;
  store_parameter(server, "/p/one", with_policies(expiration(soon)));
  overwrite_parameter(server, "/p/one", "w",
                      {{"Policies", "[" + expiration("2026-01-10T05:00:00.000Z") + "]"}});
  advance(server, "PT2H59M59S");
  EXPECT_EQ(stored_value(server, "/p/one"), "w");
  advance(server, "PT1S");
  EXPECT_FALSE(has_parameter(server, "/p/one"));
}

TEST(ParametersOnTheClock, ADeletedParameterTakesItsExpirationAlong) {
  in_process server;
  store_parameter(server, "/p/one", with_policies(expiration(soon)));
  answer(server, "DeleteParameter", {{"Name", "/p/one"}});
  store_parameter(server, "/p/one", {{"Value", "again"}});
  advance(server, "PT2H");
  EXPECT_EQ(stored_value(server, "/p/one"), "again");
}

TEST(ParametersOnTheClock, ManyExpireAtOneMoment) {
  in_process server;
  for (int number = 0; number < 5; ++number) {
    store_parameter(server, "/p/" + std::to_string(number), with_policies(expiration(soon)));
  }
  advance(server, "PT1H");
  EXPECT_THAT(ids_of(answer(server, "DescribeParameters"), stored_parameters), IsEmpty());
}

TEST(ParametersOnTheClock, ALoadedParameterExpiresToo) {
  in_process server;
  store_parameter(server, "/p/one", with_policies(expiration(soon)));
  in_process other{server.state()};
  for (auto* each : {&server, &other}) {
    EXPECT_TRUE(has_parameter(*each, "/p/one"));
    advance(*each, "PT1H");
    EXPECT_FALSE(has_parameter(*each, "/p/one"));
  }
}

// --- notifications

TEST(ParametersOnTheClock, ANotificationIsFinishedWhenItComesDue) {
  difference("parameters.policy-status");
  in_process server;
  store_parameter(server, "/p/one",
                  with_policies(expiration("2026-01-12T02:00:00.000Z") + "," +
                                notification("ExpirationNotification", "1", "Days") + "," +
                                notification("NoChangeNotification", "30", "Hours")));
  const auto pending = ElementsAre("Expiration/Pending", "ExpirationNotification/Pending",
                                   "NoChangeNotification/Pending");
  EXPECT_THAT(policies_of(server, "/p/one"), pending);
  advance(server, "PT23H59M59.999S");
  EXPECT_THAT(policies_of(server, "/p/one"), pending);
  advance(server, "PT0.001S");
  EXPECT_THAT(policies_of(server, "/p/one"),
              ElementsAre("Expiration/Pending", "ExpirationNotification/Finished",
                          "NoChangeNotification/Pending"));
  advance(server, "PT6H");
  EXPECT_THAT(policies_of(server, "/p/one"),
              ElementsAre("Expiration/Pending", "ExpirationNotification/Finished",
                          "NoChangeNotification/Finished"));
  advance(server, "PT18H");
  EXPECT_FALSE(has_parameter(server, "/p/one"));
}

TEST(ParametersOnTheClock, ANotificationChangesNothingElse) {
  in_process server;
  store_parameter(server, "/p/one",
                  with_policies(notification("NoChangeNotification", "1", "Hours")));
  const auto before = answer(server, "GetParameter", {{"Name", "/p/one"}});
  const auto history = versions_of(server, "/p/one");
  advance(server, "PT1H");
  EXPECT_EQ(answer(server, "GetParameter", {{"Name", "/p/one"}}), before);
  EXPECT_EQ(versions_of(server, "/p/one"), history);
}

// "If you change or edit a parameter, the system resets the notification time period" [D].
TEST(ParametersOnTheClock, AChangeMovesTheTimeOfANoChangeNotification) {
  in_process server;
  store_parameter(server, "/p/one",
                  with_policies(notification("NoChangeNotification", "2", "Hours")));
  advance(server, "PT1H");
  overwrite_parameter(server, "/p/one", "w");
  advance(server, "PT1H59M59S");
  EXPECT_THAT(policies_of(server, "/p/one"), ElementsAre("NoChangeNotification/Pending"));
  advance(server, "PT1S");
  EXPECT_THAT(policies_of(server, "/p/one"), ElementsAre("NoChangeNotification/Finished"));
}

TEST(ParametersOnTheClock, AChangeAfterTheNotificationStartsItsTimeAnew) {
  in_process server;
  store_parameter(server, "/p/one",
                  with_policies(notification("NoChangeNotification", "1", "Hours")));
  advance(server, "PT2H");
  EXPECT_THAT(policies_of(server, "/p/one"), ElementsAre("NoChangeNotification/Finished"));
  overwrite_parameter(server, "/p/one", "w");
  EXPECT_THAT(policies_of(server, "/p/one"), ElementsAre("NoChangeNotification/Pending"));
  advance(server, "PT1H");
  EXPECT_THAT(policies_of(server, "/p/one"), ElementsAre("NoChangeNotification/Finished"));
}

TEST(ParametersOnTheClock, ALabelIsNoChangeOfTheParameter) {
  difference("parameters.what-is-a-change");
  in_process server;
  store_parameter(server, "/p/one",
                  with_policies(notification("NoChangeNotification", "2", "Hours")));
  advance(server, "PT1H");
  label_version(server, "/p/one", 1, {"stable"});
  answer(server, "AddTagsToResource",
         {{"ResourceType", "Parameter"},
          {"ResourceId", "/p/one"},
          {"Tags", {{{"Key", "env"}, {"Value", "x"}}}}});
  advance(server, "PT1H");
  EXPECT_THAT(policies_of(server, "/p/one"), ElementsAre("NoChangeNotification/Finished"));
}

TEST(ParametersOnTheClock, ALoadedStatusStays) {
  in_process server;
  store_parameter(server, "/p/one",
                  with_policies(expiration("2026-01-10T04:00:00.000Z") + "," +
                                notification("NoChangeNotification", "1", "Hours")));
  advance(server, "PT1H");
  in_process other{server.state(), *parse_iso_8601("2026-01-10T03:00:00Z")};
  EXPECT_THAT(policies_of(other, "/p/one"),
              ElementsAre("Expiration/Pending", "NoChangeNotification/Finished"));
  advance(other, "PT1H");
  EXPECT_FALSE(has_parameter(other, "/p/one"));
}

TEST(ParametersOnTheClock, AThousandYearsAreLongEnough) {
  in_process server;
  store_parameter(server, "/p/one",
                  with_policies(notification("NoChangeNotification", "8759999", "Days")));
  advance(server, "P366D");
  EXPECT_THAT(policies_of(server, "/p/one"), ElementsAre("NoChangeNotification/Pending"));
}

// --- images

TEST(ParametersOnTheClock, WithoutLatencyAnImageIsReadableAtOnce) {
  in_process server;
  EXPECT_EQ(store_parameter(server, "/p/image", with_image(image)).dump(),
            R"({"Tier":"Standard","Version":1})");
  EXPECT_EQ(
      server.call("GetParameter", R"({"Name":"/p/image"})").body,
      R"({"Parameter":{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/image","DataType":"aws:ec2:image","LastModifiedDate":1.7680104E9,"Name":"/p/image","Type":"String","Value":"ami-0123456789abcdef0","Version":1}})");
}

TEST(ParametersOnTheClock, WithRecordedLatencyAnImageIsNotThereUntilItIsChecked) {
  difference("parameters.image-check-time");
  in_process server;
  record_latency(server);
  EXPECT_EQ(store_parameter(server, "/p/image", with_image(image)).dump(),
            R"({"Tier":"Standard","Version":1})");
  advance(server, "PT1M59.999S");
  EXPECT_FALSE(has_parameter(server, "/p/image"));
  EXPECT_EQ(refusal(server, "GetParameterHistory", {{"Name", "/p/image"}}), not_found);
  EXPECT_THAT(ids_of(answer(server, "DescribeParameters"), stored_parameters), IsEmpty());
  EXPECT_THAT(ids_of(answer(server, "GetParametersByPath", {{"Path", "/p"}}), stored_parameters),
              IsEmpty());
  EXPECT_THAT(answer(server, "GetParameters", {{"Names", {"/p/image"}}})["InvalidParameters"],
              ElementsAre("/p/image"));
  advance(server, "PT0.001S");
  EXPECT_EQ(stored_value(server, "/p/image"), image);
  EXPECT_EQ(versions_of(server, "/p/image")[0]["LastModifiedDate"], 1768010400.0);
}

TEST(ParametersOnTheClock, OtherTypesOfDataAreReadableAtOnce) {
  in_process server;
  record_latency(server);
  store_parameter(server, "/p/one", {{"DataType", "text"}, {"Value", image}});
  EXPECT_EQ(stored_value(server, "/p/one"), image);
}

TEST(ParametersOnTheClock, TheVersionBeforeIsReadWhileTheNextIsChecked) {
  in_process server;
  record_latency(server);
  store_parameter(server, "/p/image", with_image(image));
  advance(server, "PT2M");
  EXPECT_EQ(overwrite_parameter(server, "/p/image", other_image).dump(),
            R"({"Tier":"Standard","Version":2})");
  EXPECT_EQ(stored_value(server, "/p/image"), image);
  EXPECT_EQ(versions_of(server, "/p/image").size(), 1U);
  advance(server, "PT2M");
  EXPECT_EQ(stored_value(server, "/p/image"), other_image);
  EXPECT_EQ(stored_value(server, "/p/image:1"), image);
}

TEST(ParametersOnTheClock, WhileAnImageIsCheckedTheNameCannotBePut) {
  difference("parameters.image-check");
  in_process server;
  record_latency(server);
  store_parameter(server, "/p/image", with_image(image));
  EXPECT_THAT(
      refusal_without_change(server, "PutParameter",
                             {{"Name", "/p/image"}, {"Value", other_image}, {"Overwrite", true}}),
      StartsWith(R"({"__type":"ValidationException","message":)"));
  advance(server, "PT2M");
  overwrite_parameter(server, "/p/image", other_image);
}

// Measured by a third party: ids of 17 and of 18 digits were both taken, and neither image was
// there.
TEST(ParametersOnTheClock, AnImageThatIsNotThereNeverAppears) {
  difference("parameters.images-that-exist");
  in_process server;
  record_latency(server);
  for (const auto* const id : {"ami-0123456789abcdef01", "ami-xyz", "no image"}) {
    EXPECT_EQ(store_parameter(server, "/p/image", with_image(id)).dump(),
              R"({"Tier":"Standard","Version":1})");
    advance(server, "PT1H");
    EXPECT_FALSE(has_parameter(server, "/p/image")) << id;
  }
  store_parameter(server, "/p/old", with_image("ami-01234567"));
  advance(server, "PT2M");
  EXPECT_EQ(stored_value(server, "/p/old"), "ami-01234567");
}

TEST(ParametersOnTheClock, AnImageThatIsNotThereLeavesTheVersionBefore) {
  difference("parameters.images-that-exist");
  in_process server;
  record_latency(server);
  store_parameter(server, "/p/image", with_image(image));
  advance(server, "PT2M");
  overwrite_parameter(server, "/p/image", "ami-none");
  advance(server, "PT2M");
  EXPECT_EQ(stored_value(server, "/p/image"), image);
  EXPECT_EQ(overwrite_parameter(server, "/p/image", other_image)["Version"], 2);
}

TEST(ParametersOnTheClock, AnImageHasItsTagsOnceItIsThere) {
  in_process server;
  record_latency(server);
  const json tags{{{"Key", "env"}, {"Value", "x"}}};
  store_parameter(server, "/p/image", with_image(image, {{"Tags", tags}}));
  in_process other{server.state()};
  for (auto* each : {&server, &other}) {
    advance(*each, "PT2M");
    EXPECT_EQ(tags_of_parameter(*each, "/p/image"), tags);
  }
}

TEST(ParametersOnTheClock, AnImageThatIsNotThereLeavesNoTags) {
  in_process server;
  store_parameter(server, "/p/image",
                  with_image("ami-none", {{"Tags", {{{"Key", "env"}, {"Value", "x"}}}}}));
  EXPECT_FALSE(has_parameter(server, "/p/image"));
  store_parameter(server, "/p/image");
  EXPECT_THAT(tags_of_parameter(server, "/p/image"), IsEmpty());
}

TEST(ParametersOnTheClock, ADeletedParameterHasNoVersionThatIsStillChecked) {
  in_process server;
  record_latency(server);
  store_parameter(server, "/p/image", with_image(image));
  advance(server, "PT2M");
  overwrite_parameter(server, "/p/image", other_image);
  answer(server, "DeleteParameter", {{"Name", "/p/image"}});
  advance(server, "PT2M");
  EXPECT_FALSE(has_parameter(server, "/p/image"));
}

TEST(ParametersOnTheClock, AParameterThatExpiresTakesItsCheckAlong) {
  in_process server;
  record_latency(server);
  store_parameter(server, "/p/image",
                  {{"Tier", "Advanced"}, {"Policies", "[" + expiration(soon) + "]"}});
  advance(server, "PT59M");
  overwrite_parameter(server, "/p/image", image, {{"DataType", "aws:ec2:image"}});
  advance(server, "PT1M");
  EXPECT_FALSE(has_parameter(server, "/p/image"));
  advance(server, "PT1H");
  EXPECT_FALSE(has_parameter(server, "/p/image"));
}

TEST(ParametersOnTheClock, ALoadedCheckComesToItsEnd) {
  in_process server;
  record_latency(server);
  store_parameter(server, "/p/image", with_image(image));
  in_process other{server.state()};
  EXPECT_FALSE(has_parameter(other, "/p/image"));
  advance(other, "PT1M59S");
  EXPECT_FALSE(has_parameter(other, "/p/image"));
  advance(other, "PT1S");
  EXPECT_EQ(stored_value(other, "/p/image"), image);
}

}  // namespace
}  // namespace ssmock
