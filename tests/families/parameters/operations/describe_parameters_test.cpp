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
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string operation = "DescribeParameters";

/// The policies of the recorded parameter, with the blanks of its request.
const std::string policies =
    R"([{"Type": "Expiration", "Version": "1.0", "Attributes": {"Timestamp": "2030-01-01T00:00:00.000Z"}},)"
    R"( {"Type": "NoChangeNotification", "Version": "1.0", "Attributes": {"After": "1", "Unit": "Days"}}])";

std::vector<std::string> found(in_process& server, const json& input = json::object()) {
  return ids_of(answer(server, operation, input), stored_parameters);
}

/// The only parameter of this name.
json described(in_process& server, const std::string& name) {
  const auto list = answer(
      server, operation, {{"ParameterFilters", {parameter_filter("Name", {name})}}})["Parameters"];
  EXPECT_THAT(list, SizeIs(1)) << name;
  return list.empty() ? json::object() : list[0];
}

std::vector<std::string> members_of(const json& object) {
  std::vector<std::string> out;
  for (const auto& [name, value] : object.items()) out.push_back(name);
  return out;
}

// --- serialization

// The reply of 2026-09 [R], whose names are neutral.
TEST(DescribeParametersSerialization, AParameterHasTheMembersOfTheRecordedReply) {
  in_process server{
      R"({"Parameters":[{"Name":"/p/one","Type":"String","Value":"f-1","Version":2,
          "LastModifiedDate":1790448073.825,"LastModifiedUser":"arn:aws:iam::123456789012:user/u",
          "AllowedPattern":"f-.*","Description":"text"}]})"};
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"Parameters":[{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","AllowedPattern":"f-.*","DataType":"text","Description":"text","LastModifiedDate":1.790448073825E9,"LastModifiedUser":"arn:aws:iam::123456789012:user/u","Name":"/p/one","Policies":[],"Tier":"Standard","Type":"String","Version":2}]})");
}

TEST(DescribeParametersSerialization, WithoutParametersTheListIsEmpty) {
  in_process server;
  EXPECT_EQ(server.call(operation, "{}").body, R"({"Parameters":[]})");
}

TEST(DescribeParametersSerialization, TheTokenStandsBeforeTheParameters) {
  in_process server;
  store_parameter(server, "/p/one");
  store_parameter(server, "/p/two");
  EXPECT_THAT(server.call(operation, R"({"MaxResults":1})").body,
              AllOf(StartsWith(R"({"NextToken":"AAEA)"),
                    EndsWith(R"("Name":"/p/one","Policies":[],"Tier":"Standard","Type":"String",)"
                             R"("Version":1}]})")));
}

TEST(DescribeParametersSerialization, OnlyASecureStringHasAKeyAndNoneHasAValue) {
  in_process server;
  store_parameter(server, "/p/list", {{"Type", "StringList"}});
  store_parameter(server, "/p/secure", {{"Type", "SecureString"}});
  label_version(server, "/p/list", 1, {"stable"});
  EXPECT_THAT(members_of(described(server, "/p/list")),
              ElementsAre("ARN", "DataType", "LastModifiedDate", "LastModifiedUser", "Name",
                          "Policies", "Tier", "Type", "Version"));
  EXPECT_THAT(members_of(described(server, "/p/secure")),
              ElementsAre("ARN", "DataType", "KeyId", "LastModifiedDate", "LastModifiedUser",
                          "Name", "Policies", "Tier", "Type", "Version"));
}

// In the recorded sample the order is the reverse of the request's.
TEST(DescribeParametersSerialization, PoliciesHaveStatusesAndStandInReverse) {
  in_process server;
  store_parameter(server, "/p/one", {{"Tier", "Advanced"}, {"Policies", policies}});
  EXPECT_EQ(
      described(server, "/p/one")["Policies"].dump(),
      R"([{"PolicyStatus":"Pending","PolicyText":"{\"Type\":\"NoChangeNotification\",\"Version\":\"1.0\",\"Attributes\":{\"After\":\"1\",\"Unit\":\"Days\"}}","PolicyType":"NoChangeNotification"},{"PolicyStatus":"Pending","PolicyText":"{\"Type\":\"Expiration\",\"Version\":\"1.0\",\"Attributes\":{\"Timestamp\":\"2030-01-01T00:00:00.000Z\"}}","PolicyType":"Expiration"}])");
}

TEST(DescribeParametersSerialization, APublicParameterHasNeitherUserNorArn) {
  in_process server;
  const json asked{
      {"ParameterFilters",
       {parameter_filter("Name", {"/aws/service/ami-amazon-linux-latest"}, "BeginsWith")}}};
  const auto list = answer(server, operation, asked)["Parameters"];
  ASSERT_FALSE(list.empty());
  for (const auto& each : list) {
    EXPECT_THAT(members_of(each), ElementsAre("DataType", "LastModifiedDate", "Name", "Policies",
                                              "Tier", "Type", "Version"));
    EXPECT_EQ(each["Type"], "String");
    EXPECT_EQ(each["Tier"], "Standard");
    EXPECT_EQ(each["DataType"], "text");
    EXPECT_EQ(each["Policies"], json::array());
    EXPECT_GT(each["Version"].get<int>(), 1);
  }
}

// --- validation

TEST(DescribeParametersValidation, APageHasOneToFiftyParameters) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, {{"MaxResults", 0}}),
      validation_error("1 validation error detected: Value '0' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value greater than or equal to 1"));
  EXPECT_EQ(
      refusal(server, operation, {{"MaxResults", 51}}),
      validation_error("1 validation error detected: Value '51' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value less than or equal to 50"));
  EXPECT_THAT(found(server, {{"MaxResults", 50}}), IsEmpty());
}

// Recorded of GetParametersByPath.
TEST(DescribeParametersValidation, ATokenThatIsNoneIsNamed) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, {{"NextToken", "fixture"}}),
            error_text("InvalidNextToken", "Message", "The following token is invalid: fixture."));
}

TEST(DescribeParametersValidation, ATokenBelongsToItsFilters) {
  in_process server;
  for (const auto* const name : {"/p/a", "/p/b", "/p/c"}) store_parameter(server, name);
  const std::vector<json> filters{parameter_filter("Type", {"String"})};
  const std::string token =
      answer(server, operation, {{"MaxResults", 1}, {"ParameterFilters", filters}})["NextToken"];
  const auto refused =
      error_text("InvalidNextToken", "Message", "The following token is invalid: " + token + ".");
  EXPECT_EQ(refusal(server, operation, {{"NextToken", token}}), refused);
  EXPECT_EQ(refusal(server, operation,
                    {{"NextToken", token},
                     {"ParameterFilters", {parameter_filter("Type", {"StringList"})}}}),
            refused);
  EXPECT_EQ(refusal(server, operation,
                    {{"NextToken", token},
                     {"ParameterFilters", {parameter_filter("Type", {"String"}, "BeginsWith")}}}),
            refused);
  EXPECT_EQ(refusal(server, "GetParametersByPath", {{"NextToken", token}, {"Path", "/p"}}),
            refused);
  EXPECT_THAT(found(server, {{"NextToken", token}, {"ParameterFilters", filters}}),
              ElementsAre("/p/b", "/p/c"));
}

// --- behaviour

TEST(DescribeParametersBehaviour, ANameIsSpelledAsItWasMade) {
  in_process server;
  store_parameter(server, "bare");
  store_parameter(server, "/slashed");
  overwrite_parameter(server, "/bare", "w");
  overwrite_parameter(server, "slashed", "w");
  EXPECT_EQ(described(server, "bare")["Name"], "bare");
  EXPECT_EQ(described(server, "/bare")["Name"], "bare");
  EXPECT_EQ(described(server, "slashed")["Name"], "/slashed");
  for (const auto* const name : {"bare", "slashed"}) {
    EXPECT_EQ(described(server, name)["ARN"],
              "arn:aws:ssm:us-east-1:123456789012:parameter/" + std::string(name));
    EXPECT_EQ(described(server, name)["Version"], 2);
  }
}

TEST(DescribeParametersBehaviour, DescriptionPatternAndKeyStayInLaterVersions) {
  in_process server;
  store_parameter(server, "/p/one",
                  {{"Type", "SecureString"},
                   {"Description", "text"},
                   {"AllowedPattern", "f-.*"},
                   {"Value", "f-1"}});
  overwrite_parameter(server, "/p/one", "f-2");
  overwrite_parameter(server, "/p/one", "f-3", {{"Tier", "Advanced"}});
  const auto now = described(server, "/p/one");
  EXPECT_EQ(now["Description"], "text");
  EXPECT_EQ(now["AllowedPattern"], "f-.*");
  EXPECT_EQ(now["KeyId"], "alias/aws/ssm");
  EXPECT_EQ(now["Tier"], "Advanced");
  EXPECT_EQ(now["Version"], 3);
}

TEST(DescribeParametersBehaviour, TheKeyGoesWithTheType) {
  in_process server;
  store_parameter(server, "/p/one", {{"Type", "SecureString"}});
  overwrite_parameter(server, "/p/one", "w", {{"Type", "String"}});
  const auto now = described(server, "/p/one");
  EXPECT_EQ(now["Type"], "String");
  EXPECT_EQ(now["Version"], 2);
  EXPECT_FALSE(now.contains("KeyId"));
}

TEST(DescribeParametersBehaviour, AKeyIsShownAsTheCallerWroteIt) {
  in_process server;
  controlled(server, "PUT", "/_ssmock/kms-keys/1234abcd-12ab-34cd-56ef-1234567890ab");
  for (const auto* const key :
       {"alias/aws/ssm", "arn:aws:kms:us-east-1:123456789012:alias/aws/ssm",
        "1234abcd-12ab-34cd-56ef-1234567890ab",
        "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"}) {
    store_parameter(server, "/p/one",
                    {{"Type", "SecureString"}, {"KeyId", key}, {"Overwrite", true}});
    EXPECT_EQ(described(server, "/p/one")["KeyId"], key);
  }
}

TEST(DescribeParametersBehaviour, PoliciesThatAreClearedLeaveTheTier) {
  in_process server;
  store_parameter(server, "/p/one", {{"Tier", "Advanced"}, {"Policies", policies}});
  EXPECT_EQ(overwrite_parameter(server, "/p/one", "w", {{"Policies", "[]"}}).dump(),
            R"({"Tier":"Advanced","Version":2})");
  EXPECT_EQ(described(server, "/p/one")["Policies"], json::array());
  EXPECT_EQ(described(server, "/p/one")["Tier"], "Advanced");
}

TEST(DescribeParametersBehaviour, TheUserIsTheRootOfTheAccount) {
  difference("parameters.last-modified-user");
  in_process server;
  store_parameter(server, "/p/one");
  EXPECT_EQ(described(server, "/p/one")["LastModifiedUser"], "arn:aws:iam::123456789012:root");
}

TEST(DescribeParametersBehaviour, TheDateIsThatOfTheVersion) {
  in_process server;
  store_parameter(server, "/p/one");
  advance(server, "PT1M0.25S");
  label_version(server, "/p/one", 1, {"stable"});
  answer(server, "AddTagsToResource",
         {{"ResourceType", "Parameter"},
          {"ResourceId", "/p/one"},
          {"Tags", {{{"Key", "env"}, {"Value", "x"}}}}});
  EXPECT_EQ(described(server, "/p/one")["LastModifiedDate"], 1768010400.0);
  overwrite_parameter(server, "/p/one", "w");
  EXPECT_EQ(described(server, "/p/one")["LastModifiedDate"], 1768010460.25);
}

TEST(DescribeParametersBehaviour, APageIsSortedByWholeNames) {
  in_process server;
  for (const auto* const name :
       {"Foo", "latestAmi", "/gittersearch/token", "Bar", "MyString", "MyStringList", "MySecure"}) {
    store_parameter(server, name);
  }
  EXPECT_THAT(found(server), ElementsAre("/gittersearch/token", "Bar", "Foo", "MySecure",
                                         "MyString", "MyStringList", "latestAmi"));
}

// The recorded sample of GetParametersByPath, which DescribeParameters cut in the same way.
TEST(DescribeParametersBehaviour, PagesAreCutByLevel) {
  difference("parameters.page-order");
  in_process server;
  for (const auto* const name : {"/p/string", "/p/list", "/p/nested/secure", "/p/nested/string"}) {
    store_parameter(server, name);
  }
  EXPECT_THAT(walk_pages(server, operation, stored_parameters, {{"MaxResults", 2}}).pages,
              ElementsAre(ElementsAre("/p/list", "/p/string"),
                          ElementsAre("/p/nested/secure", "/p/nested/string")));
}

TEST(DescribeParametersBehaviour, AFullPageThatIsTheLastHasNoToken) {
  in_process server;
  store_parameter(server, "/p/one");
  store_parameter(server, "/p/two");
  EXPECT_FALSE(answer(server, operation, {{"MaxResults", 2}}).contains("NextToken"));
}

TEST(DescribeParametersBehaviour, APageHasTenParametersUnlessMoreAreAskedFor) {
  difference("parameters.default-page");
  in_process server;
  for (int number = 100; number < 175; ++number) {
    store_parameter(server, "/p/" + std::to_string(number));
  }
  EXPECT_THAT(walk_pages(server, operation, stored_parameters).sizes(),
              ElementsAre(10, 10, 10, 10, 10, 10, 10, 5));
  EXPECT_THAT(walk_pages(server, operation, stored_parameters, {{"MaxResults", 50}}).sizes(),
              ElementsAre(50, 25));
}

TEST(DescribeParametersBehaviour, PublicParametersAreListedByAFilterOfTheirsOnly) {
  in_process server;
  store_parameter(server, "/p/one");
  EXPECT_THAT(found(server), ElementsAre("/p/one"));
  EXPECT_THAT(found(server, {{"ParameterFilters", {parameter_filter("Type", {"String"})}}}),
              ElementsAre("/p/one"));
  const std::vector<json> filters{parameter_filter("Path", {"/aws/service/list"}),
                                  parameter_filter("Name", {"/aws/service/list/ami"}, "BeginsWith"),
                                  parameter_filter("Name", {"/aws/service/list/bottlerocket"})};
  for (const auto& filter : filters) {
    EXPECT_THAT(found(server, {{"ParameterFilters", {filter}}, {"MaxResults", 50}}),
                AllOf(::testing::Not(IsEmpty()), Each(StartsWith("/aws/service/list/"))))
        << filter;
  }
}

TEST(DescribeParametersBehaviour, NothingIsSharedWithTheAccount) {
  difference("parameters.shared");
  in_process server;
  store_parameter(server, "/p/one", {{"Tier", "Advanced"}});
  EXPECT_EQ(server.call(operation, R"({"Shared":true})").body, R"({"Parameters":[]})");
  EXPECT_THAT(found(server, {{"Shared", false}}), ElementsAre("/p/one"));
}

TEST(DescribeParametersBehaviour, SecretsAreNotListed) {
  in_process server{
      R"({"Secrets":[{"ARN":"arn:aws:secretsmanager:us-east-1:123456789012:secret:s-AbCdEf",
                        "Name":"s","SecretString":"s3"}]})"};
  EXPECT_THAT(found(server), IsEmpty());
}

TEST(DescribeParametersBehaviour, WhatIsDeletedBetweenTwoPagesEndsNoWalk) {
  in_process server;
  for (const auto* const name : {"/p/a", "/p/b", "/p/c", "/p/d"}) store_parameter(server, name);
  const auto first = answer(server, operation, {{"MaxResults", 2}});
  answer(server, "DeleteParameters", {{"Names", {"/p/a", "/p/c"}}});
  EXPECT_THAT(found(server, {{"NextToken", first["NextToken"]}}), ElementsAre("/p/d"));
}

TEST(DescribeParametersBehaviour, EachAccountAndRegionHasItsOwn) {
  in_process server;
  store_parameter(server, "/p/one");
  for (const auto& other :
       {authorization("222222222222", "us-east-1"), authorization("123456789012", "eu-west-1")}) {
    EXPECT_EQ(server.call(operation, "{}", other).body, R"({"Parameters":[]})");
  }
}

}  // namespace
}  // namespace ssmock
