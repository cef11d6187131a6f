// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string operation = "DescribePatchProperties";

json asked(std::string_view system, std::string_view property) {
  return {{"OperatingSystem", system}, {"Property", property}};
}

std::vector<std::string> names(in_process& server, const json& input) {
  return ids_of(answer(server, operation, input), {"Properties", "Name"});
}

// --- serialization

TEST(DescribePatchPropertiesSerialization, EachValueIsAName) {
  in_process server;
  EXPECT_EQ(server.call(operation, asked("AMAZON_LINUX_2023", "PRODUCT").dump()).body,
            R"({"Properties":[{"Name":"AmazonLinux2023"}]})");
}

// --- validation

TEST(DescribePatchPropertiesValidation, SystemAndPropertyAreRequired) {
  in_process server;
  EXPECT_THAT(refusal(server, operation), ::testing::HasSubstr("2 validation errors detected"));
  EXPECT_THAT(refusal(server, operation, asked("SUSE", "COLOUR")),
              ::testing::HasSubstr("Value 'COLOUR' at 'property'"));
  auto input = asked("SUSE", "PRODUCT");
  input["NextToken"] = "x";
  EXPECT_EQ(refusal(server, operation, input),
            validation_error("The specified token is not valid"));
}

// --- behaviour

TEST(DescribePatchPropertiesBehaviour, TheyAreThoseOfThePatchesThatThereAre) {
  difference("patches.properties");
  in_process server;
  EXPECT_THAT(names(server, asked("WINDOWS", "PRODUCT")),
              ElementsAre("WindowsServer2019", "WindowsServer2022"));
  EXPECT_THAT(names(server, asked("WINDOWS", "PRODUCT_FAMILY")), ElementsAre("Windows"));
  EXPECT_THAT(names(server, asked("WINDOWS", "MSRC_SEVERITY")),
              ElementsAre("Critical", "Important", "Low", "Moderate", "Unspecified"));
  EXPECT_THAT(names(server, asked("WINDOWS", "CLASSIFICATION")),
              ElementsAre("CriticalUpdates", "DefinitionUpdates", "Drivers", "FeaturePacks",
                          "SecurityUpdates", "ServicePacks", "Tools", "UpdateRollups", "Updates"));
  EXPECT_THAT(names(server, asked("AMAZON_LINUX_2023", "SEVERITY")),
              ElementsAre("Critical", "Important", "Low", "Medium", "None"));
  EXPECT_THAT(names(server, asked("SUSE", "PRODUCT")), IsEmpty());
}

TEST(DescribePatchPropertiesBehaviour, PrioritiesAreThoseOfDebian) {
  in_process server;
  EXPECT_THAT(names(server, asked("UBUNTU", "PRIORITY")),
              ElementsAre("Extra", "Important", "Optional", "Required", "Standard"));
  EXPECT_THAT(names(server, asked("WINDOWS", "PRIORITY")), IsEmpty());
}

TEST(DescribePatchPropertiesBehaviour, ASetLimitsThem) {
  const json office{{"Id", "1"}, {"Product", "Office2019"}};
  const json windows{{"Id", "2"}, {"Product", "WindowsServer2016"}};
  in_process server{json{{"Patches", {office, windows}}}.dump()};
  auto input = asked("WINDOWS", "PRODUCT");
  EXPECT_THAT(names(server, input), ElementsAre("Office2019", "WindowsServer2016"));
  input["PatchSet"] = "APPLICATION";
  EXPECT_THAT(names(server, input), ElementsAre("Office2019"));
  input["PatchSet"] = "OS";
  EXPECT_THAT(names(server, input), ElementsAre("WindowsServer2016"));
}

TEST(DescribePatchPropertiesBehaviour, TheyComeInPages) {
  in_process server;
  auto input = asked("WINDOWS", "MSRC_SEVERITY");
  const auto all = names(server, input);
  input["MaxResults"] = 2;
  EXPECT_EQ(walk_pages(server, operation, {"Properties", "Name"}, input).ids(), all);
}

}  // namespace
}  // namespace ssmock
