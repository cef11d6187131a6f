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
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string operation = "GetParameterHistory";
const std::string not_found = R"({"__type":"ParameterNotFound"})";

json history(in_process& server, const std::string& name, const json& more = json::object()) {
  json input{{"Name", name}};
  input.update(more);
  return answer(server, operation, input)["Parameters"];
}

/// A member of each version.
std::vector<json> each(const json& versions, const std::string& member) {
  std::vector<json> out;
  for (const auto& version : versions) out.push_back(version.value(member, json{}));
  return out;
}

/// The numbers of the versions of each page.
std::vector<std::vector<int>> pages(in_process& server, const json& input) {
  std::vector<std::vector<int>> out;
  for (const auto& page : all_pages(server, operation, input)) {
    auto& numbers = out.emplace_back();
    for (const auto& version : page["Parameters"]) numbers.push_back(version["Version"]);
  }
  return out;
}

// --- serialization

// The reply of 2026-09 [R], whose names are neutral.
TEST(GetParameterHistorySerialization, AVersionHasTheMembersOfTheRecordedReply) {
  in_process server{
      R"({"Parameters":[{"Name":"/p/sec","Type":"SecureString","Value":"plain","Version":1,
          "LastModifiedDate":1790448067.215,"LastModifiedUser":"arn:aws:iam::123456789012:user/u",
          "KeyId":"alias/aws/ssm"}]})"};
  EXPECT_EQ(
      server.call(operation, R"({"Name":"/p/sec","WithDecryption":true})").body,
      R"({"Parameters":[{"DataType":"text","KeyId":"alias/aws/ssm","Labels":[],"LastModifiedDate":1.790448067215E9,"LastModifiedUser":"arn:aws:iam::123456789012:user/u","Name":"/p/sec","Policies":[],"Tier":"Standard","Type":"SecureString","Value":"plain","Version":1}]})");
}

TEST(GetParameterHistorySerialization, DescriptionAndPatternAreThereWhenTheyAreSet) {
  in_process server;
  store_parameter(server, "/p/one",
                  {{"Value", "f-1"}, {"Description", "text"}, {"AllowedPattern", "f-.*"}});
  label_version(server, "/p/one", 1, {"stable"});
  EXPECT_EQ(
      server.call(operation, R"({"Name":"/p/one"})").body,
      R"({"Parameters":[{"AllowedPattern":"f-.*","DataType":"text","Description":"text","Labels":["stable"],"LastModifiedDate":1.7680104E9,"LastModifiedUser":"arn:aws:iam::123456789012:root","Name":"/p/one","Policies":[],"Tier":"Standard","Type":"String","Value":"f-1","Version":1}]})");
}

// Of the same parameter, DescribeParameters shows them with statuses and in reverse.
TEST(GetParameterHistorySerialization, PoliciesStandAsInTheRequestWithoutStatuses) {
  in_process server;
  store_parameter(
      server, "/p/one",
      {{"Tier", "Advanced"},
       {"Policies",
        R"([{"Type": "Expiration", "Version": "1.0", "Attributes": {"Timestamp": "2030-01-01T00:00:00.000Z"}},)"
        R"( {"Type": "NoChangeNotification", "Version": "1.0", "Attributes": {"After": "1", "Unit": "Days"}}])"}});
  EXPECT_EQ(
      history(server, "/p/one")[0]["Policies"].dump(),
      R"([{"PolicyText":"{\"Type\":\"Expiration\",\"Version\":\"1.0\",\"Attributes\":{\"Timestamp\":\"2030-01-01T00:00:00.000Z\"}}","PolicyType":"Expiration"},{"PolicyText":"{\"Type\":\"NoChangeNotification\",\"Version\":\"1.0\",\"Attributes\":{\"After\":\"1\",\"Unit\":\"Days\"}}","PolicyType":"NoChangeNotification"}])");
}

TEST(GetParameterHistorySerialization, TheTokenStandsBeforeTheVersions) {
  in_process server;
  store_parameter(server, "/p/one");
  overwrite_parameter(server, "/p/one", "w");
  EXPECT_THAT(server.call(operation, R"({"Name":"/p/one","MaxResults":1})").body,
              AllOf(StartsWith(R"({"NextToken":"AAEA)"),
                    EndsWith(R"("Type":"String","Value":"v","Version":1}]})")));
}

// --- validation

TEST(GetParameterHistoryValidation, TheNameIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'name' failed to satisfy "
                             "constraint: Member must not be null"));
}

TEST(GetParameterHistoryValidation, APageHasOneToFiftyVersions) {
  in_process server;
  store_parameter(server, "/p/one");
  EXPECT_EQ(
      refusal(server, operation, {{"Name", "/p/one"}, {"MaxResults", 0}}),
      validation_error("1 validation error detected: Value '0' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value greater than or equal to 1"));
  EXPECT_EQ(
      refusal(server, operation, {{"Name", "/p/one"}, {"MaxResults", 51}}),
      validation_error("1 validation error detected: Value '51' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value less than or equal to 50"));
  EXPECT_THAT(history(server, "/p/one", {{"MaxResults", 50}}), SizeIs(1));
}

TEST(GetParameterHistoryValidation, AnUnknownNameIsNotFoundWithoutAText) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, {{"Name", "/p/none"}}), not_found);
}

// Recorded of GetParameter.
TEST(GetParameterHistoryValidation, ANameHasNoOtherCharacters) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, {{"Name", "bad name"}}),
            validation_error(
                "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a "
                "path, it can consist of sub-paths divided by slash symbol; each sub-path can be "
                "formed as a mix of letters, numbers and the following 3 symbols .-_"));
}

TEST(GetParameterHistoryValidation, ASelectorIsNoPartOfAName) {
  difference("parameters.history-selector");
  in_process server;
  store_parameter(server, "/p/one");
  for (const auto* const name : {"/p/one:1", "/p/one:", "/p/one:a:b"}) {
    EXPECT_THAT(refusal(server, operation, {{"Name", name}}),
                StartsWith(R"({"__type":"ValidationException","message":"Parameter name: can't)"))
        << name;
  }
}

TEST(GetParameterHistoryValidation, ATokenBelongsToItsParameter) {
  in_process server;
  for (const auto* const name : {"/p/one", "/p/two"}) {
    store_parameter(server, name);
    overwrite_parameter(server, name, "w");
  }
  const std::string token =
      answer(server, operation, {{"Name", "/p/one"}, {"MaxResults", 1}})["NextToken"];
  const auto refused =
      error_text("InvalidNextToken", "Message", "The following token is invalid: " + token + ".");
  EXPECT_EQ(refusal(server, operation, {{"Name", "/p/two"}, {"NextToken", token}}), refused);
  EXPECT_EQ(refusal(server, operation, {{"Name", "/p/one"}, {"NextToken", "fixture"}}),
            error_text("InvalidNextToken", "Message", "The following token is invalid: fixture."));
  EXPECT_THAT(each(history(server, "/p/one", {{"NextToken", token}}), "Version"), ElementsAre(2));
}

TEST(GetParameterHistoryValidation, DecryptionNeedsTheKeyOfEachVersion) {
  in_process server;
  controlled(server, "PUT", "/_ssmock/kms-keys/alias/mine");
  store_parameter(server, "/p/one", {{"Type", "SecureString"}, {"KeyId", "alias/mine"}});
  overwrite_parameter(server, "/p/one", "w", {{"KeyId", "alias/aws/ssm"}});
  controlled(server, "PUT", "/_ssmock/kms-keys/alias/mine", R"({"KeyState":"PendingDeletion"})");
  EXPECT_THAT(refusal(server, operation, {{"Name", "/p/one"}, {"WithDecryption", true}}),
              StartsWith(R"({"__type":"InvalidKeyId",)"));
  EXPECT_THAT(each(history(server, "/p/one"), "KeyId"), ElementsAre("alias/mine", "alias/aws/ssm"));
}

// --- behaviour

TEST(GetParameterHistoryBehaviour, VersionsAscend) {
  in_process server;
  store_parameter(server, "/p/one", {{"Value", "a"}});
  overwrite_parameter(server, "/p/one", "b");
  overwrite_parameter(server, "/p/one", "c");
  const auto versions = history(server, "/p/one");
  EXPECT_THAT(each(versions, "Version"), ElementsAre(1, 2, 3));
  EXPECT_THAT(each(versions, "Value"), ElementsAre("a", "b", "c"));
}

TEST(GetParameterHistoryBehaviour, WhatAnOverwriteLeavesOutIsKept) {
  in_process server;
  store_parameter(server, "/p/one",
                  {{"Value", "f-1"}, {"Description", "text"}, {"AllowedPattern", "f-.*"}});
  overwrite_parameter(server, "/p/one", "f-2");
  overwrite_parameter(server, "/p/one", "f-3", {{"Tier", "Advanced"}, {"Description", "new"}});
  const auto versions = history(server, "/p/one");
  EXPECT_THAT(each(versions, "Description"), ElementsAre("text", "text", "new"));
  EXPECT_THAT(each(versions, "AllowedPattern"), ElementsAre("f-.*", "f-.*", "f-.*"));
  EXPECT_THAT(each(versions, "Tier"), ElementsAre("Standard", "Standard", "Advanced"));
}

TEST(GetParameterHistoryBehaviour, EachVersionKeepsItsTypeAndKey) {
  in_process server;
  store_parameter(server, "/p/one", {{"Value", "a"}});
  overwrite_parameter(server, "/p/one", "b", {{"Type", "SecureString"}});
  overwrite_parameter(server, "/p/one", "c");
  overwrite_parameter(server, "/p/one", "d", {{"Type", "StringList"}});
  const auto versions = history(server, "/p/one", {{"WithDecryption", true}});
  EXPECT_THAT(each(versions, "Type"),
              ElementsAre("String", "SecureString", "SecureString", "StringList"));
  EXPECT_THAT(each(versions, "KeyId"),
              ElementsAre(json{}, "alias/aws/ssm", "alias/aws/ssm", json{}));
  EXPECT_THAT(each(versions, "Value"), ElementsAre("a", "b", "c", "d"));
}

TEST(GetParameterHistoryBehaviour, WithoutDecryptionASecureStringIsCipherText) {
  in_process server;
  store_parameter(server, "/p/one", {{"Value", "a"}});
  overwrite_parameter(server, "/p/one", "b", {{"Type", "SecureString"}});
  overwrite_parameter(server, "/p/one", "c", {{"Tier", "Advanced"}});
  const auto versions = history(server, "/p/one");
  EXPECT_EQ(versions[0]["Value"], "a");
  EXPECT_THAT(versions[1]["Value"].get<std::string>(), StartsWith("AQICAHg"));
  EXPECT_THAT(versions[2]["Value"].get<std::string>(), StartsWith("AYADe"));
}

TEST(GetParameterHistoryBehaviour, EachVersionHasItsDate) {
  in_process server;
  store_parameter(server, "/p/one");
  advance(server, "PT1M");
  overwrite_parameter(server, "/p/one", "w");
  label_version(server, "/p/one", 1, {"stable"});
  EXPECT_THAT(each(history(server, "/p/one"), "LastModifiedDate"),
              ElementsAre(1768010400.0, 1768010460.0));
}

TEST(GetParameterHistoryBehaviour, ALabelIsOnOneVersion) {
  in_process server;
  store_parameter(server, "/p/one");
  overwrite_parameter(server, "/p/one", "w");
  label_version(server, "/p/one", 1, {"stable"});
  EXPECT_THAT(each(history(server, "/p/one"), "Labels"),
              ElementsAre(json({"stable"}), json::array()));
  label_version(server, "/p/one", 2, {"stable"});
  EXPECT_THAT(each(history(server, "/p/one"), "Labels"),
              ElementsAre(json::array(), json({"stable"})));
}

// In the recorded sample `stable` was attached first. The order of Java's HashSet explains it, and
// so does the newest label first.
TEST(GetParameterHistoryBehaviour, LabelsStandInTheOrderOfAHashSet) {
  difference("parameters.order-of-labels");
  in_process server;
  store_parameter(server, "/p/one");
  label_version(server, "/p/one", 1, {"stable"});
  label_version(server, "/p/one", 1, {"valid"});
  EXPECT_EQ(history(server, "/p/one")[0]["Labels"], json({"valid", "stable"}));
}

TEST(GetParameterHistoryBehaviour, PoliciesBelongToTheirVersion) {
  in_process server;
  store_parameter(
      server, "/p/one",
      {{"Tier", "Advanced"},
       {"Policies",
        R"([{"Type":"NoChangeNotification","Version":"1.0","Attributes":{"After":"1","Unit":"Days"}}])"}});
  overwrite_parameter(server, "/p/one", "w", {{"Policies", "[]"}});
  const auto versions = history(server, "/p/one");
  EXPECT_THAT(versions[0]["Policies"], SizeIs(1));
  EXPECT_EQ(versions[1]["Policies"], json::array());
}

TEST(GetParameterHistoryBehaviour, TheNameIsSpelledAsItWasMade) {
  in_process server;
  store_parameter(server, "bare");
  overwrite_parameter(server, "/bare", "w");
  EXPECT_THAT(each(history(server, "/bare"), "Name"), ElementsAre("bare", "bare"));
}

TEST(GetParameterHistoryBehaviour, AnArnFindsItsParameter) {
  difference("parameters.history-by-arn");
  in_process server;
  store_parameter(server, "/p/one");
  const auto arn = [](const std::string& region) {
    return "arn:aws:ssm:" + region + ":123456789012:parameter/p/one";
  };
  EXPECT_THAT(each(history(server, arn("us-east-1")), "Name"), ElementsAre("/p/one"));
  EXPECT_EQ(refusal(server, operation, {{"Name", arn("eu-west-1")}}), not_found);
}

TEST(GetParameterHistoryBehaviour, AFullPageThatIsTheLastHasNoToken) {
  in_process server;
  store_parameter(server, "/p/one");
  for (int version = 2; version <= 4; ++version) overwrite_parameter(server, "/p/one", "w");
  EXPECT_THAT(pages(server, {{"Name", "/p/one"}, {"MaxResults", 2}}),
              ElementsAre(ElementsAre(1, 2), ElementsAre(3, 4)));
  EXPECT_THAT(pages(server, {{"Name", "/p/one"}, {"MaxResults", 4}}),
              ElementsAre(ElementsAre(1, 2, 3, 4)));
}

TEST(GetParameterHistoryBehaviour, APageHasFiftyOfTheHundredVersionsThatAreKept) {
  difference("parameters.default-page");
  in_process server;
  store_parameter(server, "/p/one");
  for (int version = 2; version <= 103; ++version) overwrite_parameter(server, "/p/one", "w");
  const auto all = pages(server, {{"Name", "/p/one"}});
  ASSERT_THAT(all, ElementsAre(SizeIs(50), SizeIs(50)));
  EXPECT_EQ(all[0].front(), 4);
  EXPECT_EQ(all[1].back(), 103);
}

TEST(GetParameterHistoryBehaviour, APageGoesOnAfterVersionsThatAreGone) {
  in_process server;
  store_parameter(server, "/p/one");
  for (int version = 2; version <= 100; ++version) overwrite_parameter(server, "/p/one", "w");
  const auto token =
      answer(server, operation, {{"Name", "/p/one"}, {"MaxResults", 1}})["NextToken"];
  for (int version = 101; version <= 105; ++version) overwrite_parameter(server, "/p/one", "w");
  EXPECT_EQ(history(server, "/p/one", {{"NextToken", token}})[0]["Version"], 6);
}

TEST(GetParameterHistoryBehaviour, ADeletedParameterHasNoHistory) {
  in_process server;
  store_parameter(server, "/p/one");
  overwrite_parameter(server, "/p/one", "w");
  answer(server, "DeleteParameter", {{"Name", "/p/one"}});
  EXPECT_EQ(refusal(server, operation, {{"Name", "/p/one"}}), not_found);
  store_parameter(server, "/p/one", {{"Value", "again"}});
  EXPECT_THAT(each(history(server, "/p/one"), "Version"), ElementsAre(1));
}

TEST(GetParameterHistoryBehaviour, APublicParameterHasItsOneVersion) {
  difference("parameters.public-history");
  in_process server;
  const std::string name = "/aws/service/list/ami-amazon-linux-latest";
  const auto versions = history(server, name);
  ASSERT_THAT(versions, SizeIs(1));
  EXPECT_EQ(versions[0]["Name"], name);
  EXPECT_FALSE(versions[0].contains("LastModifiedUser"));
  EXPECT_EQ(versions[0]["Version"],
            answer(server, "GetParameter", {{"Name", name}})["Parameter"]["Version"]);
}

}  // namespace
}  // namespace ssmock
