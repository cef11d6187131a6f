// SPDX-License-Identifier: Apache-2.0
// The keys of KMS that SecureStrings name: which ones there are, and what SSM says of the others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "core/text.hpp"
#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string key_id = "11111111-2222-4333-8444-555555555555";
const std::string other_id = "66666666-7777-4888-9999-aaaaaaaaaaaa";
const std::string kms = "arn:aws:kms:us-east-1:123456789012:";
const std::string keys_path = "/_ssmock/kms-keys/";

/// A key and an alias of it.
const std::string key_and_alias =
    json{{"KmsKeys", {{{"KeyId", key_id}}, {{"KeyId", "alias/mine"}, {"TargetKeyId", key_id}}}}}
        .dump();

json secure(const std::string& key) { return {{"Type", "SecureString"}, {"KeyId", key}}; }

void set_state(in_process& server, const std::string& key, const std::string& state) {
  controlled(server, "PUT", keys_path + key, json{{"KeyState", state}}.dump());
}

/// The text of an InvalidKeyId that KMS gave reason for, without the id of SSM's own request to
/// KMS.
std::string kms_error(const std::string& body) {
  static const std::regex form{
      R"re(\{"__type":"InvalidKeyId","message":"(.*) \(Service: AWSKMS; Status Code: 400; Error Code: (\w+); Request ID: [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}; Proxy: null\)"\})re"};
  std::smatch parts;
  EXPECT_TRUE(std::regex_match(body, parts, form)) << body;
  return parts[2].str() + ": " + parts[1].str();
}

/// What KMS says of a key that a new SecureString names.
std::string refused_key(in_process& server, const std::string& key) {
  return kms_error(
      refusal_without_change(server, "PutParameter", putting("/p/new", "v", secure(key))));
}

json decrypting(const std::string& name) { return {{"Name", name}, {"WithDecryption", true}}; }

// --- serialization

TEST(KmsKeysSerialization, AKeyIsShownAsTheCallerWroteIt) {
  in_process server{key_and_alias};
  for (const auto& key :
       {key_id, kms + "key/" + key_id, std::string("alias/mine"), kms + "alias/mine"}) {
    overwrite_parameter(server, "/p/one", "secret", secure(key));
    EXPECT_EQ(metadata_of(server, "/p/one")["KeyId"], key);
    EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "secret");
    EXPECT_FALSE(parameter_of(server, "/p/one").contains("KeyId"));
  }
}

TEST(KmsKeysSerialization, ACipherTextOfTheAdvancedTierNamesTheKeysArn) {
  in_process server{key_and_alias};
  for (const auto& key : {key_id, kms + "key/" + key_id, std::string("alias/mine")}) {
    auto changes = secure(key);
    changes["Tier"] = "Advanced";
    overwrite_parameter(server, "/p/one", "secret", changes);
    EXPECT_THAT(base64_decode(cipher_of(server, "/p/one")).value(),
                HasSubstr("aws-kms" + std::string{'\0', 'K'} + kms + "key/" + key_id))
        << key;
  }
}

// --- validation

// [R] 2020. An ARN is printed as it was given.
TEST(KmsKeysValidation, AKeyThatIsNotThereIsToldByItsArn) {
  in_process server;
  EXPECT_EQ(refused_key(server, key_id),
            "NotFoundException: Key '" + kms + "key/" + key_id + "' does not exist");
  const std::string elsewhere = "arn:aws:kms:us-east-1:123123123123:key/" + key_id;
  EXPECT_EQ(refused_key(server, elsewhere),
            "NotFoundException: Key '" + elsewhere + "' does not exist");
}

// [R] 2018
TEST(KmsKeysValidation, AnAliasThatIsNotThereIsToldByItsArn) {
  in_process server;
  EXPECT_EQ(refused_key(server, "alias/parameter_store_key"),
            "NotFoundException: Alias " + kms + "alias/parameter_store_key is not found.");
  EXPECT_EQ(refused_key(server, kms + "alias/none"),
            "NotFoundException: Alias " + kms + "alias/none is not found.");
}

// [P]
TEST(KmsKeysValidation, TheNameOfAnAliasAloneIsNoKey) {
  in_process server{key_and_alias};
  EXPECT_THAT(
      refusal_without_change(server, "PutParameter", putting("/p/one", "v", secure("mine"))),
      HasSubstr(R"({"__type":"InvalidKeyId",)"));
}

TEST(KmsKeysValidation, AnAliasOfAKeyThatIsNotThereIsNotFound) {
  in_process server{R"({"KmsKeys":[{"KeyId":"alias/mine","TargetKeyId":"none"}]})"};
  EXPECT_THAT(
      refusal_without_change(server, "PutParameter", putting("/p/one", "v", secure("alias/mine"))),
      HasSubstr("NotFoundException"));
}

// [R] 2022
TEST(KmsKeysValidation, AKeyThatIsPendingDeletionCannotEncrypt) {
  in_process server{key_and_alias};
  set_state(server, key_id, "PendingDeletion");
  const auto pending =
      "KMSInvalidStateException: " + kms + "key/" + key_id + " is pending deletion.";
  EXPECT_EQ(refused_key(server, key_id), pending);
  EXPECT_EQ(refused_key(server, kms + "key/" + key_id), pending);
}

// What was recorded came of an alias, and told the key's ARN [R] 2022.
TEST(KmsKeysValidation, TheStateOfAnAliassKeyIsToldWithTheKeysArn) {
  in_process server{key_and_alias};
  set_state(server, key_id, "PendingDeletion");
  EXPECT_EQ(refused_key(server, "alias/mine"),
            "KMSInvalidStateException: " + kms + "key/" + key_id + " is pending deletion.");
}

TEST(KmsKeysValidation, ADisabledKeyCannotEncrypt) {
  difference("parameters.disabled-key");
  in_process server{key_and_alias};
  set_state(server, key_id, "Disabled");
  EXPECT_EQ(refused_key(server, key_id),
            "DisabledException: " + kms + "key/" + key_id + " is disabled.");
}

TEST(KmsKeysValidation, TheKeysOfTheModelHaveOtherCharacters) {
  in_process server;
  EXPECT_EQ(refusal(server, "PutParameter", putting("/p/one", "v", secure("a key"))),
            validation_error("1 validation error detected: Value 'a key' at 'keyId' failed to "
                             "satisfy constraint: Member must satisfy regular expression pattern: "
                             "^([a-zA-Z0-9:/_-]+)$"));
}

TEST(KmsKeysValidation, AKeyIsDeclaredInOneOfThreeStates) {
  in_process server;
  EXPECT_EQ(server.control("PUT", keys_path + key_id, R"({"KeyState":"Gone"})").status, 400);
  EXPECT_EQ(server.control("PUT", keys_path + key_id, R"({"State":"Enabled"})").status, 400);
  EXPECT_THAT(refused_key(server, key_id), HasSubstr("does not exist"));
}

// --- behaviour

TEST(KmsKeysBehaviour, AwssOwnKeyIsThereInEveryAccount) {
  in_process server;
  put(server, "/p/one", "v", {{"Type", "SecureString"}});
  EXPECT_EQ(metadata_of(server, "/p/one")["KeyId"], "alias/aws/ssm");
  put(server, "/p/two", "v", secure("alias/aws/ssm"));
  put(server, "/p/three", "v", secure(kms + "alias/aws/ssm"));
  EXPECT_EQ(parameter_of(server, "/p/three")["Value"], "v");
}

TEST(KmsKeysBehaviour, ReadingWithDecryptionNeedsAnEnabledKey) {
  in_process server{key_and_alias};
  put(server, "/p/one", "secret", secure(key_id));
  const auto cipher = cipher_of(server, "/p/one");
  set_state(server, key_id, "PendingDeletion");
  const auto pending =
      "KMSInvalidStateException: " + kms + "key/" + key_id + " is pending deletion.";
  EXPECT_EQ(kms_error(refusal(server, "GetParameter", decrypting("/p/one"))), pending);
  EXPECT_EQ(kms_error(refusal(server, "GetParameters",
                              {{"Names", {"/p/none", "/p/one"}}, {"WithDecryption", true}})),
            pending);
  // What needs no key is answered as before.
  EXPECT_EQ(cipher_of(server, "/p/one"), cipher);
  EXPECT_EQ(metadata_of(server, "/p/one")["KeyId"], key_id);
  set_state(server, key_id, "Enabled");
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "secret");
}

TEST(KmsKeysBehaviour, AKeyThatIsTakenAwayCannotDecrypt) {
  in_process server{key_and_alias};
  put(server, "/p/one", "secret", secure(key_id));
  controlled(server, "DELETE", keys_path + key_id);
  EXPECT_EQ(kms_error(refusal(server, "GetParameter", decrypting("/p/one"))),
            "NotFoundException: Key '" + kms + "key/" + key_id + "' does not exist");
  controlled(server, "PUT", keys_path + key_id);
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "secret");
}

TEST(KmsKeysBehaviour, AKeyIsKeptWhenAnOverwriteOmitsItAndIsStillChecked) {
  in_process server{key_and_alias};
  put(server, "/p/one", "a", secure(key_id));
  overwrite_parameter(server, "/p/one", "b");
  EXPECT_EQ(metadata_of(server, "/p/one")["KeyId"], key_id);
  set_state(server, key_id, "PendingDeletion");
  EXPECT_THAT(refusal_without_change(server, "PutParameter", overwriting("/p/one", "c")),
              HasSubstr("is pending deletion."));
}

TEST(KmsKeysBehaviour, EachVersionHasTheKeyItWasPutWith) {
  in_process server{key_and_alias};
  controlled(server, "PUT", keys_path + other_id);
  put(server, "/p/one", "a", secure(key_id));
  overwrite_parameter(server, "/p/one", "b", {{"KeyId", other_id}});
  EXPECT_EQ(history_of(server, "/p/one")[0]["KeyId"], key_id);
  EXPECT_EQ(history_of(server, "/p/one")[1]["KeyId"], other_id);
  set_state(server, key_id, "PendingDeletion");
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "b");
  EXPECT_THAT(refusal(server, "GetParameter", decrypting("/p/one:1")), HasSubstr(key_id));
}

TEST(KmsKeysBehaviour, AWayOutIsAnotherKeyForTheNextVersion) {
  in_process server{key_and_alias};
  put(server, "/p/one", "a", secure(key_id));
  set_state(server, key_id, "PendingDeletion");
  overwrite_parameter(server, "/p/one", "b", {{"KeyId", "alias/aws/ssm"}});
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "b");
}

TEST(KmsKeysBehaviour, PlainTypesHaveNoKey) {
  difference("parameters.key-of-plain-types");
  in_process server;
  for (const std::string type : {"String", "StringList"}) {
    put(server, "/p/" + type, "v", {{"Type", type}, {"KeyId", "alias/none"}});
    EXPECT_FALSE(metadata_of(server, "/p/" + type).contains("KeyId"));
  }
}

TEST(KmsKeysBehaviour, AnAliasCanBeMadeMovedAndTakenAway) {
  in_process server{key_and_alias};
  controlled(server, "PUT", keys_path + other_id, R"({"KeyState":"PendingDeletion"})");
  controlled(server, "PUT", keys_path + "alias/one", json{{"TargetKeyId", key_id}}.dump());
  put(server, "/p/one", "v", secure("alias/one"));
  controlled(server, "PUT", keys_path + "alias/one", json{{"TargetKeyId", other_id}}.dump());
  EXPECT_THAT(refusal(server, "GetParameter", decrypting("/p/one")),
              HasSubstr("is pending deletion."));
  controlled(server, "DELETE", keys_path + "alias/one");
  EXPECT_THAT(refusal(server, "GetParameter", decrypting("/p/one")),
              HasSubstr("alias/one is not found."));
}

TEST(KmsKeysBehaviour, AwssOwnKeyCanBeDisabledByATest) {
  in_process server;
  put(server, "/p/one", "v", {{"Type", "SecureString"}});
  const auto load = [&](const std::string& state) {
    controlled(server, "POST", "/_ssmock/fixtures",
               R"({"KmsKeys":[{"KeyId":"alias/aws/ssm","KeyState":")" + state + R"("}]})");
  };
  load("Disabled");
  EXPECT_THAT(refusal(server, "GetParameter", decrypting("/p/one")), HasSubstr("is disabled."));
  load("Enabled");
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "v");
}

TEST(KmsKeysBehaviour, AKeyIsPutIntoTheTenantThatTheQueryNames) {
  in_process server;
  controlled(server, "PUT", keys_path + key_id + "?region=eu-west-1");
  EXPECT_THAT(refused_key(server, key_id), HasSubstr("does not exist"));
  const auto reply = server.call("PutParameter", putting("/p/one", "v", secure(key_id)).dump(),
                                 authorization("test", "eu-west-1"));
  EXPECT_EQ(reply.body, R"({"Tier":"Standard","Version":1})");
}

}  // namespace
}  // namespace ssmock
