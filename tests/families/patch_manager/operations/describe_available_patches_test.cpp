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
using ::testing::Gt;
using ::testing::SizeIs;

const std::string operation = "DescribeAvailablePatches";

/// One patch of Windows and one of Linux, with the members that each was recorded to have [R].
const json windows_patch{{"Classification", "SecurityUpdates"},
                         {"ContentUrl", "https://support.microsoft.com/en-us/kb/4480979"},
                         {"Description", "text"},
                         {"Id", "fe6bd8c2-3752-4c8b-ab3e-1a7ed08767ba"},
                         {"KbNumber", "KB4480979"},
                         {"Language", "All"},
                         {"MsrcNumber", ""},
                         {"MsrcSeverity", "Critical"},
                         {"Product", "WindowsServer2016"},
                         {"ProductFamily", "Windows"},
                         {"ReleaseDate", 1546974605},
                         {"Title", "2019-01 Update for KB4480979"},
                         {"Vendor", "Microsoft"}};
const json linux_patch{{"AdvisoryIds", {"ALAS2023-1"}}, {"Arch", "x86_64"},
                       {"BugzillaIds", json::array()},  {"CVEIds", {"CVE-2026-1"}},
                       {"Classification", "Security"},  {"Epoch", 32},
                       {"Name", "bind-libs"},           {"Product", "AmazonLinux2023"},
                       {"Release", "1.amzn2023"},       {"ReleaseDate", "now-1d"},
                       {"Severity", "Medium"},          {"Version", "9.8.2"}};
const std::string fixture = json{{"Patches", {windows_patch, linux_patch}}}.dump();

json listed(in_process& server, const json& input = json::object()) {
  return answer(server, operation, input)["Patches"];
}

// --- serialization

TEST(DescribeAvailablePatchesSerialization, APatchHasTheMembersOfItsSystem) {
  in_process server{fixture};
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"Patches":[{"AdvisoryIds":["ALAS2023-1"],"Arch":"x86_64","BugzillaIds":[],"CVEIds":["CVE-2026-1"],"Classification":"Security","Epoch":32,"Name":"bind-libs","Product":"AmazonLinux2023","Release":"1.amzn2023","ReleaseDate":1.767924E9,"Severity":"Medium","Version":"9.8.2"},{"Classification":"SecurityUpdates","ContentUrl":"https://support.microsoft.com/en-us/kb/4480979","Description":"text","Id":"fe6bd8c2-3752-4c8b-ab3e-1a7ed08767ba","KbNumber":"KB4480979","Language":"All","MsrcNumber":"","MsrcSeverity":"Critical","Product":"WindowsServer2016","ProductFamily":"Windows","ReleaseDate":1.546974605E9,"Title":"2019-01 Update for KB4480979","Vendor":"Microsoft"}]})");
}

// --- validation

TEST(DescribeAvailablePatchesValidation, TheFiltersAreThoseOfRules) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, with_filter("OWNER", "AWS")),
              ::testing::HasSubstr("Filter key OWNER is not supported, use ARCH, ADVISORY_ID, "));
  EXPECT_EQ(refusal(server, operation, {{"NextToken", "x"}}),
            validation_error("The specified token is not valid"));
  EXPECT_THAT(refusal(server, operation, {{"MaxResults", 101}}),
              ::testing::HasSubstr("Member must have value less than or equal to 100"));
}

// --- behaviour

TEST(DescribeAvailablePatchesBehaviour, EachKeyFiltersByWhatThePatchShows) {
  in_process server{fixture};
  const std::vector<std::pair<std::string, std::string>> of_linux{{"ARCH", "x86_64"},
                                                                  {"ADVISORY_ID", "ALAS2023-1"},
                                                                  {"PRODUCT", "AmazonLinux2023"},
                                                                  {"CVE_ID", "CVE-2026-1"},
                                                                  {"EPOCH", "32"},
                                                                  {"NAME", "bind-libs"},
                                                                  {"PATCH_ID", "bind-libs"},
                                                                  {"RELEASE", "1.amzn2023"},
                                                                  {"SEVERITY", "Medium"},
                                                                  {"SECURITY", "true"},
                                                                  {"VERSION", "9.8.2"},
                                                                  {"CLASSIFICATION", "Security"}};
  for (const auto& [key, value] : of_linux) {
    const auto found = listed(server, with_filter(key, value));
    ASSERT_THAT(found, SizeIs(1)) << key;
    EXPECT_EQ(found[0]["Name"], "bind-libs") << key;
  }
  const std::vector<std::pair<std::string, std::string>> of_windows{
      {"PRODUCT_FAMILY", "Windows"}, {"MSRC_SEVERITY", "Critical"}, {"PATCH_ID", "KB4480979"}};
  for (const auto& [key, value] : of_windows) {
    const auto found = listed(server, with_filter(key, value));
    ASSERT_THAT(found, SizeIs(1)) << key;
    EXPECT_EQ(found[0]["KbNumber"], "KB4480979") << key;
  }
  EXPECT_THAT(listed(server, with_filter("PATCH_SET", "OS")), SizeIs(2));
  EXPECT_THAT(listed(server, with_filter("PATCH_SET", "APPLICATION")), SizeIs(0));
  for (const auto* const key : {"SECTION", "PRIORITY", "BUGZILLA_ID", "REPOSITORY"}) {
    EXPECT_THAT(listed(server, with_filter(key, "x")), SizeIs(0)) << key;
  }
}

TEST(DescribeAvailablePatchesBehaviour, WithoutPatchesInTheFixturesThereAreTheBuiltInOnes) {
  difference("patches.catalogue");
  in_process server;
  for (const auto* const product : {"AmazonLinux2023", "RedhatEnterpriseLinux9.4", "Ubuntu24.04",
                                    "WindowsServer2019", "WindowsServer2022"}) {
    auto input = with_filter("PRODUCT", product);
    input["MaxResults"] = 100;
    EXPECT_THAT(listed(server, input), SizeIs(Gt(40U))) << product;
  }
}

TEST(DescribeAvailablePatchesBehaviour, APatchAppearsWhenItIsReleased) {
  auto soon = linux_patch;
  soon["ReleaseDate"] = "now+1h";
  in_process server{json{{"Patches", {soon}}}.dump()};
  EXPECT_THAT(listed(server), SizeIs(0));
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"PT1H"})");
  EXPECT_THAT(listed(server), SizeIs(1));
}

TEST(DescribeAvailablePatchesBehaviour, PagesOfAnySizeHoldTheSame) {
  in_process server;
  const item_place ids{"Patches", "KbNumber"};
  const auto input = with_filter("PRODUCT_FAMILY", "Windows");
  const auto all = walk_pages(server, operation, ids, input).ids();
  EXPECT_THAT(all, SizeIs(Gt(80U)));
  for (const int size : {1, 7, 100}) {
    auto page = input;
    page["MaxResults"] = size;
    EXPECT_EQ(walk_pages(server, operation, ids, page).ids(), all) << size;
  }
}

}  // namespace
}  // namespace ssmock
