// SPDX-License-Identifier: Apache-2.0
// Parameters that stand for secrets of Secrets Manager, in GetParameter and GetParameters. The
// bodies were recorded in September 2026 as they went over the wire; names and ids are neutral.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/stored_parameters.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string operation = "GetParameter";
const std::string prefix = "/aws/reference/secretsmanager/";
const std::string first_id = "11111111-1111-4111-8111-111111111111";
const std::string second_id = "22222222-2222-4222-8222-222222222222";

json secret(const std::string& name, const json& changes = json::object()) {
  json out{{"ARN", "arn:aws:secretsmanager:us-east-1:123456789012:secret:" + name + "-AbCdEf"},
           {"Name", name},
           {"VersionId", first_id},
           {"SecretString", "s3"},
           {"VersionStages", {"AWSCURRENT"}},
           {"CreatedDate", 1790450994.802}};
  out.update(changes);
  return out;
}

std::string fixture_of(const std::vector<json>& secrets) {
  return json{{"Secrets", secrets}}.dump();
}

/// The secret app/db with a version in use and the one before.
std::string two_versions() {
  return fixture_of({secret("app/db", {{"VersionStages", {"AWSPREVIOUS"}}}),
                     secret("app/db", {{"VersionId", second_id},
                                       {"SecretString", "new"},
                                       {"CreatedDate", 1790450995.25},
                                       {"VersionStages", {"AWSCURRENT", "stable._-"}}})});
}

json asking(const std::string& name) { return {{"Name", name}, {"WithDecryption", true}}; }

json read(in_process& server, const std::string& reference) {
  return answer(server, operation, asking(prefix + reference))["Parameter"];
}

std::string refused(in_process& server, const std::string& reference) {
  return refusal(server, operation, asking(prefix + reference));
}

/// What AWS says of a secret that is not there, with the path as it prints it.
std::string not_found(const std::string& path) {
  return error_text(
      "ParameterNotFound", "message",
      "An error occurred (ParameterNotFound) when referencing Secrets Manager: Secret " + path +
          " not found.");
}

const std::string bad_selector = validation_error(
    "Invalid parameter name. Please use correct syntax for referencing a version/label  "
    "<name>:<version/label>");
const std::string no_decryption =
    validation_error("WithDecryption flag must be True for retrieving a Secret Manager secret.");
const std::string dependency =
    validation_error("An error occurred while calling one AWS dependency service.");
const std::string arn_as_name = validation_error(
    "Secrets manager ARN reference should not be passed in the GetParameter(s) request, please "
    "refer to "
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/"
    "integration-ps-secretsmanager.html");

/// The SourceResult of a secret with one value, or with members of its own.
std::string source_of(const json& changes) {
  in_process server{fixture_of({secret("s", changes)})};
  return read(server, "s")["SourceResult"];
}

// --- serialization

TEST(SecretReferencesSerialization, AParameterHasTheBytesOfTheRecordedReply) {
  in_process server{fixture_of({secret("app/db")})};
  EXPECT_EQ(
      server.call(operation, asking(prefix + "app/db").dump()).body,
      R"({"Parameter":{"ARN":"arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf","LastModifiedDate":1.790450994802E9,"Name":"/aws/reference/secretsmanager/app/db","SourceResult":"{\"ARN\":\"arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf\",\"name\":\"app/db\",\"versionId\":\"11111111-1111-4111-8111-111111111111\",\"secretString\":\"s3\",\"versionStages\":[\"AWSCURRENT\"],\"createdDate\":\"Sep 26, 2026, 7:29:54 PM\"}","Type":"SecureString","Value":"s3","Version":0}})");
}

TEST(SecretReferencesSerialization, ASelectorIsEchoedWithItsColon) {
  in_process server{fixture_of({secret("app/db")})};
  EXPECT_THAT(server.call(operation, asking(prefix + "app/db:AWSCURRENT").dump()).body,
              HasSubstr(R"("Name":"/aws/reference/secretsmanager/app/db","Selector":":AWSCURRENT",)"
                        R"("SourceResult":"{\"ARN\":)"));
}

TEST(SecretReferencesSerialization, ABinarySecretHasNoValueAndIsPrintedAsABuffer) {
  in_process server{
      fixture_of({secret("s", {{"SecretString", nullptr}, {"SecretBinary", "AAH/gH8="}})})};
  EXPECT_EQ(
      server.call(operation, asking(prefix + "s").dump()).body,
      R"({"Parameter":{"ARN":"arn:aws:secretsmanager:us-east-1:123456789012:secret:s-AbCdEf","LastModifiedDate":1.790450994802E9,"Name":"/aws/reference/secretsmanager/s","SourceResult":"{\"ARN\":\"arn:aws:secretsmanager:us-east-1:123456789012:secret:s-AbCdEf\",\"name\":\"s\",\"versionId\":\"11111111-1111-4111-8111-111111111111\",\"secretBinary\":{\"hb\":[0,1,-1,-128,127],\"offset\":0,\"isReadOnly\":false,\"bigEndian\":true,\"nativeByteOrder\":false,\"mark\":-1,\"position\":0,\"limit\":5,\"capacity\":5,\"address\":8},\"versionStages\":[\"AWSCURRENT\"],\"createdDate\":\"Sep 26, 2026, 7:29:54 PM\"}","Type":"SecureString","Version":0}})");
}

TEST(SecretReferencesSerialization, AnEqualsSignIsEscapedTwiceAndOtherLettersStay) {
  in_process server{fixture_of({secret("s", {{"SecretString", "a=1 é €"}})})};
  const auto body = server.call(operation, asking(prefix + "s").dump()).body;
  EXPECT_THAT(body, HasSubstr(R"(\"secretString\":\"a\\u003d1 é €\")"));
  EXPECT_THAT(body, HasSubstr(R"("Value":"a=1 é €")"));
}

// Only the equals sign was recorded; Gson escapes the others in the same way.
TEST(SecretReferencesSerialization, WhatMeansSomethingInHtmlIsEscaped) {
  difference("parameters.secret-escapes");
  EXPECT_THAT(source_of({{"SecretString", "<a href='x'>&\"\\\n"}}),
              HasSubstr(R"("secretString":"\u003ca href\u003d\u0027x\u0027\u003e\u0026\"\\\n")"));
}

TEST(SecretReferencesSerialization, TheDateIsJavasMediumFormat) {
  const auto date_of = [](const std::string& time) {
    const auto source = source_of({{"CreatedDate", time}});
    return json::parse(source)["createdDate"].get<std::string>();
  };
  EXPECT_EQ(date_of("2026-09-26T19:29:54.802Z"), "Sep 26, 2026, 7:29:54 PM");
  EXPECT_EQ(date_of("2026-01-02T00:05:09Z"), "Jan 2, 2026, 12:05:09 AM");
  EXPECT_EQ(date_of("2026-12-31T12:00:00Z"), "Dec 31, 2026, 12:00:00 PM");
  EXPECT_EQ(date_of("2026-05-09T09:59:59.999Z"), "May 9, 2026, 9:59:59 AM");
}

// --- validation

TEST(SecretReferencesValidation, ASecretIsReadWithDecryptionOnly) {
  in_process server{fixture_of({secret("app/db")})};
  for (const auto* const name : {"app/db", "app/db:AWSCURRENT", "none"}) {
    EXPECT_EQ(refusal(server, operation, {{"Name", prefix + name}}), no_decryption) << name;
    EXPECT_EQ(refusal(server, operation, {{"Name", prefix + name}, {"WithDecryption", false}}),
              no_decryption)
        << name;
  }
}

TEST(SecretReferencesValidation, AnUnknownSecretIsNotFoundAndAMissingSelectorIsPrintedAsNull) {
  in_process server{fixture_of({secret("app/db")})};
  EXPECT_EQ(refused(server, "x/absent"), not_found("aws/reference/secretsmanager/x/absentnull"));
  EXPECT_EQ(refused(server, "x/absent:AWSCURRENT"),
            not_found("aws/reference/secretsmanager/x/absent:AWSCURRENT"));
  EXPECT_EQ(refused(server, "app"), not_found("aws/reference/secretsmanager/appnull"));
  EXPECT_EQ(refused(server, "app/db:none"), not_found("aws/reference/secretsmanager/app/db:none"));
}

TEST(SecretReferencesValidation, ASecondSlashIsPartOfTheName) {
  in_process server{fixture_of({secret("app/db")})};
  EXPECT_EQ(refused(server, "/app/db"), not_found("aws/reference/secretsmanager//app/dbnull"));
}

TEST(SecretReferencesValidation, ASelectorIsOneText) {
  in_process server{fixture_of({secret("app/db")})};
  for (const auto* const name :
       {"app/db:x:y", "app/db:", "app/db:key:AWSCURRENT:", "app/db::AWSCURRENT",
        "arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf"}) {
    EXPECT_EQ(refused(server, name), bad_selector) << name;
  }
}

TEST(SecretReferencesValidation, TheArnOfASecretIsNoName) {
  in_process server{fixture_of({secret("app/db")})};
  const std::string arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf";
  EXPECT_EQ(refusal(server, operation, asking(arn)), arn_as_name);
  EXPECT_EQ(refusal(server, operation, {{"Name", arn}}), arn_as_name);
}

// The text speaks of both operations; only GetParameter was recorded.
TEST(SecretReferencesValidation, TheArnOfASecretFailsAWholeGetParameters) {
  difference("parameters.secret-arn-among-names");
  in_process server{fixture_of({secret("app/db")})};
  store_parameter(server, "/p/one");
  const std::string arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf";
  EXPECT_EQ(
      refusal(server, "GetParameters", {{"Names", {"/p/one", arn}}, {"WithDecryption", true}}),
      arn_as_name);
}

TEST(SecretReferencesValidation, WithoutANameSecretsManagerIsNotReached) {
  in_process server;
  EXPECT_EQ(refused(server, ""), dependency);
  const json names{{"Names", {prefix, "/p/one"}}, {"WithDecryption", true}};
  EXPECT_EQ(refusal(server, "GetParameters", names), dependency);
}

// --- behaviour

TEST(SecretReferencesBehaviour, TheVersionInUseIsRead) {
  in_process server{two_versions()};
  const auto found = read(server, "app/db");
  EXPECT_EQ(found["Value"], "new");
  EXPECT_EQ(found["LastModifiedDate"], 1790450995.25);
  EXPECT_FALSE(found.contains("Selector"));
}

TEST(SecretReferencesBehaviour, AStageNamesItsVersion) {
  in_process server{two_versions()};
  EXPECT_EQ(read(server, "app/db:AWSCURRENT")["Value"], "new");
  EXPECT_EQ(read(server, "app/db:stable._-")["Value"], "new");
  const auto found = read(server, "app/db:AWSPREVIOUS");
  EXPECT_EQ(found["Value"], "s3");
  EXPECT_EQ(found["LastModifiedDate"], 1790450994.802);
  EXPECT_EQ(found["Version"], 0);
}

TEST(SecretReferencesBehaviour, AUuidNamesAVersionAndNoStage) {
  const std::string third_id = "33333333-3333-4333-8333-333333333333";
  in_process server{fixture_of({secret("s", {{"VersionStages", {third_id, "AWSCURRENT"}}})})};
  const auto found = read(server, "s:" + first_id);
  EXPECT_EQ(found["Value"], "s3");
  EXPECT_EQ(found["Selector"], ":" + first_id);
  EXPECT_EQ(refused(server, "s:" + third_id),
            not_found("aws/reference/secretsmanager/s:" + third_id));
}

TEST(SecretReferencesBehaviour, EveryOtherTextIsAStage) {
  const std::vector<std::string> stages{
      "1",         "1-1-1-1-1", "11111111111141118111111111111111", std::string(36, 'a'),
      "bad/stage", "AWSCURRENT"};
  in_process server{fixture_of({secret("s", {{"VersionStages", stages}})})};
  for (const auto& stage : stages) {
    const auto found = read(server, "s:" + stage);
    EXPECT_EQ(found["Value"], "s3");
    EXPECT_EQ(found["Selector"], ":" + stage);
  }
  EXPECT_EQ(refused(server, "s:01"), not_found("aws/reference/secretsmanager/s:01"));
}

TEST(SecretReferencesBehaviour, TheNameHasOtherCharactersThanAParameters) {
  in_process server{fixture_of({secret("a+b/c@d=e")})};
  const auto found = read(server, "a+b/c@d=e");
  EXPECT_EQ(found["Value"], "s3");
  EXPECT_EQ(found["Name"], prefix + "a+b/c@d=e");
  EXPECT_EQ(refused(server, "a+b/c@d=e:no stage"),
            not_found("aws/reference/secretsmanager/a+b/c@d=e:no stage"));
}

TEST(SecretReferencesBehaviour, TheLeadingSlashMayBeLeftOut) {
  in_process server{fixture_of({secret("app/db")})};
  const auto name = prefix.substr(1) + "app/db";
  const auto found = answer(server, operation, asking(name))["Parameter"];
  EXPECT_EQ(found["Name"], name);
  EXPECT_EQ(found["Value"], "s3");
  EXPECT_EQ(refusal(server, operation, asking(prefix.substr(1) + "none")),
            not_found("aws/reference/secretsmanager/nonenull"));
}

TEST(SecretReferencesBehaviour, GetParametersSortsThemAmongOthers) {
  in_process server{fixture_of(
      {secret("x/binary", {{"SecretString", "b"}}), secret("x/string", {{"SecretString", "s"}})})};
  store_parameter(server, "/p/one");
  const auto reply = answer(
      server, "GetParameters",
      {{"Names", {prefix + "x/string", "/p/one", prefix + "x/binary"}}, {"WithDecryption", true}});
  EXPECT_THAT(ids_of(reply, stored_parameters),
              ElementsAre(prefix + "x/binary", prefix + "x/string", "/p/one"));
  EXPECT_THAT(reply["InvalidParameters"], IsEmpty());
}

// Recorded: `:AWSPREVIOUS, plain, :AWSCURRENT` came in the order of the request, which is that of a
// HashSet of Java.
TEST(SecretReferencesBehaviour, SelectorsOfOneNameStandInTheOrderOfAHashSet) {
  in_process server{two_versions()};
  const auto name = prefix + "app/db";
  const auto reply = answer(
      server, "GetParameters",
      {{"Names", {name + ":AWSCURRENT", name, name + ":AWSPREVIOUS"}}, {"WithDecryption", true}});
  std::vector<std::string> selectors;
  for (const auto& each : reply["Parameters"]) selectors.push_back(each.value("Selector", ""));
  EXPECT_THAT(selectors, ElementsAre(":AWSPREVIOUS", "", ":AWSCURRENT"));
}

TEST(SecretReferencesBehaviour, GetParametersListsWhatItCannotReadAsInvalid) {
  in_process server{fixture_of({secret("app/db")})};
  store_parameter(server, "/p/one");
  const auto arn = prefix + "arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf";
  const auto reply = answer(server, "GetParameters",
                            {{"Names", {prefix + "none", "/p/one", prefix + "app/db:none", arn}},
                             {"WithDecryption", true}});
  EXPECT_THAT(ids_of(reply, stored_parameters), ElementsAre("/p/one"));
  EXPECT_THAT(reply["InvalidParameters"],
              ElementsAre(prefix + "app/db:none", arn, prefix + "none"));
}

TEST(SecretReferencesBehaviour, GetParametersWithoutDecryptionListsAllSecretsAsInvalid) {
  in_process server{fixture_of({secret("app/db")})};
  store_parameter(server, "/p/one");
  const auto reply = answer(server, "GetParameters", {{"Names", {prefix + "app/db", "/p/one"}}});
  EXPECT_THAT(ids_of(reply, stored_parameters), ElementsAre("/p/one"));
  EXPECT_THAT(reply["InvalidParameters"], ElementsAre(prefix + "app/db"));
}

// "Only GetParameter and GetParameters" [D].
TEST(SecretReferencesBehaviour, OtherOperationsDoNotKnowThem) {
  in_process server{fixture_of({secret("app/db")})};
  for (const auto* const other : {"GetParameterHistory", "DeleteParameter"}) {
    EXPECT_EQ(refusal(server, other, {{"Name", prefix + "app/db"}}),
              R"({"__type":"ParameterNotFound"})")
        << other;
  }
  EXPECT_EQ(refusal(server, "LabelParameterVersion",
                    {{"Name", prefix + "app/db"}, {"Labels", {"stable"}}}),
            R"({"__type":"ParameterNotFound"})");
  EXPECT_EQ(answer(server, "DescribeParameters")["Parameters"], json::array());
}

}  // namespace
}  // namespace ssmock
