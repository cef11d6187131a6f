// SPDX-License-Identifier: Apache-2.0
// Tiers, data types, and the numbers of parameters and versions that PutParameter allows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string operation = "PutParameter";
const std::string integrations = "/d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations";
const std::string image = "ami-0123456789abcdef0";
const json image_type{{"DataType", "aws:ec2:image"}};
const json intelligent{{"Tier", "Intelligent-Tiering"}};

std::string refused(in_process& server, const std::string& name, const json& changes,
                    const std::string& value = "v") {
  return refusal_without_change(server, operation, putting(name, value, changes));
}

/// Makes a tier the one of requests without Tier.
void set_default_tier(in_process& server, const std::string& tier) {
  answer(server, "UpdateServiceSetting",
         {{"SettingId", "/ssm/parameter-store/default-parameter-tier"}, {"SettingValue", tier}});
}

/// A fixture of as many parameters.
std::string fixture_of(std::size_t count, const std::string& tier) {
  std::string out = R"({"Parameters":[)";
  for (std::size_t number = 0; number < count; ++number) {
    out += number == 0 ? "" : ",";
    out += R"({"Name":"/p/)" + std::to_string(number) + R"(","Value":"v","Tier":")" + tier + "\"}";
  }
  return out + "]}";
}

/// Makes a parameter with as many versions, whose values are their numbers.
void put_versions(in_process& server, const std::string& name, int count) {
  for (int version = 1; version <= count; ++version) {
    overwrite_parameter(server, name, std::to_string(version), {{"Type", "String"}});
  }
}

// --- serialization

TEST(PutParameterTiersSerialization, IntelligentTieringIsAnsweredWithTheTierThatItChose) {
  in_process server;
  EXPECT_EQ(server.call(operation, putting("/p/short", "v", intelligent).dump()).body,
            R"({"Tier":"Standard","Version":1})");
  EXPECT_EQ(
      server.call(operation, putting("/p/long", std::string(4097, 'x'), intelligent).dump()).body,
      R"({"Tier":"Advanced","Version":1})");
  EXPECT_EQ(metadata_of(server, "/p/short")["Tier"], "Standard");
  EXPECT_EQ(metadata_of(server, "/p/long")["Tier"], "Advanced");
}

// --- validation

TEST(PutParameterTiersValidation, ADataTypeIsOneOfThreeInLowerCase) {
  in_process server;
  for (const std::string type : {"Text", "TEXT", "aws:ec2:Image", "aws:ec2:instance", "x"}) {
    EXPECT_EQ(refused(server, "/p/one", {{"DataType", type}}),
              validation_error("The following data type is not supported: " + type +
                               ". (Data type names are all lowercase.)"));
  }
  EXPECT_EQ(put(server, "/p/one", "v", {{"DataType", "text"}})["Version"], 1);
}

TEST(PutParameterTiersValidation, AnImageIsNoList) {
  in_process server;
  EXPECT_EQ(
      refused(server, "/p/one", {{"DataType", "aws:ec2:image"}, {"Type", "StringList"}}, image),
      validation_error("The aws:ec2:image data type is not supported for the following input "
                       "type: StringList"));
}

TEST(PutParameterTiersValidation, AnIntegrationHasAPrefixOfAwss) {
  in_process server;
  for (const auto* const name : {"/p/one", "one", "/d9d01087-4a3f-49e0-b0b4-d568d7826553/x"}) {
    EXPECT_EQ(refused(server, name, {{"DataType", "aws:ssm:integration"}}),
              validation_error("Parameters with data type: aws:ssm:integration must start with "
                               "prefix: /d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations"));
  }
  EXPECT_EQ(put(server, integrations + "/webhook/hook", "https://example.com",
                {{"DataType", "aws:ssm:integration"}, {"Type", "SecureString"}})["Version"],
            1);
}

TEST(PutParameterTiersValidation, AnIntegrationIsASecureString) {
  difference("parameters.data-type-for");
  in_process server;
  for (const std::string type : {"String", "StringList"}) {
    EXPECT_EQ(refused(server, integrations + "/webhook/hook",
                      {{"DataType", "aws:ssm:integration"}, {"Type", type}}),
              validation_error("The aws:ssm:integration data type is not supported for the "
                               "following input type: " +
                               type));
  }
  EXPECT_EQ(
      refused(server, "/p/one", {{"DataType", "aws:ec2:image"}, {"Type", "SecureString"}}, image),
      validation_error("The aws:ec2:image data type is not supported for the following input "
                       "type: SecureString"));
}

TEST(PutParameterTiersValidation, AnAccountHasTenThousandStandardParameters) {
  in_process server{fixture_of(9'999, "Standard")};
  put(server, "/q/1", "v");
  const auto too_many = error_text(
      "ParameterLimitExceeded", "message",
      "You have reached the maximum number of standard parameters for this AWS account and Region "
      "(10000). To add more parameters, either delete existing parameters or upgrade to the "
      "advanced-parameter tier (charges apply).");
  EXPECT_EQ(refusal(server, operation, putting("/q/2", "v")), too_many);
  EXPECT_EQ(refusal(server, operation, putting("/q/2", "v", {{"Tier", "Standard"}})), too_many);
  EXPECT_EQ(overwrite_parameter(server, "/q/1", "w")["Version"], 2);
  // Intelligent-Tiering goes on with advanced ones [D].
  EXPECT_EQ(put(server, "/q/2", "v", intelligent)["Tier"], "Advanced");
  EXPECT_EQ(overwrite_parameter(server, "/q/1", "x", intelligent)["Tier"], "Standard");
  // A promoted parameter and one that is deleted leave room for another.
  overwrite_parameter(server, "/q/1", "y", {{"Tier", "Advanced"}});
  EXPECT_EQ(put(server, "/q/3", "v")["Tier"], "Standard");
  EXPECT_EQ(refusal(server, operation, putting("/q/4", "v")), too_many);
  answer(server, "DeleteParameter", {{"Name", "/p/17"}});
  EXPECT_EQ(put(server, "/q/4", "v")["Tier"], "Standard");
}

TEST(PutParameterTiersValidation, AnAccountHasAHundredThousandAdvancedParameters) {
  difference("parameters.too-many-advanced");
  in_process server{fixture_of(100'000, "Advanced")};
  EXPECT_EQ(refusal(server, operation, putting("/q/1", "v", {{"Tier", "Advanced"}})),
            error_text("ParameterLimitExceeded", "message",
                       "You have reached the maximum number of advanced parameters for this AWS "
                       "account and Region (100000). To add more parameters, delete existing "
                       "parameters."));
  EXPECT_EQ(overwrite_parameter(server, "/p/0", "w")["Version"], 2);
  EXPECT_EQ(put(server, "/q/1", "v")["Tier"], "Standard");
}

TEST(PutParameterTiersValidation, ALabelOnTheOldestOf100VersionsKeepsTheNextFromBeingMade) {
  in_process server;
  put_versions(server, "/p/one", 100);
  label_version(server, "/p/one", 1, {"old"});
  EXPECT_EQ(
      refusal_without_change(server, operation, overwriting("/p/one", "101")),
      error_text("ParameterMaxVersionLimitExceeded", "message",
                 "You attempted to create a new version of /p/one by calling the PutParameter API "
                 "with the overwrite flag. Version 1, the oldest version, can't be deleted because "
                 "it has a label associated with it. Move the label to another version of the "
                 "parameter, and try again."));
  label_version(server, "/p/one", 2, {"old"});
  EXPECT_EQ(overwrite_parameter(server, "/p/one", "101")["Version"], 101);
  EXPECT_THAT(refusal(server, operation, overwriting("/p/one", "102")),
              HasSubstr("Version 2, the oldest version, can't be deleted"));
}

// --- behaviour

TEST(PutParameterTiersBehaviour, A101stVersionTakesThePlaceOfTheOldest) {
  in_process server;
  put_versions(server, "/p/one", 103);
  EXPECT_EQ(refusal(server, "GetParameter", {{"Name", "/p/one:3"}}), no_version("3", "/p/one"));
  EXPECT_EQ(parameter_of(server, "/p/one:4")["Value"], "4");
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "103");
  std::size_t versions = 0;
  for (const auto& page : all_pages(server, "GetParameterHistory", {{"Name", "/p/one"}})) {
    versions += page["Parameters"].size();
  }
  EXPECT_EQ(versions, 100U);
}

TEST(PutParameterTiersBehaviour, AnAdvancedParameterStaysOneWithoutTierAndWithIntelligentTiering) {
  in_process server;
  put(server, "/p/one", "v", {{"Tier", "Advanced"}});
  EXPECT_EQ(overwrite_parameter(server, "/p/one", "w")["Tier"], "Advanced");
  EXPECT_EQ(overwrite_parameter(server, "/p/one", "w", intelligent)["Tier"], "Advanced");
  EXPECT_EQ(overwrite_parameter(server, "/p/one", std::string(8192, 'x'))["Tier"], "Advanced");
}

TEST(PutParameterTiersBehaviour, IntelligentTieringPromotesWhatNeedsIt) {
  in_process server;
  put(server, "/p/one", "v");
  EXPECT_EQ(overwrite_parameter(server, "/p/one", std::string(4096, 'x'), intelligent)["Tier"],
            "Standard");
  EXPECT_EQ(overwrite_parameter(server, "/p/one", std::string(4097, 'x'), intelligent)["Tier"],
            "Advanced");
  const json with_policy{{"Tier", "Intelligent-Tiering"},
                         {"Policies", R"([{"Type":"NoChangeNotification","Version":"1.0",)"
                                      R"("Attributes":{"After":"1","Unit":"Days"}}])"}};
  EXPECT_EQ(put(server, "/p/two", "v", with_policy)["Tier"], "Advanced");
}

TEST(PutParameterTiersBehaviour, TheAccountsSettingIsTheTierOfRequestsWithoutOne) {
  in_process server;
  set_default_tier(server, "Advanced");
  EXPECT_EQ(put(server, "/p/one", "v")["Tier"], "Advanced");
  EXPECT_EQ(put(server, "/p/two", "v", {{"Tier", "Standard"}})["Tier"], "Standard");
  set_default_tier(server, "Intelligent-Tiering");
  EXPECT_EQ(put(server, "/p/three", "v")["Tier"], "Standard");
  EXPECT_EQ(put(server, "/p/four", std::string(4097, 'x'))["Tier"], "Advanced");
  answer(server, "ResetServiceSetting",
         {{"SettingId", "/ssm/parameter-store/default-parameter-tier"}});
  EXPECT_EQ(put(server, "/p/five", "v")["Tier"], "Standard");
}

TEST(PutParameterTiersBehaviour, OlderVersionsKeepTheirTier) {
  in_process server;
  put(server, "/p/one", "v");
  overwrite_parameter(server, "/p/one", "w", {{"Tier", "Advanced"}});
  EXPECT_EQ(history_of(server, "/p/one")[0]["Tier"], "Standard");
  EXPECT_EQ(history_of(server, "/p/one")[1]["Tier"], "Advanced");
}

TEST(PutParameterTiersBehaviour, ADataTypeThatIsOmittedIsKept) {
  in_process server;
  const json secure{{"DataType", "aws:ssm:integration"}, {"Type", "SecureString"}};
  const auto name = integrations + "/webhook/hook";
  put(server, name, "https://example.com", secure);
  overwrite_parameter(server, name, "https://example.org");
  EXPECT_EQ(parameter_of(server, name)["DataType"], "aws:ssm:integration");
}

// AWS's documentation says minutes, and ParameterNotFound meanwhile [D].
TEST(PutParameterTiersBehaviour, AnImageCanBeReadWhenAwsHasCheckedIt) {
  in_process server;
  controlled(server, "PUT", "/_ssmock/clock", R"({"latency":"recorded"})");
  EXPECT_EQ(server.call(operation, putting("/p/image", image, image_type).dump()).body,
            R"({"Tier":"Standard","Version":1})");
  EXPECT_EQ(refusal(server, "GetParameter", {{"Name", "/p/image"}}), no_parameter);
  advance(server, "PT1M");
  EXPECT_EQ(refusal(server, "GetParameter", {{"Name", "/p/image"}}), no_parameter);
  advance(server, "PT1M");
  const auto shown = parameter_of(server, "/p/image");
  EXPECT_EQ(shown["Value"], image);
  EXPECT_EQ(shown["DataType"], "aws:ec2:image");
  EXPECT_EQ(shown["Version"], 1);
}

TEST(PutParameterTiersBehaviour, WhileAnImageIsCheckedItCannotBePutAgain) {
  difference("parameters.image-check");
  in_process server;
  controlled(server, "PUT", "/_ssmock/clock", R"({"latency":"recorded"})");
  put(server, "/p/image", image, image_type);
  EXPECT_EQ(refusal_without_change(server, operation, overwriting("/p/image", image)),
            validation_error("The validation of parameter /p/image is still in process. Wait until "
                             "it has ended, and try again."));
  advance(server, "PT2M");
  EXPECT_EQ(overwrite_parameter(server, "/p/image", image)["Version"], 2);
}

TEST(PutParameterTiersBehaviour, TheVersionBeforeCanBeReadWhileTheNextImageIsChecked) {
  in_process server;
  put(server, "/p/image", image, image_type);
  EXPECT_EQ(parameter_of(server, "/p/image")["Version"], 1);
  controlled(server, "PUT", "/_ssmock/clock", R"({"latency":"recorded"})");
  overwrite_parameter(server, "/p/image", "ami-0fedcba9876543210");
  EXPECT_EQ(parameter_of(server, "/p/image")["Version"], 1);
  EXPECT_EQ(parameter_of(server, "/p/image")["Value"], image);
  EXPECT_EQ(refusal(server, "GetParameter", {{"Name", "/p/image:2"}}), no_version("2", "/p/image"));
  advance(server, "PT2M");
  EXPECT_EQ(parameter_of(server, "/p/image")["Value"], "ami-0fedcba9876543210");
}

TEST(PutParameterTiersBehaviour, AnImageThatAwsCannotFindIsAcceptedAndNeverAppears) {
  difference("parameters.images-that-exist");
  in_process server;
  for (const std::string value :
       {"ami-12345", "ami-0123456789abcdef01", "ami-0123456789ABCDEF0", "none", "ami-"}) {
    EXPECT_EQ(put(server, "/p/image", value, image_type)["Version"], 1) << value;
    EXPECT_EQ(refusal(server, "GetParameter", {{"Name", "/p/image"}}), no_parameter) << value;
  }
  for (const std::string value : {"ami-01234567", "ami-0123456789abcdef0"}) {
    overwrite_parameter(server, "/p/image", value,
                        {{"DataType", "aws:ec2:image"}, {"Type", "String"}});
    EXPECT_EQ(parameter_of(server, "/p/image")["Value"], value);
  }
}

}  // namespace
}  // namespace ssmock
