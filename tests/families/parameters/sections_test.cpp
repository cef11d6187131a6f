// SPDX-License-Identifier: Apache-2.0
// Parameters, secrets and keys as fixtures: what aws-cli prints loads, and what GET /_ssmock/state
// writes loads back to the same answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "loading/loader.hpp"
#include "support/commands.hpp"
#include "support/faults.hpp"
#include "support/paths.hpp"
#include "support/seed.hpp"
#include "support/stored_parameters.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string printed(const std::string& command) {
  return source_text("tests/loading/printed/" + command + ".json");
}

/// The faults of a fixture, without their lines.
std::vector<std::string> faults_without_lines(const json& fixture) {
  std::vector<std::string> out;
  for (const auto& fault : faults_in(fixture.dump())) {
    out.push_back(fault.where + ": " + fault.what);
  }
  return out;
}

std::string fixture_of(const json& parameter) { return json{{"Parameters", {parameter}}}.dump(); }

/// What the operations that read answer of the parameters below /p.
std::string answers(in_process& server) {
  const json all{{"Path", "/p"}, {"Recursive", true}};
  auto decrypted = all;
  decrypted["WithDecryption"] = true;
  std::string out;
  for (const auto& input : {all, decrypted}) {
    for (const auto& page : all_pages(server, "GetParametersByPath", input)) {
      out += page["Parameters"].dump() + "\n";
    }
  }
  for (const auto& page : all_pages(server, "DescribeParameters")) {
    out += page["Parameters"].dump() + "\n";
    for (const auto& each : page["Parameters"]) {
      const json name{{"Name", each["Name"]}, {"WithDecryption", true}};
      const json arn{{"ResourceArn", each["ARN"]}};
      const json tagged{{"ResourceType", "Parameter"}, {"ResourceId", each["Name"]}};
      out += server.call("GetParameterHistory", name.dump()).body + "\n";
      out += server.call("GetResourcePolicies", arn.dump()).body + "\n";
      out += server.call("ListTagsForResource", tagged.dump()).body + "\n";
    }
  }
  return out;
}

// --- what aws-cli prints

TEST(ParameterFixtures, GetParametersByPathPrintsOne) {
  in_process server{printed("get-parameters-by-path")};
  EXPECT_EQ(
      server.call("GetParametersByPath", R"({"Path":"/p","WithDecryption":true})").body,
      R"({"Parameters":[{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/list","DataType":"text","LastModifiedDate":1.790448065643E9,"Name":"/p/list","Type":"StringList","Value":"red, green,blue","Version":1},{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","DataType":"text","LastModifiedDate":1.790448073825E9,"Name":"/p/one","Type":"SecureString","Value":"f-2","Version":2}]})");
}

TEST(ParameterFixtures, GetParameterHistoryPrintsOne) {
  in_process server{printed("get-parameter-history")};
  const auto versions = answer(server, "GetParameterHistory",
                               {{"Name", "/p/one"}, {"WithDecryption", true}})["Parameters"];
  ASSERT_EQ(versions.size(), 2U);
  EXPECT_EQ(
      versions[0].dump(),
      R"({"AllowedPattern":"f-.*","DataType":"text","Description":"text","Labels":["valid","stable"],"LastModifiedDate":1790448067.215,"LastModifiedUser":"arn:aws:iam::123456789012:user/u","Name":"/p/one","Policies":[],"Tier":"Standard","Type":"String","Value":"f-1","Version":1})");
  EXPECT_EQ(versions[1]["Labels"], json::array());
  EXPECT_EQ(stored_value(server, "/p/one"), "f-2");
  EXPECT_EQ(stored_value(server, "/p/one:stable"), "f-1");
}

TEST(ParameterFixtures, DescribeParametersPrintsOne) {
  in_process server{printed("describe-parameters")};
  EXPECT_EQ(
      server.call("DescribeParameters", "{}").body,
      R"({"Parameters":[{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/list","DataType":"text","LastModifiedDate":1.790448065643E9,"LastModifiedUser":"arn:aws:iam::123456789012:user/u","Name":"/p/list","Policies":[],"Tier":"Standard","Type":"StringList","Version":1},{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","AllowedPattern":"f-.*","DataType":"text","Description":"text","KeyId":"alias/aws/ssm","LastModifiedDate":1.790448073825E9,"LastModifiedUser":"arn:aws:iam::123456789012:user/u","Name":"/p/one","Policies":[{"PolicyStatus":"Pending","PolicyText":"{\"Type\":\"NoChangeNotification\",\"Version\":\"1.0\",\"Attributes\":{\"After\":\"1\",\"Unit\":\"Days\"}}","PolicyType":"NoChangeNotification"}],"Tier":"Advanced","Type":"SecureString","Version":2}]})");
}

// DescribeParameters prints policies in the reverse of the order in which they were put.
TEST(ParameterFixtures, SeveralPoliciesAreDescribedAsTheyWerePrinted) {
  const auto policies = json::parse(
      R"([{"PolicyStatus":"Pending","PolicyText":"{\"Type\":\"NoChangeNotification\",\"Version\":\"1.0\",\"Attributes\":{\"After\":\"1\",\"Unit\":\"Days\"}}","PolicyType":"NoChangeNotification"},
          {"PolicyStatus":"Pending","PolicyText":"{\"Type\":\"Expiration\",\"Version\":\"1.0\",\"Attributes\":{\"Timestamp\":\"2030-01-01T00:00:00.000Z\"}}","PolicyType":"Expiration"}])");
  in_process server{fixture_of({{"Name", "/p/one"}, {"Value", "v"}, {"Policies", policies}})};
  EXPECT_EQ(answer(server, "DescribeParameters")["Parameters"][0]["Policies"], policies);
}

TEST(ParameterFixtures, GetParameterPrintsAVersion) {
  in_process server{printed("get-parameter")};
  EXPECT_EQ(
      server.call("GetParameter", R"({"Name":"/p/one"})").body,
      R"({"Parameter":{"ARN":"arn:aws:ssm:us-east-1:123456789012:parameter/p/one","DataType":"text","LastModifiedDate":1.790448067215E9,"Name":"/p/one","Type":"String","Value":"f-1","Version":1}})");
}

TEST(ParameterFixtures, GetParametersPrintsOneWithAWordOnWhatIsNotThere) {
  store::state state;
  std::vector<fixtures::fault> words;
  const std::vector<fixtures::source> sources{{"f.json", printed("get-parameters")}};
  EXPECT_THAT(fixtures::load(sources, test_now(), state, &words), IsEmpty());
  ASSERT_EQ(words.size(), 1U);
  EXPECT_THAT(words[0].text(), HasSubstr("InvalidParameters"));
  EXPECT_THAT(words[0].text(), HasSubstr("names what is not there"));
}

TEST(ParameterFixtures, AllThatIsPrintedOfAParameterMergesInAnyOrder) {
  std::vector<std::string> files{"describe-parameters", "get-parameter", "get-parameter-history",
                                 "get-parameters", "get-parameters-by-path"};
  std::string first;
  do {
    std::string fixture;
    for (const auto& file : files) fixture += printed(file);
    in_process server{fixture};
    const auto found = answers(server);
    if (first.empty()) first = found;
    ASSERT_EQ(found, first) << ::testing::PrintToString(files);
  } while (std::next_permutation(files.begin(), files.end()));
  EXPECT_THAT(first, HasSubstr(R"("Labels":["valid","stable"])"));
  EXPECT_THAT(first, HasSubstr(R"("KeyId":"alias/aws/ssm")"));
  EXPECT_THAT(first, HasSubstr(R"("Value":"red, green,blue")"));
}

// The history prints policies without statuses.
TEST(ParameterFixtures, AStatusOfAPolicyStaysWhateverIsLoadedAfterIt) {
  auto described = json::parse(printed("describe-parameters"));
  described["Parameters"][1]["Policies"][0]["PolicyStatus"] = "Finished";
  for (const auto& fixture : {described.dump() + printed("get-parameter-history"),
                              printed("get-parameter-history") + described.dump()}) {
    in_process server{fixture};
    const auto found = answer(server, "DescribeParameters")["Parameters"][1]["Policies"];
    EXPECT_EQ(found[0]["PolicyStatus"], "Finished") << fixture;
  }
}

TEST(ParameterFixtures, GetSecretValuePrintsASecret) {
  in_process server{printed("get-secret-value")};
  EXPECT_EQ(
      server
          .call("GetParameter",
                R"({"Name":"/aws/reference/secretsmanager/app/db","WithDecryption":true})")
          .body,
      R"({"Parameter":{"ARN":"arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf","LastModifiedDate":1.790450994802E9,"Name":"/aws/reference/secretsmanager/app/db","SourceResult":"{\"ARN\":\"arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf\",\"name\":\"app/db\",\"versionId\":\"11111111-1111-4111-8111-111111111111\",\"secretString\":\"s3\",\"versionStages\":[\"AWSCURRENT\"],\"createdDate\":\"Sep 26, 2026, 7:29:54 PM\"}","Type":"SecureString","Value":"s3","Version":0}})");
}

TEST(ParameterFixtures, ABinarySecretIsPrintedInBase64) {
  auto secret = json::parse(printed("get-secret-value"));
  secret.erase("SecretString");
  secret["SecretBinary"] = "AAH/";
  in_process server{secret.dump()};
  EXPECT_THAT(server
                  .call("GetParameter",
                        R"({"Name":"/aws/reference/secretsmanager/app/db","WithDecryption":true})")
                  .body,
              HasSubstr(R"(\"secretBinary\":{\"hb\":[0,1,-1],)"));
}

TEST(ParameterFixtures, APublicParameterStandsInPlaceOfAwss) {
  const std::string name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";
  in_process server{json{{"Parameter",
                          {{"Name", name},
                           {"Type", "String"},
                           {"Value", "ami-00000000000000000"},
                           {"Version", 72},
                           {"LastModifiedDate", "2026-01-09T10:00:00+00:00"},
                           {"ARN", "arn:aws:ssm:us-east-1::parameter" + name},
                           {"DataType", "text"}}}}
                        .dump()};
  EXPECT_EQ(
      server.call("GetParameter", json{{"Name", name}}.dump()).body,
      R"({"Parameter":{"ARN":"arn:aws:ssm:us-east-1::parameter/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64","DataType":"text","LastModifiedDate":1.7679528E9,"Name":"/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64","Type":"String","Value":"ami-00000000000000000","Version":72}})");
  const auto images = walk_pages(server, "GetParametersByPath", stored_parameters,
                                 {{"Path", "/aws/service/ami-amazon-linux-latest"}});
  EXPECT_EQ(std::ranges::count(images.ids(), name), 1);
  EXPECT_GT(images.ids().size(), 10U);
  EXPECT_THAT(answer(server, "DescribeParameters")["Parameters"], IsEmpty());
}

// --- what a person writes

TEST(ParameterFixtures, AParameterNeedsNothingButItsNameAndValue) {
  in_process server{fixture_of({{"Name", "/p/one"}, {"Value", "v"}})};
  EXPECT_EQ(
      server.call("GetParameterHistory", R"({"Name":"/p/one"})").body,
      R"({"Parameters":[{"DataType":"text","Labels":[],"LastModifiedDate":1.7680104E9,"LastModifiedUser":"arn:aws:iam::123456789012:root","Name":"/p/one","Policies":[],"Tier":"Standard","Type":"String","Value":"v","Version":1}]})");
}

TEST(ParameterFixtures, ASecureStringHasTheDefaultKeyUnlessItNamesOne) {
  in_process server{
      R"({"Parameters":[{"Name":"/p/one","Type":"SecureString","Value":"s3"},
                        {"Name":"/p/two","Type":"SecureString","Value":"s3","KeyId":"alias/mine"}],
          "KmsKeys":[{"KeyId":"alias/mine"}]})"};
  const auto list = answer(server, "DescribeParameters")["Parameters"];
  EXPECT_EQ(list[0]["KeyId"], "alias/aws/ssm");
  EXPECT_EQ(list[1]["KeyId"], "alias/mine");
  EXPECT_EQ(stored_value(server, "/p/one"), "s3");
  EXPECT_EQ(stored_value(server, "/p/two"), "s3");
  EXPECT_THAT(
      answer(server, "GetParameter", {{"Name", "/p/one"}})["Parameter"]["Value"].get<std::string>(),
      ::testing::StartsWith("AQICAHg"));
}

TEST(ParameterFixtures, ALongValueOrAPolicyNeedsTheAdvancedTier) {
  const json policy{
      {"PolicyText",
       R"({"Type":"NoChangeNotification","Version":"1.0","Attributes":{"After":"1","Unit":"Days"}})"},
      {"PolicyType", "NoChangeNotification"}};
  in_process server{json{{"Parameters",
                          {{{"Name", "/p/long"}, {"Value", std::string(4097, 'a')}},
                           {{"Name", "/p/policy"}, {"Value", "v"}, {"Policies", {policy}}},
                           {{"Name", "/p/short"}, {"Value", std::string(4096, 'a')}}}}}
                        .dump()};
  const auto list = answer(server, "DescribeParameters")["Parameters"];
  std::vector<std::string> tiers;
  for (const auto& each : list) tiers.push_back(each["Tier"]);
  EXPECT_THAT(tiers, ElementsAre("Advanced", "Advanced", "Standard"));
}

TEST(ParameterFixtures, ElementsOfOneNameAreItsVersions) {
  in_process server{
      R"({"Parameters":[{"Name":"/p/one","Version":3,"Value":"c"},
                        {"Name":"p2","Version":7,"Value":"x"},
                        {"Name":"/p/one","Version":1,"Value":"a","Labels":["old"]},
                        {"Name":"/p2","Version":8,"Value":"y"}]})"};
  EXPECT_EQ(stored_value(server, "/p/one"), "c");
  EXPECT_EQ(stored_value(server, "/p/one:old"), "a");
  EXPECT_EQ(overwrite_parameter(server, "/p/one", "d")["Version"], 4);
  EXPECT_EQ(stored_value(server, "p2:7"), "x");
  EXPECT_EQ(stored_value(server, "p2"), "y");
}

TEST(ParameterFixtures, ALaterElementChangesWhatItSaysOfAVersion) {
  in_process server{
      R"({"Parameters":[{"Name":"/p/one","Value":"a","Description":"text","Labels":["old"],
                         "Tags":[{"Key":"env","Value":"x"}]},
                        {"Name":"/p/one","Value":"b"}]})"};
  const auto version = answer(server, "GetParameterHistory", {{"Name", "/p/one"}})["Parameters"][0];
  EXPECT_EQ(version["Value"], "b");
  EXPECT_EQ(version["Description"], "text");
  EXPECT_EQ(version["Labels"], json({"old"}));
  EXPECT_EQ(answer(server, "ListTagsForResource",
                   {{"ResourceType", "Parameter"}, {"ResourceId", "/p/one"}})
                .dump(),
            R"({"TagList":[{"Key":"env","Value":"x"}]})");
}

TEST(ParameterFixtures, ASecretNeedsNothingButArnAndName) {
  in_process server{
      R"({"Secrets":[{"ARN":"arn:aws:secretsmanager:us-east-1:123456789012:secret:s-AbCdEf","Name":"s",
                      "SecretString":"s3"}]})"};
  const auto found = answer(server, "GetParameter",
                            {{"Name", "/aws/reference/secretsmanager/s:AWSCURRENT"},
                             {"WithDecryption", true}})["Parameter"];
  EXPECT_EQ(found["Value"], "s3");
  EXPECT_EQ(found["LastModifiedDate"], 1768010400);
}

TEST(ParameterFixtures, AStageIsOnTheVersionThatIsLoadedLast) {
  auto second = json::parse(printed("get-secret-value"));
  second["VersionId"] = "22222222-2222-4222-8222-222222222222";
  second["SecretString"] = "new";
  in_process server{printed("get-secret-value") + second.dump()};
  const auto value = [&](const std::string& selector) {
    return stored_value(server, "/aws/reference/secretsmanager/app/db" + selector);
  };
  EXPECT_EQ(value(""), "new");
  EXPECT_EQ(value(":11111111-1111-4111-8111-111111111111"), "s3");
}

// --- faults

TEST(ParameterFixtures, NamesAndVersionsAreThoseOfParameters) {
  const auto named = [](const std::string& name) { return json{{"Name", name}, {"Value", "v"}}; };
  EXPECT_THAT(
      faults_without_lines({{"Parameters",
                             {named("bad name"),
                              named("p/one"),
                              named("/p/one:1"),
                              named("/p/"),
                              named("/aws/reference/secretsmanager/s"),
                              {{"Name", "/p/one"}, {"Value", "v"}, {"Version", 0}}}}}),
      ElementsAre(
          "Parameters[0]: Name is no name of a parameter: letters, digits and .-_ between slashes",
          "Parameters[1]: Name is no name of a parameter: letters, digits and .-_ between slashes",
          "Parameters[2]: Name is no name of a parameter: letters, digits and .-_ between slashes",
          "Parameters[3]: Name is no name of a parameter: letters, digits and .-_ between slashes",
          "Parameters[4]: Name stands for a secret; load what get-secret-value of Secrets Manager "
          "prints as an element of Secrets",
          "Parameters[5]: Version must be 1 or more"));
}

TEST(ParameterFixtures, MembersAreOfTheModelsTypes) {
  const json good{{"Name", "/p/one"}, {"Value", "v"}};
  const auto with = [&](const json& changes) {
    auto out = good;
    out.update(changes);
    return out;
  };
  EXPECT_THAT(
      faults_without_lines({{"Parameters",
                             {with({{"Type", "Strong"}}), with({{"Tier", "Gold"}}),
                              with({{"Values", "v"}}), with({{"Labels", "old"}})}}}),
      ElementsAre(
          R"(Parameters[0].Type: "Strong" must satisfy enum value set: [SecureString, StringList, String])",
          R"(Parameters[1].Tier: "Gold" must satisfy enum value set: [Standard, Advanced, Intelligent-Tiering])",
          R"(Parameters[2].Values: unknown member "Values"; did you mean "Value"?)",
          HasSubstr("Parameters[3].Labels: expected a list")));
}

TEST(ParameterFixtures, AMissingNameIsOneFault) {
  EXPECT_THAT(faults_without_lines({{"Parameters", {{{"Value", "v"}}}}}),
              ElementsAre(R"(Parameters[0]: member "Name" is missing)"));
}

TEST(ParameterFixtures, WhatIsMissingOfSecretsKeysAndPoliciesIsAFault) {
  EXPECT_THAT(
      faults_without_lines({{"Secrets", {{{"Name", "s"}}}},
                            {"KmsKeys", {{{"KeyState", "Enabled"}}}},
                            {"ParameterResourcePolicies", {{{"Name", "/p/one"}}}}}),
      ::testing::UnorderedElementsAre(
          R"(Secrets[0]: member "ARN" is missing)", R"(KmsKeys[0]: member "KeyId" is missing)",
          R"(ParameterResourcePolicies[0]: member "PolicyId" is missing)",
          R"(ParameterResourcePolicies[0]: member "PolicyHash" is missing)",
          R"(ParameterResourcePolicies[0]: member "Policy" is missing)"));
  EXPECT_THAT(
      faults_without_lines({{"KmsKeys", {{{"KeyId", "x"}, {"KeyState", "Broken"}}}}}),
      ElementsAre(
          R"(KmsKeys[0].KeyState: "Broken" must satisfy enum value set: [Enabled, Disabled, PendingDeletion])"));
}

// --- the state

TEST(ParameterFixtures, TheStateHoldsEverythingOfTheFamily) {
  in_process server;
  controlled(server, "PUT", "/_ssmock/kms-keys/1234abcd-12ab-34cd-56ef-1234567890ab");
  controlled(server, "PUT", "/_ssmock/kms-keys/alias/mine",
             R"({"TargetKeyId":"1234abcd-12ab-34cd-56ef-1234567890ab"})");
  controlled(server, "POST", "/_ssmock/fixtures", printed("get-secret-value"));
  store_parameter(server, "/p/one",
                  {{"Type", "SecureString"},
                   {"KeyId", "alias/mine"},
                   {"Tier", "Advanced"},
                   {"Tags", {{{"Key", "env"}, {"Value", ""}}}}});
  overwrite_parameter(server, "/p/one", "w", {{"Description", "text"}, {"AllowedPattern", ".*"}});
  label_version(server, "/p/one", 1, {"stable", "old"});
  answer(server, "PutResourcePolicy",
         {{"ResourceArn", "arn:aws:ssm:us-east-1:123456789012:parameter/p/one"},
          {"Policy", R"({"Version":"2012-10-17"})"}});
  in_process other{server.state()};
  EXPECT_EQ(answers(other), answers(server));
  EXPECT_EQ(other.state(), server.state());
  EXPECT_EQ(stored_value(other, "/aws/reference/secretsmanager/app/db"), "s3");
  controlled(other, "DELETE", "/_ssmock/kms-keys/1234abcd-12ab-34cd-56ef-1234567890ab");
  EXPECT_EQ(other.call("GetParameter", R"({"Name":"/p/one","WithDecryption":true})").status, 400);
}

/// Random calls that make, change and delete parameters.
void act(in_process& server, std::mt19937_64& random) {
  const auto below = [&](std::size_t bound) { return random() % bound; };
  const auto name = (below(2) == 0 ? "/p/" : "/p/deep/") + std::to_string(below(4));
  const auto number = std::to_string(1 + below(4));
  const std::string arn = "arn:aws:ssm:us-east-1:123456789012:parameter" + name;
  const auto policies = [&] {
    return R"([{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"203)" + number +
           R"(-01-01T00:00:00Z"}},{"Type":"ExpirationNotification","Version":"1.0",)"
           R"("Attributes":{"Before":")" +
           number + R"(","Unit":"Days"}}])";
  };
  const std::vector<std::string> types{"String", "StringList", "SecureString"};
  switch (below(8)) {
    case 0:
      server.call("PutParameter", json{{"Name", name},
                                       {"Value", "a,b \"" + number + "\"\n ü"},
                                       {"Type", types[below(3)]},
                                       {"Description", "text " + number},
                                       {"Tags", {{{"Key", "env"}, {"Value", number}}}}}
                                      .dump());
      break;
    case 1:
    case 2:
      server.call("PutParameter", json{{"Name", name},
                                       {"Value", "v" + number},
                                       {"Type", types[below(3)]},
                                       {"Overwrite", true}}
                                      .dump());
      break;
    case 3:
      server.call("PutParameter", json{{"Name", name},
                                       {"Value", std::string(4000 + below(200), 'v')},
                                       {"Type", "String"},
                                       {"Tier", "Advanced"},
                                       {"Policies", below(3) == 0 ? "[]" : policies()},
                                       {"Overwrite", true}}
                                      .dump());
      break;
    case 4:
      server.call("LabelParameterVersion",
                  json{{"Name", name}, {"Labels", {"l" + number, "stable"}}}.dump());
      break;
    case 5:
      server.call("AddTagsToResource", json{{"ResourceType", "Parameter"},
                                            {"ResourceId", name},
                                            {"Tags", {{{"Key", "k" + number}, {"Value", ""}}}}}
                                           .dump());
      break;
    case 6:
      server.call("PutResourcePolicy",
                  json{{"ResourceArn", arn}, {"Policy", "{\"n\":" + number + "}"}}.dump());
      break;
    default:
      if (below(3) == 0) server.call("DeleteParameter", json{{"Name", name}}.dump());
  }
}

TEST(ParameterFixtures, TheStateLoadsBackToTheSameAnswers) {
  auto seed = test_seed();
  for (auto runs = test_runs(10); runs > 0; --runs, ++seed) {
    SCOPED_TRACE("SSMOCK_TEST_SEED=" + std::to_string(seed));
    std::mt19937_64 random{seed};
    in_process server;
    for (int count = 0; count < 60; ++count) act(server, random);
    const auto state = server.state();
    in_process again{state};
    EXPECT_EQ(answers(again), answers(server));
    EXPECT_EQ(again.state(), state);
  }
}

}  // namespace
}  // namespace ssmock
