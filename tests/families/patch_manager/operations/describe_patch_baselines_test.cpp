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
using ::testing::SizeIs;

const std::string operation = "DescribePatchBaselines";
constexpr item_place identities{"BaselineIdentities", "BaselineId"};

// --- serialization

TEST(DescribePatchBaselinesSerialization, AnIdentityHasTheRecordedMembers) {
  in_process server;
  EXPECT_EQ(
      server.call(operation, with_filter("NAME_PREFIX", "AWS-Suse").dump()).body,
      R"({"BaselineIdentities":[{"BaselineDescription":"Default Patch Baseline for Suse Provided by AWS.","BaselineId":"arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-07d8884178197b66b","BaselineName":"AWS-SuseDefaultPatchBaseline","DefaultBaseline":true,"OperatingSystem":"SUSE"}]})");
  const auto id = make_baseline(server);
  EXPECT_EQ(
      server.call(operation, with_filter("OWNER", "Self").dump()).body,
      R"({"BaselineIdentities":[{"BaselineId":")" + id +
          R"(","BaselineName":"mine","DefaultBaseline":false,"OperatingSystem":"WINDOWS"}]})");
}

// --- validation

TEST(DescribePatchBaselinesValidation, FiltersHaveKeysAndValuesThatThereAre) {
  difference("patches.filter-errors");
  in_process server;
  EXPECT_EQ(refusal(server, operation, with_filter("NAME", "x")),
            validation_error("Filter key NAME is not supported, use OWNER, NAME_PREFIX, "
                             "OPERATING_SYSTEM"));
  EXPECT_EQ(refusal(server, operation, with_filter("OWNER", "Me")),
            validation_error("Filter value Me is not supported for filter key OWNER"));
  EXPECT_EQ(refusal(server, operation, with_filter("OPERATING_SYSTEM", "BEOS")),
            validation_error("Filter value BEOS is not supported for filter key OPERATING_SYSTEM"));
}

TEST(DescribePatchBaselinesValidation, ATokenBelongsToItsList) {
  in_process server;
  const json page{{"MaxResults", 1}};
  auto next = page;
  next["NextToken"] = answer(server, operation, page)["NextToken"];
  next.update(with_filter("OWNER", "AWS"));
  EXPECT_EQ(refusal(server, operation, next), validation_error("The specified token is not valid"));
}

// --- behaviour

TEST(DescribePatchBaselinesBehaviour, AwssOwnAreOneForEachSystemAndTwoMore) {
  difference("patches.order");
  in_process server;
  EXPECT_THAT(
      names_of_baselines(server),
      ElementsAre("AWS-AlmaLinuxDefaultPatchBaseline", "AWS-AmazonLinux2022DefaultPatchBaseline",
                  "AWS-AmazonLinux2023DefaultPatchBaseline", "AWS-AmazonLinux2DefaultPatchBaseline",
                  "AWS-AmazonLinuxDefaultPatchBaseline", "AWS-CentOSDefaultPatchBaseline",
                  "AWS-DebianDefaultPatchBaseline", "AWS-DefaultPatchBaseline",
                  "AWS-DefaultRaspbianPatchBaseline", "AWS-MacOSDefaultPatchBaseline",
                  "AWS-OracleLinuxDefaultPatchBaseline", "AWS-RedHatDefaultPatchBaseline",
                  "AWS-RockyLinuxDefaultPatchBaseline", "AWS-SuseDefaultPatchBaseline",
                  "AWS-UbuntuDefaultPatchBaseline", "AWS-WindowsPredefinedPatchBaseline-OS",
                  "AWS-WindowsPredefinedPatchBaseline-OS-Applications"));
}

TEST(DescribePatchBaselinesBehaviour, FiltersNarrowTheList) {
  difference("patches.owner-all");
  in_process server;
  make_baseline(server, {{"Name", "web-linux"}, {"OperatingSystem", "UBUNTU"}});
  make_baseline(server, {{"Name", "web-windows"}});
  EXPECT_THAT(names_of_baselines(server, with_filter("OWNER", "Self")), SizeIs(2));
  EXPECT_THAT(names_of_baselines(server, with_filter("OWNER", "AWS")), SizeIs(17));
  EXPECT_THAT(names_of_baselines(server, with_filter("OWNER", "All")), SizeIs(19));
  EXPECT_THAT(names_of_baselines(server, with_filter("OPERATING_SYSTEM", "UBUNTU")),
              ElementsAre("AWS-UbuntuDefaultPatchBaseline", "web-linux"));
  const json both{{"Filters", {by("OWNER", {"Self"}), by("OPERATING_SYSTEM", {"WINDOWS"})}}};
  EXPECT_THAT(names_of_baselines(server, both), ElementsAre("web-windows"));
}

TEST(DescribePatchBaselinesBehaviour, OneOfEachSystemIsTheDefault) {
  in_process server;
  make_default(server, make_baseline(server));
  std::map<std::string, int> defaults;
  const auto listed = answer(server, operation);
  for (const auto& each : listed["BaselineIdentities"]) {
    defaults[each["OperatingSystem"]] += each["DefaultBaseline"] == true ? 1 : 0;
  }
  EXPECT_EQ(defaults.size(), 15U);
  for (const auto& [system, count] : defaults) EXPECT_EQ(count, 1) << system;
}

TEST(DescribePatchBaselinesBehaviour, PagesOfAnySizeHoldTheSame) {
  in_process server;
  for (int number = 0; number < 5; ++number) make_baseline(server);
  const auto all = ids_of(answer(server, operation), identities);
  EXPECT_EQ(all.size(), 22U);
  for (const int size : {1, 4, 21, 22, 100}) {
    EXPECT_EQ(walk_pages(server, operation, identities, {{"MaxResults", size}}).ids(), all) << size;
  }
}

}  // namespace
}  // namespace ssmock
