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
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string operation = "GetParametersByPath";

/// The parameter of the recorded reply.
const std::string recorded_list =
    R"({"Parameters":[{"Name":"/p/list","Type":"StringList","Value":"red, green,blue",
        "LastModifiedDate":1790448065.643,"Version":1}]})";
const std::string recorded_element =
    R"({"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/list","DataType":"text","LastModifiedDate":1.790448065643E9,"Name":"/p/list","Type":"StringList","Value":"red, green,blue","Version":1})";

/// What AWS says of a path that it does not take. The backslashes are AWS's [R].
const std::string bad_path = validation_error(
    R"(The parameter doesn't meet the parameter name requirements. The parameter name must begin with a forward slash "/". It can't be prefixed with \"aws\" or \"ssm\" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.)");

/// Stores four parameters below /p, in the order in which those of the recording were made.
void store_recorded(in_process& server) {
  store_parameter(server, "/p/string");
  store_parameter(server, "/p/list", {{"Type", "StringList"}});
  store_parameter(server, "/p/nested/secure", {{"Type", "SecureString"}});
  store_parameter(server, "/p/nested/string");
}

/// A parameter whose first version is labelled `old` and whose second `new`.
void store_labelled(in_process& server) {
  store_parameter(server, "/p/one", {{"Value", "a"}});
  overwrite_parameter(server, "/p/one", "b");
  label_version(server, "/p/one", 1, {"old"});
  label_version(server, "/p/one", 2, {"new"});
}

json below(const std::string& path, const json& more = json::object()) {
  json out{{"Path", path}, {"Recursive", true}};
  out.update(more);
  return out;
}

std::vector<std::string> found(in_process& server, const json& input) {
  return ids_of(answer(server, operation, input), stored_parameters);
}

/// What lies below /p and suits the filters.
std::vector<std::string> found_by(in_process& server, const std::vector<json>& filters) {
  return found(server, below("/p", {{"ParameterFilters", filters}}));
}

std::string refused_filter(in_process& server, const std::vector<json>& filters) {
  return refusal(server, operation, below("/p", {{"ParameterFilters", filters}}));
}

// --- serialization

// The reply of 2026-09 [R], whose names are neutral.
TEST(GetParametersByPathSerialization, AParameterHasTheMembersOfTheRecordedReply) {
  in_process server{recorded_list};
  EXPECT_EQ(server.call(operation, R"({"Path":"/p"})").body,
            R"({"Parameters":[)" + recorded_element + "]}");
}

TEST(GetParametersByPathSerialization, TheTokenStandsBeforeTheParameters) {
  in_process server{recorded_list};
  store_parameter(server, "/p/string");
  EXPECT_THAT(server.call(operation, R"({"Path":"/p","MaxResults":1})").body,
              AllOf(StartsWith(R"({"NextToken":"AAEA)"),
                    EndsWith(R"(","Parameters":[)" + recorded_element + "]}")));
}

TEST(GetParametersByPathSerialization, APathWithNothingBelowItHasAnEmptyList) {
  in_process server;
  store_parameter(server, "/p/one");
  for (const auto* const path : {"/q", "/p/one", "/p/o", "/P"}) {
    EXPECT_EQ(server.call(operation, json{{"Path", path}}.dump()).body, R"({"Parameters":[]})")
        << path;
  }
}

// --- validation

TEST(GetParametersByPathValidation, ThePathIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'path' failed to satisfy "
                             "constraint: Member must not be null"));
  EXPECT_EQ(refusal(server, operation, {{"Path", ""}}),
            validation_error("1 validation error detected: Value '' at 'path' failed to satisfy "
                             "constraint: Member must have length greater than or equal to 1"));
}

TEST(GetParametersByPathValidation, APageHasOneToTenParameters) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, {{"Path", "/p"}, {"MaxResults", 11}}),
      validation_error("1 validation error detected: Value '11' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value less than or equal to 10"));
  EXPECT_EQ(
      refusal(server, operation, {{"Path", "/p"}, {"MaxResults", 0}}),
      validation_error("1 validation error detected: Value '0' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value greater than or equal to 1"));
  EXPECT_THAT(found(server, {{"Path", "/p"}, {"MaxResults", 10}}), IsEmpty());
}

TEST(GetParametersByPathValidation, APathBeginsWithASlashAndHasNoOtherCharacters) {
  in_process server;
  store_parameter(server, "/p/one");
  for (const auto* const path : {"p", "p/", "//p", "/p//one", "/p q", "/p@", "/p/*", "/{p}", "/p:1",
                                 "arn:aws:ssm:us-east-1:123456789012:parameter/p"}) {
    EXPECT_EQ(refusal(server, operation, {{"Path", path}}), bad_path) << path;
  }
}

TEST(GetParametersByPathValidation, PathsOfAwsAreReservedButForThePublicOnes) {
  difference("parameters.reserved-paths");
  in_process server;
  for (const auto* const path :
       {"/aws", "/AWS/x", "/awsome", "/ssm", "/Ssm/x", "/aws/reference/secretsmanager"}) {
    EXPECT_EQ(refusal(server, operation, {{"Path", path}}), bad_path) << path;
  }
  EXPECT_THAT(found(server, {{"Path", "/aws/service"}}), IsEmpty());
}

TEST(GetParametersByPathValidation, NamesCannotBeFiltered) {
  in_process server;
  EXPECT_EQ(refused_filter(server, {parameter_filter("Name", {"/p/one"})}),
            error_text("InvalidFilterKey", "Message",
                       "The following filter key is not valid: Name. Valid filter keys include: "
                       "[Type, KeyId, Label]."));
}

// Of the keys that the model allows, only Name was recorded in 2026. In 2017 AWS let `tag:` pass,
// and filtered nothing.
TEST(GetParametersByPathValidation, OtherKeysOfTheModelAreRefusedToo) {
  difference("parameters.path-filter-keys");
  in_process server;
  store_parameter(server, "/p/one", {{"Tags", {{{"Key", "env"}, {"Value", "x"}}}}});
  for (const auto* const key : {"Path", "Tier", "DataType", "tag:env"}) {
    EXPECT_EQ(refused_filter(server, {parameter_filter(key, {"x"})}),
              error_text("InvalidFilterKey", "Message",
                         "The following filter key is not valid: " + std::string(key) +
                             ". Valid filter keys include: [Type, KeyId, Label]."));
  }
}

TEST(GetParametersByPathValidation, AKeyThatTheModelDoesNotKnowBreaksItsPattern) {
  in_process server;
  EXPECT_EQ(refused_filter(server, {parameter_filter("Colour", {"red"})}),
            validation_error("1 validation error detected: Value 'Colour' at "
                             "'parameterFilters.1.member.key' failed to satisfy constraint: Member "
                             "must satisfy regular expression pattern: "
                             "tag:.+|Name|Type|KeyId|Path|Label|Tier|DataType"));
}

TEST(GetParametersByPathValidation, ALabelMustBeEqual) {
  in_process server;
  EXPECT_EQ(refused_filter(server, {parameter_filter("Label", {"old"}, "BeginsWith")}),
            error_text("InvalidFilterOption", "message",
                       "The following filter option is not valid: BeginsWith. Valid options "
                       "include: [Equals]."));
}

TEST(GetParametersByPathValidation, TypeAndKeyAreEqualOrBeginSo) {
  in_process server;
  const auto refused = error_text("InvalidFilterOption", "message",
                                  "The following filter option is not valid: Contains. Valid "
                                  "options include: [BeginsWith, Equals].");
  EXPECT_EQ(refused_filter(server, {parameter_filter("Type", {"String"}, "Contains")}), refused);
  EXPECT_EQ(refused_filter(server, {parameter_filter("KeyId", {"alias"}, "Contains")}), refused);
}

TEST(GetParametersByPathValidation, OnlyOneLabelCanBeAskedFor) {
  in_process server;
  EXPECT_EQ(refused_filter(server, {parameter_filter("Label", {"old", "new"})}),
            error_text("InvalidFilterValue", "Message",
                       "The following filter Label can have only one value"));
}

// Recorded of DescribeParameters.
TEST(GetParametersByPathValidation, AFilterHasValues) {
  in_process server;
  for (const auto* const key : {"Type", "KeyId", "Label"}) {
    EXPECT_EQ(refused_filter(server, {parameter_filter(key)}),
              error_text("InvalidFilterValue", "Message",
                         "The following filter values are missing : null for filter key " +
                             std::string(key) + "."));
  }
}

TEST(GetParametersByPathValidation, ATypeIsOneOfThree) {
  difference("parameters.filter-values");
  in_process server;
  EXPECT_EQ(refused_filter(server, {parameter_filter("Type", {"Strong"})}),
            error_text("InvalidFilterOption", "message",
                       "The following filter value is not valid: Strong. Valid values include: "
                       "[String, StringList, SecureString]."));
}

TEST(GetParametersByPathValidation, AKeyStandsInOneFilter) {
  difference("parameters.repeated-filter");
  in_process server;
  EXPECT_EQ(refused_filter(server, {parameter_filter("Type", {"String"}),
                                    parameter_filter("Type", {"StringList"})}),
            error_text("InvalidFilterKey", "Message",
                       "The following filter is duplicated in the request: Type. A request can "
                       "contain only one occurrence of a specific filter."));
}

TEST(GetParametersByPathValidation, ATokenThatIsNoneIsNamed) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, {{"Path", "/p"}, {"NextToken", "fixture"}}),
            error_text("InvalidNextToken", "Message", "The following token is invalid: fixture."));
}

TEST(GetParametersByPathValidation, ATokenBelongsToItsRequest) {
  in_process server;
  store_recorded(server);
  const std::string token =
      answer(server, operation, below("/p", {{"MaxResults", 1}}))["NextToken"];
  const auto refused =
      error_text("InvalidNextToken", "Message", "The following token is invalid: " + token + ".");
  const json with_token{{"NextToken", token}};
  EXPECT_EQ(refusal(server, operation, below("/p/nested", with_token)), refused);
  EXPECT_EQ(refusal(server, operation, {{"Path", "/p"}, {"NextToken", token}}), refused);
  auto filtered = with_token;
  filtered["ParameterFilters"] = {parameter_filter("Type", {"String"})};
  EXPECT_EQ(refusal(server, operation, below("/p", filtered)), refused);
  EXPECT_EQ(refusal(server, "DescribeParameters", with_token), refused);
  EXPECT_THAT(found(server, below("/p", {{"NextToken", token}, {"MaxResults", 10}})), SizeIs(3));
}

TEST(GetParametersByPathValidation, DecryptionNeedsTheKey) {
  in_process server;
  const std::string key = "1234abcd-12ab-34cd-56ef-1234567890ab";
  controlled(server, "PUT", "/_ssmock/kms-keys/" + key);
  store_parameter(server, "/p/one", {{"Type", "SecureString"}, {"KeyId", key}, {"Value", "s3"}});
  controlled(server, "PUT", "/_ssmock/kms-keys/" + key, R"({"KeyState":"PendingDeletion"})");
  EXPECT_THAT(refusal(server, operation, {{"Path", "/p"}, {"WithDecryption", true}}),
              AllOf(StartsWith(R"({"__type":"InvalidKeyId",)"),
                    HasSubstr("\"arn:aws:kms:us-east-1:123456789012:key/" + key +
                              " is pending deletion. (Service: AWSKMS; Status Code: 400; Error "
                              "Code: KMSInvalidStateException; Request ID: ")));
  EXPECT_THAT(found(server, {{"Path", "/p"}}), ElementsAre("/p/one"));
}

// --- behaviour

TEST(GetParametersByPathBehaviour, WithoutRecursiveOnlyTheNextLevelIsFound) {
  in_process server;
  store_recorded(server);
  EXPECT_THAT(found(server, {{"Path", "/p"}}), ElementsAre("/p/list", "/p/string"));
  EXPECT_THAT(found(server, {{"Path", "/p"}, {"Recursive", false}}),
              ElementsAre("/p/list", "/p/string"));
  EXPECT_THAT(found(server, below("/p")),
              ElementsAre("/p/list", "/p/nested/secure", "/p/nested/string", "/p/string"));
}

TEST(GetParametersByPathBehaviour, ASlashAtTheEndOfThePathMakesNoDifference) {
  in_process server;
  store_recorded(server);
  EXPECT_THAT(found(server, {{"Path", "/p/"}}), ElementsAre("/p/list", "/p/string"));
  EXPECT_THAT(found(server, below("/p/nested/")),
              ElementsAre("/p/nested/secure", "/p/nested/string"));
}

TEST(GetParametersByPathBehaviour, ThePathIsOfWholeLevels) {
  in_process server;
  for (const auto* const name : {"/p/one", "/pp/two", "/p-q/three", "/p/q/four"}) {
    store_parameter(server, name);
  }
  EXPECT_THAT(found(server, below("/p")), ElementsAre("/p/one", "/p/q/four"));
}

TEST(GetParametersByPathBehaviour, TheRootHasNamesWithAndWithoutASlash) {
  in_process server;
  for (const auto* const name : {"plain", "/slashed", "/p/one"}) store_parameter(server, name);
  EXPECT_THAT(found(server, {{"Path", "/"}}), ElementsAre("/slashed", "plain"));
  EXPECT_THAT(found(server, below("/")), ElementsAre("/p/one", "/slashed", "plain"));
}

TEST(GetParametersByPathBehaviour, APageIsSortedByWholeNames) {
  in_process server;
  for (const auto* const name : {"string", "list", "nested/secure", "nested/string", "policy",
                                 "secure-advanced", "large", "bad-list"}) {
    store_parameter(server, "/p/" + std::string(name));
  }
  EXPECT_THAT(found(server, below("/p")),
              ElementsAre("/p/bad-list", "/p/large", "/p/list", "/p/nested/secure",
                          "/p/nested/string", "/p/policy", "/p/secure-advanced", "/p/string"));
}

TEST(GetParametersByPathBehaviour, CapitalsComeBeforeSmallLetters) {
  in_process server;
  for (const auto* const name : {"/p/a", "/p/Z", "/p/_", "/p/9", "/p/-", "/p/."}) {
    store_parameter(server, name);
  }
  EXPECT_THAT(found(server, {{"Path", "/p"}}),
              ElementsAre("/p/-", "/p/.", "/p/9", "/p/Z", "/p/_", "/p/a"));
}

// The one recorded sample of two pages; by level is one of the orders that explain it.
TEST(GetParametersByPathBehaviour, PagesAreCutByLevel) {
  difference("parameters.page-order");
  in_process server;
  store_recorded(server);
  EXPECT_THAT(
      walk_pages(server, operation, stored_parameters, below("/p", {{"MaxResults", 2}})).pages,
      ElementsAre(ElementsAre("/p/list", "/p/string"),
                  ElementsAre("/p/nested/secure", "/p/nested/string")));
}

TEST(GetParametersByPathBehaviour, AFullPageThatIsTheLastHasNoToken) {
  in_process server;
  store_recorded(server);
  const auto page = answer(server, operation, {{"Path", "/p"}, {"MaxResults", 2}});
  EXPECT_THAT(page["Parameters"], SizeIs(2));
  EXPECT_FALSE(page.contains("NextToken"));
}

TEST(GetParametersByPathBehaviour, APageHasTenParametersUnlessFewerAreAskedFor) {
  in_process server;
  for (int number = 10; number < 33; ++number) {
    store_parameter(server, "/p/" + std::to_string(number));
  }
  const auto pages = walk_pages(server, operation, stored_parameters, {{"Path", "/p"}});
  EXPECT_THAT(pages.sizes(), ElementsAre(10, 10, 3));
  EXPECT_THAT(pages.ids(), SizeIs(23));
  EXPECT_THAT(pages.ids().front(), "/p/10");
  EXPECT_THAT(
      walk_pages(server, operation, stored_parameters, {{"Path", "/p"}, {"MaxResults", 9}}).sizes(),
      ElementsAre(9, 9, 5));
}

TEST(GetParametersByPathBehaviour, WhatIsDeletedBetweenTwoPagesEndsNoWalk) {
  in_process server;
  for (const auto* const name : {"/p/a", "/p/b", "/p/c", "/p/d"}) store_parameter(server, name);
  const auto first = answer(server, operation, {{"Path", "/p"}, {"MaxResults", 2}});
  answer(server, "DeleteParameters", {{"Names", {"/p/b", "/p/c"}}});
  EXPECT_THAT(found(server, {{"Path", "/p"}, {"NextToken", first["NextToken"]}}),
              ElementsAre("/p/d"));
}

TEST(GetParametersByPathBehaviour, TypesAndKeysAreFiltered) {
  in_process server;
  store_recorded(server);
  store_parameter(server, "/p/mine", {{"Type", "SecureString"}, {"KeyId", "alias/aws/ssm"}});
  EXPECT_THAT(found_by(server, {parameter_filter("Type", {"SecureString"}, "Equals")}),
              ElementsAre("/p/mine", "/p/nested/secure"));
  EXPECT_THAT(found_by(server, {parameter_filter("Type", {"StringList", "SecureString"})}),
              ElementsAre("/p/list", "/p/mine", "/p/nested/secure"));
  EXPECT_THAT(found_by(server, {parameter_filter("Type", {"String"}, "BeginsWith")}),
              ElementsAre("/p/list", "/p/nested/string", "/p/string"));
  EXPECT_THAT(found_by(server, {parameter_filter("KeyId", {"alias/aws/ssm"}, "Equals")}),
              ElementsAre("/p/mine", "/p/nested/secure"));
  EXPECT_THAT(found_by(server, {parameter_filter("KeyId", {"alias/"}, "BeginsWith")}),
              ElementsAre("/p/mine", "/p/nested/secure"));
  EXPECT_THAT(found_by(server, {parameter_filter("KeyId", {"alias/other"})}), IsEmpty());
}

TEST(GetParametersByPathBehaviour, AKeyIsFoundAsTheCallerWroteIt) {
  in_process server;
  const std::string id = "1234abcd-12ab-34cd-56ef-1234567890ab";
  const std::string arn = "arn:aws:kms:us-east-1:123456789012:key/" + id;
  controlled(server, "PUT", "/_ssmock/kms-keys/" + id);
  store_parameter(server, "/p/arn", {{"Type", "SecureString"}, {"KeyId", arn}});
  store_parameter(server, "/p/id", {{"Type", "SecureString"}, {"KeyId", id}});
  EXPECT_THAT(found_by(server, {parameter_filter("KeyId", {id})}), ElementsAre("/p/id"));
  EXPECT_THAT(found_by(server, {parameter_filter("KeyId", {arn})}), ElementsAre("/p/arn"));
}

TEST(GetParametersByPathBehaviour, SeveralFiltersHoldTogether) {
  in_process server;
  store_labelled(server);
  store_parameter(server, "/p/list", {{"Type", "StringList"}});
  EXPECT_THAT(
      found_by(server, {parameter_filter("Type", {"String"}), parameter_filter("Label", {"old"})}),
      ElementsAre("/p/one"));
  EXPECT_THAT(found_by(server, {parameter_filter("Type", {"StringList"}),
                                parameter_filter("Label", {"old"})}),
              IsEmpty());
}

TEST(GetParametersByPathBehaviour, ALabelGivesItsVersionWithoutASelector) {
  in_process server;
  store_parameter(server, "/p/one", {{"Value", "a"}});
  advance(server, "PT1M");
  overwrite_parameter(server, "/p/one", "b");
  label_version(server, "/p/one", 1, {"old"});
  store_parameter(server, "/p/two");
  const auto asked = below("/p", {{"ParameterFilters", {parameter_filter("Label", {"old"})}}});
  EXPECT_EQ(
      server.call(operation, asked.dump()).body,
      R"({"Parameters":[{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","DataType":"text","LastModifiedDate":1.7680104E9,"Name":"/p/one","Type":"String","Value":"a","Version":1}]})");
  EXPECT_THAT(found_by(server, {parameter_filter("Label", {"OLD"}, "Equals")}), IsEmpty());
}

// Recorded of a change from String to SecureString and back: each version keeps its own type.
TEST(GetParametersByPathBehaviour, TheTypeIsFilteredInTheVersionWithTheLabel) {
  difference("parameters.label-with-type");
  in_process server;
  store_labelled(server);
  overwrite_parameter(server, "/p/one", "c", {{"Type", "SecureString"}});
  EXPECT_THAT(
      found_by(server, {parameter_filter("Label", {"old"}), parameter_filter("Type", {"String"})}),
      ElementsAre("/p/one"));
  EXPECT_THAT(found_by(server, {parameter_filter("Type", {"String"})}), IsEmpty());
}

TEST(GetParametersByPathBehaviour, ASecureStringIsCipherTextWithoutDecryption) {
  in_process server;
  store_parameter(server, "/p/one", {{"Type", "SecureString"}, {"Value", "s3"}});
  const auto value = [&](const json& more = json::object()) {
    json input{{"Path", "/p"}};
    input.update(more);
    return answer(server, operation, input)["Parameters"][0]["Value"].get<std::string>();
  };
  EXPECT_EQ(value({{"WithDecryption", true}}), "s3");
  EXPECT_THAT(value({{"WithDecryption", false}}), StartsWith("AQICAHg"));
  EXPECT_EQ(value(), value({{"WithDecryption", false}}));
  EXPECT_EQ(value(), answer(server, "GetParameter", {{"Name", "/p/one"}})["Parameter"]["Value"]);
}

TEST(GetParametersByPathBehaviour, NamesAreSpelledAsTheyWereMade) {
  in_process server;
  store_parameter(server, "/one");
  store_parameter(server, "two");
  overwrite_parameter(server, "one", "w");
  EXPECT_THAT(found(server, {{"Path", "/"}}), ElementsAre("/one", "two"));
}

// The user guide reads the lists and the regions so.
TEST(GetParametersByPathBehaviour, PublicParametersAreReadByTheirPath) {
  in_process server;
  const auto lists = walk_pages(server, operation, stored_parameters,
                                {{"Path", "/aws/service/list"}, {"MaxResults", 10}});
  EXPECT_THAT(lists.ids(), ::testing::Contains("/aws/service/list/ami-amazon-linux-latest"));
  const auto read = answer(server, operation,
                           {{"Path", "/aws/service/global-infrastructure/regions/us-east-1/"}});
  EXPECT_THAT(ids_of(read, stored_parameters),
              ::testing::Contains("/aws/service/global-infrastructure/regions/us-east-1/longName"));
  EXPECT_THAT(
      read["Parameters"][0]["ARN"].get<std::string>(),
      StartsWith("arn:aws:ssm:us-east-1::parameter/aws/service/global-infrastructure/regions/"));
}

TEST(GetParametersByPathBehaviour, OtherPathsHaveNoPublicParameters) {
  in_process server;
  store_parameter(server, "/p/one");
  EXPECT_THAT(found(server, below("/")), ElementsAre("/p/one"));
}

TEST(GetParametersByPathBehaviour, SecretsAreNotListed) {
  in_process server{
      R"({"Secrets":[{"ARN":"arn:aws:secretsmanager:us-east-1:123456789012:secret:s-AbCdEf",
                        "Name":"s","SecretString":"s3"}]})"};
  EXPECT_THAT(found(server, below("/")), IsEmpty());
}

TEST(GetParametersByPathBehaviour, EachAccountAndRegionHasItsOwn) {
  in_process server;
  store_parameter(server, "/p/one");
  for (const auto& other :
       {authorization("222222222222", "us-east-1"), authorization("123456789012", "eu-west-1")}) {
    EXPECT_EQ(server.call(operation, R"({"Path":"/p"})", other).body, R"({"Parameters":[]})");
  }
}

}  // namespace
}  // namespace ssmock
