// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;

const std::string operation = "GetParameters";

json asking(const std::vector<std::string>& names) {
  return {{"Names", names}, {"WithDecryption", true}};
}

/// Each parameter of a reply, as its name with its selector.
std::vector<std::string> names_of(const json& reply) {
  std::vector<std::string> out;
  for (const auto& each : reply["Parameters"]) {
    out.push_back(each["Name"].get<std::string>() + each.value("Selector", ""));
  }
  return out;
}

std::vector<std::string> found(in_process& server, const std::vector<std::string>& names) {
  return names_of(answer(server, operation, asking(names)));
}

json invalid(in_process& server, const std::vector<std::string>& names) {
  return answer(server, operation, asking(names))["InvalidParameters"];
}

void put_all(in_process& server, const std::vector<std::string>& names) {
  for (const auto& name : names) put(server, name, "value of " + name);
}

/// `/p/one` with three versions, of which the first has the label `stable`.
void put_three_versions(in_process& server) {
  put(server, "/p/one", "a");
  overwrite_parameter(server, "/p/one", "b");
  overwrite_parameter(server, "/p/one", "c");
  label_version(server, "/p/one", 1, {"stable"});
}

// --- serialization

TEST(GetParametersSerialization, TheReplyHasTheRecordedBytes) {
  in_process server{R"({"Parameters":[
      {"Name":"/p/one","Type":"String","Value":"a","Version":1,"LastModifiedDate":1790448063.46},
      {"Name":"/p/list","Type":"StringList","Value":"red, green,blue","Version":1,
       "LastModifiedDate":1790448065.643}]})"};
  EXPECT_EQ(
      server
          .call(operation, R"({"Names":["/p/one:99","/p/one:1","/p/missing","/p/list","/p/list"]})")
          .body,
      R"({"InvalidParameters":["/p/missing","/p/one:99"],"Parameters":[{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/list","DataType":"text","LastModifiedDate":1.790448065643E9,"Name":"/p/list","Type":"StringList","Value":"red, green,blue","Version":1},{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","DataType":"text","LastModifiedDate":1.79044806346E9,"Name":"/p/one","Selector":":1","Type":"String","Value":"a","Version":1}]})");
}

TEST(GetParametersSerialization, BothListsAreAlwaysThere) {
  in_process server;
  EXPECT_EQ(server.call(operation, R"({"Names":["/p/one"]})").body,
            R"({"InvalidParameters":["/p/one"],"Parameters":[]})");
  put(server, "/p/one", "v");
  EXPECT_EQ(answer(server, operation, asking({"/p/one"}))["InvalidParameters"], json::array());
}

// --- validation

TEST(GetParametersValidation, OneToTenNamesAreAskedFor) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'names' failed to satisfy "
                             "constraint: Member must not be null"));
  EXPECT_EQ(refusal(server, operation, {{"Names", json::array()}}),
            validation_error("1 validation error detected: Value '[]' at 'names' failed to satisfy "
                             "constraint: Member must have length greater than or equal to 1"));
  EXPECT_EQ(
      refusal(server, operation, asking({"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"})),
      validation_error("1 validation error detected: Value '[a, b, c, d, e, f, g, h, i, j, k]' at "
                       "'names' failed to satisfy constraint: Member must have length less than or "
                       "equal to 10"));
  EXPECT_EQ(invalid(server, {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}).size(), 10U);
}

TEST(GetParametersValidation, ABadCharacterInOneNameFailsTheWholeRequest) {
  in_process server;
  put(server, "/p/one", "v");
  for (const auto* const name : {"bad name", "a@b", "{test}-test", "db/endpoint", "ssm-x"}) {
    EXPECT_EQ(refusal(server, operation, asking({"/p/one", name})), bad_name()) << name;
  }
}

TEST(GetParametersValidation, AnArnOfASecretFailsTheWholeRequest) {
  in_process server;
  put(server, "/p/one", "v");
  EXPECT_EQ(
      refusal(server, operation,
              asking({"/p/one", "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf"})),
      validation_error("Secrets manager ARN reference should not be passed in the GetParameter(s) "
                       "request, please refer to https://docs.aws.amazon.com/systems-manager/"
                       "latest/userguide/integration-ps-secretsmanager.html"));
}

// --- behaviour

// The two replies that were recorded against the order of the request.
TEST(GetParametersBehaviour, ParametersAreSortedByNameWhateverTheOrderOfTheRequest) {
  in_process server;
  put_all(server, {"string", "binary", "ordinary", "list", "nested"});
  EXPECT_THAT(found(server, {"string", "binary", "ordinary"}),
              ElementsAre("binary", "ordinary", "string"));
  put_all(server, {"/nested/secure"});
  const auto several = found(server, {"string:1", "list", "string", "/nested/secure"});
  ASSERT_EQ(several.size(), 4U);
  EXPECT_EQ(several[0], "/nested/secure");
  EXPECT_EQ(several[1], "list");
  EXPECT_EQ(several[2].substr(0, 6), "string");
  EXPECT_EQ(several[3].substr(0, 6), "string");
}

TEST(GetParametersBehaviour, NamesAreComparedByTheirBytes) {
  in_process server;
  put_all(server, {"b", "B", "a", "/c", "_", "1", "a.b", "a-b", "ab"});
  EXPECT_THAT(found(server, {"b", "ab", "B", "a", "/c", "_", "1", "a.b", "a-b"}),
              ElementsAre("/c", "1", "B", "_", "a", "a-b", "a.b", "ab", "b"));
}

// `x` and `/x` are the same parameter, and `/x` comes first [R].
TEST(GetParametersBehaviour, EachSpellingOfAParameterIsAnEntryOfItsOwn) {
  in_process server;
  put(server, "x", "v");
  EXPECT_THAT(found(server, {"x", "/x"}), ElementsAre("/x", "x"));
  EXPECT_THAT(found(server, {"/x", "x", "x:1"}), ElementsAre("/x", "x", "x:1"));
}

TEST(GetParametersBehaviour, ANameAndItsArnAreTwoEqualEntries) {
  in_process server;
  put(server, "/p/one", "v");
  const auto both =
      answer(server, operation, asking({"/p/one", parameter_arn("p/one")}))["Parameters"];
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0], both[1]);
  EXPECT_EQ(both[0]["Name"], "/p/one");
}

TEST(GetParametersBehaviour, TheSameTextTwiceIsOneEntry) {
  in_process server;
  put_three_versions(server);
  EXPECT_THAT(found(server, {"/p/one", "/p/one"}), ElementsAre("/p/one"));
  EXPECT_THAT(found(server, {"/p/one:1", "/p/one:1", "/p/one:1"}), ElementsAre("/p/one:1"));
}

// Equal names stand in the order of a HashSet of the texts of the request. The first two orders
// were recorded, of other names; what a HashSet of these names gives was computed with Java.
TEST(GetParametersBehaviour, VersionsOfOneParameterStandInTheOrderOfAHashSet) {
  in_process server;
  put_three_versions(server);
  EXPECT_THAT(found(server, {"/p/one:2", "/p/one", "/p/one:1"}),
              ElementsAre("/p/one:2", "/p/one:1", "/p/one"));
  EXPECT_THAT(found(server, {"/p/one:1", "/p/one"}), ElementsAre("/p/one:1", "/p/one"));
  EXPECT_THAT(found(server, {"/p/one", "/p/one:1"}), ElementsAre("/p/one:1", "/p/one"));
  EXPECT_THAT(
      found(server, {"/p/one", "/p/one:1", "/p/one:2", "/p/one:3", "/p/one:01", "/p/one:stable"}),
      ElementsAre("/p/one:2", "/p/one:3", "/p/one:1", "/p/one:01", "/p/one", "/p/one:stable"));
}

TEST(GetParametersBehaviour, OfTwoTextsInOnePlaceOfTheHashSetTheFirstOfTheRequestComesFirst) {
  in_process server;
  put_three_versions(server);
  EXPECT_THAT(found(server, {"/p/one:stable", "/p/one"}), ElementsAre("/p/one:stable", "/p/one"));
  EXPECT_THAT(found(server, {"/p/one", "/p/one:stable"}), ElementsAre("/p/one", "/p/one:stable"));
}

// The recorded request: `z, a, z, s:no-label, s:999`.
TEST(GetParametersBehaviour, InvalidParametersAreSortedWithoutDuplicatesAndAsWritten) {
  in_process server;
  put(server, "s", "v");
  EXPECT_EQ(invalid(server, {"z", "a", "z", "s:no-label", "s:999"}),
            json({"a", "s:999", "s:no-label", "z"}));
}

TEST(GetParametersBehaviour, UnknownVersionsLabelsAndBadSelectorsAreInvalid) {
  in_process server;
  put_three_versions(server);
  EXPECT_EQ(invalid(server, {"/p/one:4", "/p/one:0", "/p/one:none", "/p/one:-1", "/p/none:1",
                             "/p/one:", "/p/one:1:2"}),
            json({"/p/none:1", "/p/one:", "/p/one:-1", "/p/one:0", "/p/one:1:2", "/p/one:4",
                  "/p/one:none"}));
}

TEST(GetParametersBehaviour, AnArnThatIsNotFoundIsInvalidAsWritten) {
  in_process server;
  EXPECT_EQ(invalid(server, {parameter_arn("p/none")}), json({parameter_arn("p/none")}));
}

TEST(GetParametersBehaviour, SelectorsChooseVersions) {
  in_process server;
  put_three_versions(server);
  const auto several =
      answer(server, operation, asking({"/p/one:2", "/p/one", "/p/one:stable"}))["Parameters"];
  ASSERT_EQ(several.size(), 3U);
  EXPECT_EQ(several[0]["Selector"], ":2");
  EXPECT_EQ(several[0]["Value"], "b");
  EXPECT_FALSE(several[1].contains("Selector"));
  EXPECT_EQ(several[1]["Value"], "c");
  EXPECT_EQ(several[2]["Selector"], ":stable");
  EXPECT_EQ(several[2]["Version"], 1);
}

TEST(GetParametersBehaviour, DecryptionHoldsForAll) {
  in_process server;
  put(server, "/p/a", "plain");
  put(server, "/p/b", "secret", {{"Type", "SecureString"}});
  const auto plain = answer(server, operation, asking({"/p/a", "/p/b"}))["Parameters"];
  EXPECT_EQ(plain[0]["Value"], "plain");
  EXPECT_EQ(plain[1]["Value"], "secret");
  const auto sealed = answer(server, operation, {{"Names", {"/p/a", "/p/b"}}})["Parameters"];
  EXPECT_EQ(sealed[0]["Value"], "plain");
  EXPECT_EQ(sealed[1]["Value"], cipher_of(server, "/p/b"));
}

TEST(GetParametersBehaviour, TheTimeIsThatOfTheVersion) {
  in_process server;
  put(server, "/p/one", "a");
  advance(server, "PT1M");
  overwrite_parameter(server, "/p/one", "b");
  const auto both = answer(server, operation, asking({"/p/one", "/p/one:1"}))["Parameters"];
  EXPECT_EQ(both[0]["LastModifiedDate"], 1768010400);
  EXPECT_EQ(both[1]["LastModifiedDate"], 1768010460);
}

}  // namespace
}  // namespace ssmock
