// SPDX-License-Identifier: Apache-2.0
// Baselines, groups and defaults as fixtures: what aws-cli prints loads, and what the state has
// loads back to the same answers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/faults.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;

const std::string id = "pb-00000000000000001";

/// What get-patch-baseline prints, as aws-cli's example has it [R] but for ids and dates.
const json printed{{"ApprovalRules", approval_rules({{"ComplianceLevel", "CRITICAL"},
                                                     {"EnableNonSecurity", false}})},
                   {"ApprovedPatches", json::array()},
                   {"ApprovedPatchesComplianceLevel", "UNSPECIFIED"},
                   {"ApprovedPatchesEnableNonSecurity", false},
                   {"BaselineId", id},
                   {"CreatedDate", "2019-03-22T14:30:25.480000-04:00"},
                   {"Description", "text"},
                   {"GlobalFilters", {{"PatchFilters", json::array()}}},
                   {"ModifiedDate", "2019-03-22T14:30:25.480000-04:00"},
                   {"Name", "Windows-Server-2016"},
                   {"OperatingSystem", "WINDOWS"},
                   {"PatchGroups", {"Production"}},
                   {"RejectedPatches", json::array()},
                   {"RejectedPatchesAction", "ALLOW_AS_DEPENDENCY"},
                   {"Sources", json::array()}};

/// What the operations that read answer.
std::string answers(in_process& server) {
  const auto listed = server.call("DescribePatchBaselines", "{}").body;
  auto out = listed + server.call("DescribePatchGroups", "{}").body;
  for (const auto& each : json::parse(listed)["BaselineIdentities"]) {
    const std::string each_id = each["BaselineId"];
    out += server.call("GetPatchBaseline", json{{"BaselineId", each_id}}.dump()).body;
    const json tagged{{"ResourceType", "PatchBaseline"}, {"ResourceId", each_id}};
    out += server.call("ListTagsForResource", tagged.dump()).body;
  }
  return out;
}

/// The default of Windows of a server with this fixture.
std::string default_with(const json& fixture) {
  in_process server{fixture.dump()};
  return default_of(server, "WINDOWS");
}

// --- what aws-cli prints

TEST(PatchFixtures, GetPatchBaselinePrintsOne) {
  in_process server{printed.dump()};
  auto expected = printed;
  expected["CreatedDate"] = expected["ModifiedDate"] = 1553279425.48;
  EXPECT_EQ(baseline_of(server, id), expected);
  EXPECT_EQ(
      answer(server, "GetPatchBaselineForPatchGroup", {{"PatchGroup", "Production"}})["BaselineId"],
      id);
}

TEST(PatchFixtures, ATagIsAMemberOfOurs) {
  auto tagged = printed;
  tagged["Tags"] = {{{"Key", "k"}, {"Value", "v"}}};
  in_process server{json{{"PatchBaselines", {tagged}}}.dump()};
  EXPECT_EQ(answer(server, "ListTagsForResource",
                   {{"ResourceType", "PatchBaseline"}, {"ResourceId", id}})["TagList"],
            tagged["Tags"]);
}

TEST(PatchFixtures, DescribePatchBaselinesPrintsThemWithoutRules) {
  const json own{{"BaselineId", id},
                 {"BaselineName", "mine"},
                 {"OperatingSystem", "WINDOWS"},
                 {"BaselineDescription", "text"},
                 {"DefaultBaseline", true}};
  const json awss{{"BaselineId", windows_default},
                  {"BaselineName", "AWS-DefaultPatchBaseline"},
                  {"OperatingSystem", "WINDOWS"},
                  {"DefaultBaseline", false}};
  in_process server{json{{"BaselineIdentities", {own, awss}}}.dump()};
  EXPECT_THAT(names_of_baselines(server, with_filter("OWNER", "Self")), ElementsAre("mine"));
  EXPECT_EQ(names_of_baselines(server).size(), 18U);
  EXPECT_EQ(default_of(server, "WINDOWS"), id);
}

TEST(PatchFixtures, DescribePatchGroupsPrintsThemWithTheirBaselines) {
  const json own{{"PatchGroup", "web"},
                 {"BaselineIdentity",
                  {{"BaselineId", id}, {"BaselineName", "mine"}, {"OperatingSystem", "SUSE"}}}};
  const json awss{{"PatchGroup", "web"}, {"BaselineIdentity", {{"BaselineId", ubuntu_default}}}};
  in_process server{json{{"Mappings", {own, awss}}}.dump()};
  EXPECT_EQ(baseline_of(server, id)["PatchGroups"], json::array({"web"}));
  EXPECT_EQ(baseline_of(server, ubuntu_default)["PatchGroups"], json::array({"web"}));
}

TEST(PatchFixtures, TheTwoThatPrintAnIdPrintFixturesToo) {
  in_process group{
      json{{"BaselineId", id}, {"PatchGroup", "web"}, {"OperatingSystem", "SUSE"}}.dump()};
  EXPECT_EQ(baseline_of(group, id)["PatchGroups"], json::array({"web"}));
  in_process usual{json{{"BaselineId", id}, {"OperatingSystem", "SUSE"}}.dump()};
  EXPECT_EQ(default_of(usual, "SUSE"), id);
}

TEST(PatchFixtures, APatchNeedsWhatNamesIt) {
  const auto faults =
      faults_in(json{{"Patches", {{{"Product", "Ubuntu24.04"}}, {{"Id", "1"}}}}}.dump());
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_THAT(faults[0].what, ::testing::HasSubstr("needs the Id of a patch"));
  EXPECT_THAT(faults[1].what, ::testing::HasSubstr("Product"));
}

// --- AWS's own in fixtures

TEST(PatchFixtures, AwssOwnMayBeNamedByTheirNamesAndByTheArnsOfAnyRegion) {
  const std::string name = "AWS-WindowsPredefinedPatchBaseline-OS";
  const std::string predefined =
      "arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-0a5f0000000000001";
  const auto chosen = [](const std::string& text) {
    return default_with({{"DefaultPatchBaselines", {{{"BaselineId", text}}}}});
  };
  EXPECT_EQ(chosen(name), predefined);
  EXPECT_EQ(chosen("arn:aws:ssm:us-west-2:280605243866:patchbaseline/pb-0a5f0000000000001"),
            predefined);
}

// Its id on AWS is not known, but its name is.
TEST(PatchFixtures, AwssOwnAreToldByTheirNamesIfNotByTheirIds) {
  const json recorded{
      {"BaselineId", "arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-0123456789abcdef0"},
      {"BaselineName", "AWS-WindowsPredefinedPatchBaseline-OS"},
      {"OperatingSystem", "WINDOWS"},
      {"DefaultBaseline", true}};
  EXPECT_EQ(default_with({{"BaselineIdentities", {recorded}}}),
            "arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-0a5f0000000000001");
}

// --- several files, and faults

TEST(PatchFixtures, ALaterFileAddsToABaseline) {
  in_process server{json{{"PatchBaselines", {printed}}}.dump()};
  const json more{{"PatchBaselines", {{{"BaselineId", id}, {"Description", "other"}}}}};
  EXPECT_EQ(server.control("POST", "/_ssmock/fixtures", more.dump()).status, 200);
  const auto merged = baseline_of(server, id);
  EXPECT_EQ(merged["Description"], "other");
  EXPECT_EQ(merged["ApprovalRules"], printed["ApprovalRules"]);
}

TEST(PatchFixtures, ABaselineOfAnotherSystemLosesItsGroups) {
  in_process server{json{{"PatchBaselines", {printed}}}.dump()};
  make_default(server, id);
  const json more{{"PatchBaselines", {{{"BaselineId", id}, {"OperatingSystem", "SUSE"}}}}};
  EXPECT_EQ(server.control("POST", "/_ssmock/fixtures", more.dump()).status, 200);
  EXPECT_EQ(baseline_of(server, id)["PatchGroups"], json::array());
  EXPECT_EQ(default_of(server, "WINDOWS"), windows_default);
}

TEST(PatchFixtures, FaultsAreThoseOfTheModelAndOfRules) {
  auto bad = printed;
  bad["ApprovalRules"]["PatchRules"][0].erase("ApproveAfterDays");
  const auto faults =
      faults_in(json{{"PatchBaselines", {bad}}, {"Mappings", {{{"PatchGroup", "w"}}}}}.dump());
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_THAT(faults[0].what + faults[1].what, ::testing::HasSubstr("ApproveUntilDate"));
  EXPECT_THAT(faults[0].what + faults[1].what, ::testing::HasSubstr("needs the BaselineId"));
}

// --- the state

// AWS takes any text there, and what a state has must load.
TEST(PatchFixtures, AnApprovedPatchIsNoId) {
  in_process server;
  const auto id_of_new = make_baseline(
      server, {{"ApprovedPatches", {"kernel 6*", "a\nb"}}, {"RejectedPatches", {" "}}});
  in_process other{server.state()};
  EXPECT_EQ(baseline_of(other, id_of_new), baseline_of(server, id_of_new));
}

TEST(PatchFixtures, TheStateLoadsToTheSameAnswers) {
  in_process server{printed.dump()};
  const auto ubuntu = make_baseline(server, {{"OperatingSystem", "UBUNTU"},
                                             {"Tags", {{{"Key", "k"}, {"Value", "v"}}}},
                                             {"ApprovedPatches", {"a*"}}});
  make_default(server, ubuntu);
  register_group(server, ubuntu, "Production");
  register_group(server, ubuntu_default, "web");
  in_process other{server.state()};
  EXPECT_EQ(answers(other), answers(server));
}

}  // namespace
}  // namespace ssmock
