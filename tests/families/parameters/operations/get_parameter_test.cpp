// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.hpp"
#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::StartsWith;

const std::string operation = "GetParameter";

std::string refused(in_process& server, const std::string& name) {
  return refusal(server, operation, {{"Name", name}});
}

/// A parameter with two versions, `a` and `b`, of which the first has the label `stable`.
void put_two_versions(in_process& server, const std::string& name) {
  put(server, name, "a");
  overwrite_parameter(server, name, "b");
  label_version(server, name, 1, {"stable"});
}

/// Reads the binary form of a cipher text.
class byte_reader {
 public:
  explicit byte_reader(std::string bytes) : bytes_(std::move(bytes)), left_(bytes_) {}

  std::string take(std::size_t size) {
    const std::string out{left_.substr(0, size)};
    left_.remove_prefix(out.size());
    return out;
  }
  std::size_t number(std::size_t size) {
    std::size_t out = 0;
    for (const char byte : take(size)) out = out * 256 + static_cast<unsigned char>(byte);
    return out;
  }
  std::string counted() { return take(number(2)); }

 private:
  std::string bytes_;
  std::string_view left_;
};

// --- serialization

TEST(GetParameterSerialization, AParameterIsAnsweredInTheRecordedBytes) {
  in_process server{"{}", *parse_iso_8601("2026-09-26T19:29:56.298Z")};
  put(server, "/p/one", "v");
  EXPECT_EQ(
      server.call(operation, R"({"Name":"/p/one"})").body,
      R"({"Parameter":{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","DataType":"text","LastModifiedDate":1.790450996298E9,"Name":"/p/one","Type":"String","Value":"v","Version":1}})");
}

TEST(GetParameterSerialization, ASelectorStandsBetweenNameAndType) {
  in_process server;
  put_two_versions(server, "/p/one");
  EXPECT_EQ(
      server.call(operation, R"({"Name":"/p/one:1"})").body,
      R"({"Parameter":{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","DataType":"text","LastModifiedDate":1.7680104E9,"Name":"/p/one","Selector":":1","Type":"String","Value":"a","Version":1}})");
}

// A recording of 2026-03, of another region.
TEST(GetParameterSerialization, ANameWithoutASlashIsAnsweredInTheRecordedBytes) {
  in_process server{"{}", *parse_iso_8601("2026-03-19T15:31:45.877Z")};
  const auto ohio = authorization("test", "us-east-2");
  server.call("PutParameter", putting("variable-for-as", "hello world").dump(), ohio);
  EXPECT_EQ(
      server.call(operation, R"({"Name":"variable-for-as"})", ohio).body,
      R"({"Parameter":{"ARN":"arn:aws:ssm:us-east-2:123456789012:parameter/variable-for-as","DataType":"text","LastModifiedDate":1.773934305877E9,"Name":"variable-for-as","Type":"String","Value":"hello world","Version":1}})");
}

// --- validation

TEST(GetParameterValidation, ANameIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'name' failed to satisfy "
                             "constraint: Member must not be null"));
}

TEST(GetParameterValidation, AParameterThatIsNotThereIsAnErrorWithoutAText) {
  in_process server;
  EXPECT_EQ(refused(server, "/p/one"), R"({"__type":"ParameterNotFound"})");
  put(server, "/p/one", "v");
  EXPECT_EQ(refused(server, "/p"), no_parameter);
  EXPECT_EQ(refused(server, "/p/one/two"), no_parameter);
  EXPECT_EQ(refused(server, "/P/one"), no_parameter);
}

TEST(GetParameterValidation, ABadCharacterIsToldBeforeTheParameterIsLookedFor) {
  in_process server;
  for (const auto* const name : {"bad name", "a@b", "{test}-test", "/a b", "a+b", "db/endpoint",
                                 "ssm-x", "/ssm/x", "/SSMx", "SSM"}) {
    EXPECT_EQ(refused(server, name), bad_name()) << name;
  }
}

TEST(GetParameterValidation, NamesThatBeginWithAwsAreJustNotThere) {
  in_process server;
  for (const auto* const name : {"aws-foo", "/aws/x", "/awssec/lab01/vpc_id", "/AWS/x"}) {
    EXPECT_EQ(refused(server, name), no_parameter) << name;
  }
}

TEST(GetParameterValidation, AVersionThatIsNotThereIsToldAsItWasWritten) {
  in_process server;
  put_two_versions(server, "/p/one");
  for (const auto* const version : {"0", "3", "99", "2147483648", "007", "9223372036854775808",
                                    "123456789012345678901234567890"}) {
    EXPECT_EQ(refused(server, "/p/one:" + std::string(version)), no_version(version, "/p/one"));
  }
}

TEST(GetParameterValidation, ALabelThatIsNotThereHasATextOfItsOwn) {
  in_process server;
  put_two_versions(server, "/p/one");
  for (const auto* const label : {"missing", "-1", "Stable", "1a", "1.0", "+1", "a b"}) {
    EXPECT_EQ(refused(server, "/p/one:" + std::string(label)), no_label(label, "/p/one"));
  }
}

TEST(GetParameterValidation, ASelectorIsOneAndIsNotEmpty) {
  in_process server;
  put_two_versions(server, "/p/one");
  for (const auto* const selector : {":", ":1:2", "::", ":1:", ":stable:1", "::1"}) {
    EXPECT_EQ(refused(server, "/p/one" + std::string(selector)), bad_selector()) << selector;
  }
}

TEST(GetParameterValidation, ASelectorOfAMissingParameterIsNotLookedAt) {
  difference("parameters.selector-of-missing");
  in_process server;
  EXPECT_EQ(refused(server, "/p/one:2"), no_parameter);
  EXPECT_EQ(refused(server, "/p/one:label"), no_parameter);
}

TEST(GetParameterValidation, AnArnOfAnotherAccountOrRegionIsNotFound) {
  difference("parameters.other-account");
  in_process server;
  put(server, "/p/one", "v");
  EXPECT_EQ(refused(server, "arn:aws:ssm:us-east-1:210987654321:parameter/p/one"), no_parameter);
  EXPECT_EQ(refused(server, "arn:aws:ssm:us-west-2:123456789012:parameter/p/one"), no_parameter);
}

TEST(GetParameterValidation, AnArnOfASecretIsNoName) {
  in_process server;
  EXPECT_EQ(
      refused(server, "arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf"),
      validation_error("Secrets manager ARN reference should not be passed in the GetParameter(s) "
                       "request, please refer to https://docs.aws.amazon.com/systems-manager/"
                       "latest/userguide/integration-ps-secretsmanager.html"));
}

// --- behaviour

TEST(GetParameterBehaviour, ANameIsAnsweredAsTheRequestSpellsIt) {
  in_process server;
  put(server, "x", "made as x");
  put(server, "/y", "made as /y");
  for (const std::string name : {"x", "/x", "y", "/y"}) {
    const auto shown = parameter_of(server, name);
    EXPECT_EQ(shown["Name"], name);
    EXPECT_EQ(shown["ARN"], parameter_arn(name.substr(name.size() - 1)));
  }
  EXPECT_EQ(parameter_of(server, "/x")["Value"], "made as x");
  EXPECT_EQ(parameter_of(server, "y")["Value"], "made as /y");
}

TEST(GetParameterBehaviour, AnArnIsAnsweredWithThePlainName) {
  in_process server;
  put(server, "x", "v");
  put(server, "/p/one", "w");
  for (const auto& [arn, name] : {std::pair{"x", "x"}, std::pair{"p/one", "/p/one"}}) {
    const auto shown = parameter_of(server, parameter_arn(arn));
    EXPECT_EQ(shown["Name"], name);
    EXPECT_EQ(shown["ARN"], parameter_arn(arn));
    EXPECT_FALSE(shown.contains("Selector"));
  }
}

// [P] 2026-04
TEST(GetParameterBehaviour, AnArnMayHaveASelectorThatTheAnsweredOneHasNot) {
  in_process server;
  put_two_versions(server, "/p/one");
  for (const std::string selector : {":1", ":stable"}) {
    const auto shown = parameter_of(server, parameter_arn("p/one") + selector);
    EXPECT_EQ(shown["ARN"], parameter_arn("p/one"));
    EXPECT_EQ(shown["Name"], "/p/one");
    EXPECT_EQ(shown["Selector"], selector);
    EXPECT_EQ(shown["Value"], "a");
  }
}

TEST(GetParameterBehaviour, WithoutASelectorTheLatestVersionIsAnswered) {
  in_process server;
  put_two_versions(server, "/p/one");
  const auto shown = parameter_of(server, "/p/one");
  EXPECT_EQ(shown["Value"], "b");
  EXPECT_EQ(shown["Version"], 2);
  EXPECT_FALSE(shown.contains("Selector"));
}

TEST(GetParameterBehaviour, ASelectorIsAVersionOrALabelAndIsAnsweredAsWritten) {
  in_process server;
  put_two_versions(server, "/p/one");
  const auto shown_by = [&](const std::string& selector, int version) {
    const auto shown = parameter_of(server, "/p/one" + selector);
    EXPECT_EQ(shown["Name"], "/p/one");
    EXPECT_EQ(shown["Selector"], selector);
    EXPECT_EQ(shown["Version"], version);
    EXPECT_EQ(shown["Value"], version == 1 ? "a" : "b");
  };
  shown_by(":1", 1);
  shown_by(":2", 2);
  shown_by(":stable", 1);
  // Recorded of the first: zeros before a number count for nothing but are answered.
  shown_by(":01", 1);
  shown_by(":00002", 2);
}

TEST(GetParameterBehaviour, TheTimeIsThatOfTheVersionWhateverLabelsAndTagsChange) {
  in_process server;
  put(server, "/p/one", "a");
  advance(server, "PT1M");
  put_two_versions(server, "/p/two");
  advance(server, "PT1M");
  overwrite_parameter(server, "/p/one", "b");
  advance(server, "PT1M");
  label_version(server, "/p/one", 1, {"old"});
  answer(server, "AddTagsToResource",
         {{"ResourceType", "Parameter"}, {"ResourceId", "/p/one"}, {"Tags", {tag("k", "v")}}});
  EXPECT_EQ(parameter_of(server, "/p/one:old")["LastModifiedDate"], 1768010400);
  EXPECT_EQ(parameter_of(server, "/p/one")["LastModifiedDate"], 1768010400 + 120);
  EXPECT_EQ(parameter_of(server, "/p/two")["LastModifiedDate"], 1768010400 + 60);
}

TEST(GetParameterBehaviour, BlanksAroundANameAreRemoved) {
  in_process server;
  put_two_versions(server, "/p/one");
  EXPECT_EQ(parameter_of(server, " /p/one  ")["Name"], "/p/one");
  EXPECT_EQ(parameter_of(server, "/p/one:1 ")["Selector"], ":1");
}

TEST(GetParameterBehaviour, DecryptionMakesNoDifferenceForPlainTypes) {
  in_process server;
  put(server, "/p/one", "v");
  put(server, "/p/list", " red , ,blue, ", {{"Type", "StringList"}});
  for (const std::string name : {"/p/one", "/p/list"}) {
    const auto plain = server.call(operation, json{{"Name", name}}.dump()).body;
    for (const bool decrypt : {true, false}) {
      const json request{{"Name", name}, {"WithDecryption", decrypt}};
      EXPECT_EQ(server.call(operation, request.dump()).body, plain);
    }
  }
  EXPECT_EQ(parameter_of(server, "/p/list")["Value"], " red , ,blue, ");
}

TEST(GetParameterBehaviour, ASecureStringIsPlainWithDecryptionOnly) {
  in_process server;
  put(server, "/p/sec", "secret", {{"Type", "SecureString"}});
  auto cipher = answer(server, operation, {{"Name", "/p/sec"}})["Parameter"];
  EXPECT_EQ(answer(server, operation, {{"Name", "/p/sec"}, {"WithDecryption", false}})["Parameter"],
            cipher);
  auto plain = parameter_of(server, "/p/sec");
  EXPECT_EQ(plain["Value"], "secret");
  EXPECT_NE(cipher["Value"], "secret");
  // Everything else is as with decryption [R].
  cipher.erase("Value");
  plain.erase("Value");
  EXPECT_EQ(cipher, plain);
}

// 25 bytes became 236 characters of base 64 [R].
TEST(GetParameterBehaviour, TheCipherTextOfAStandardParameterHasTheRecordedForm) {
  difference("parameters.cipher-text");
  in_process server;
  put(server, "/p/sec", "25 bytes of a secret text", {{"Type", "SecureString"}});
  const auto cipher = cipher_of(server, "/p/sec");
  EXPECT_EQ(cipher.size(), 236U);
  EXPECT_THAT(cipher, StartsWith("AQICAHg"));
  ASSERT_TRUE(base64_decode(cipher).has_value());
  EXPECT_EQ(base64_decode(cipher)->size(), 25U + 152U);
}

TEST(GetParameterBehaviour, TheCipherTextOfAnAdvancedParameterIsAMessageOfTheEncryptionSdk) {
  in_process server;
  put(server, "/p/sec", "secret", {{"Type", "SecureString"}, {"Tier", "Advanced"}});
  const auto cipher = cipher_of(server, "/p/sec");
  EXPECT_THAT(cipher, StartsWith("AYADe"));
  byte_reader read{base64_decode(cipher).value()};
  EXPECT_EQ(read.take(4), "\x01\x80\x03\x78");
  read.take(16);  // the message's id
  byte_reader pairs{read.counted()};
  EXPECT_EQ(pairs.number(2), 2U);
  EXPECT_EQ(pairs.counted(), "PARAMETER_ARN");
  EXPECT_EQ(pairs.counted(), parameter_arn("p/sec"));
  EXPECT_EQ(pairs.counted(), "aws-crypto-public-key");
  EXPECT_EQ(base64_decode(pairs.counted()).value().size(), 49U);  // a point of P-384
  EXPECT_EQ(read.number(2), 1U);
  EXPECT_EQ(read.counted(), "aws-kms");
  // The ARN of a key also when the parameter names an alias.
  EXPECT_THAT(read.counted(), StartsWith("arn:aws:kms:us-east-1:123456789012:key/"));
  read.counted();                 // the encrypted data key
  EXPECT_EQ(read.number(1), 2U);  // in frames
  EXPECT_EQ(read.number(4), 0U);
  EXPECT_EQ(read.number(1), 12U);
  EXPECT_EQ(read.number(4), 4096U);
}

TEST(GetParameterBehaviour, TheCipherTextStaysUntilTheValueIsPutAgain) {
  in_process server;
  for (const std::string tier : {"Standard", "Advanced"}) {
    const auto name = "/p/" + tier;
    put(server, name, "secret", {{"Type", "SecureString"}, {"Tier", tier}});
    const auto first = cipher_of(server, name);
    EXPECT_EQ(cipher_of(server, name), first);
    overwrite_parameter(server, name, "secret");
    EXPECT_EQ(cipher_of(server, name + ":1"), first);
    EXPECT_NE(cipher_of(server, name), first);
  }
}

TEST(GetParameterBehaviour, ThePublicParametersHaveNoAccount) {
  in_process server;
  const std::string name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
  const auto shown = parameter_of(server, name);
  EXPECT_EQ(shown["ARN"], "arn:aws:ssm:us-east-1::parameter" + name);
  EXPECT_EQ(shown["Name"], name);
  EXPECT_EQ(shown["Type"], "String");
  EXPECT_EQ(shown["DataType"], "text");
  EXPECT_THAT(shown["Value"].get<std::string>(), StartsWith("ami-"));
  EXPECT_GT(shown["Version"], 1);
}

}  // namespace
}  // namespace ssmock
