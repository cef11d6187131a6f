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

const std::string operation = "DescribePatchGroups";
constexpr item_place mappings{"Mappings", "PatchGroup"};

std::vector<std::string> listed(in_process& server, const json& input = json::object()) {
  return ids_of(answer(server, operation, input), mappings);
}

// --- serialization

// As a log of Terraform of 2020 has it [R]; without a description there is none [R].
TEST(DescribePatchGroupsSerialization, AMappingNamesTheGroupAndItsBaseline) {
  in_process server;
  const auto id = make_baseline(
      server, {{"Name", "dev"}, {"Description", "text"}, {"OperatingSystem", "AMAZON_LINUX_2"}});
  register_group(server, id, "AMAZON_LINUX_2-Dev");
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"Mappings":[{"BaselineIdentity":{"BaselineDescription":"text","BaselineId":")" + id +
          R"(","BaselineName":"dev","DefaultBaseline":false,"OperatingSystem":"AMAZON_LINUX_2"},"PatchGroup":"AMAZON_LINUX_2-Dev"}]})");
}

TEST(DescribePatchGroupsSerialization, WithoutGroupsTheListIsEmpty) {
  in_process server;
  EXPECT_EQ(server.call(operation, "{}").body, R"({"Mappings":[]})");
}

// --- validation

TEST(DescribePatchGroupsValidation, TheFiltersAreNamePrefixAndOperatingSystem) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, with_filter("OWNER", "Self")),
      validation_error("Filter key OWNER is not supported, use NAME_PREFIX, OPERATING_SYSTEM"));
  EXPECT_EQ(refusal(server, operation, {{"NextToken", "x"}}),
            validation_error("The specified token is not valid"));
}

// --- behaviour

TEST(DescribePatchGroupsBehaviour, GroupsAreSortedByTheirBytes) {
  in_process server;
  const auto id = make_baseline(server);
  for (const auto* const group : {"web", "Zoo", "a b", "Web", "_x"}) {
    register_group(server, id, group);
  }
  EXPECT_THAT(listed(server), ElementsAre("Web", "Zoo", "_x", "a b", "web"));
}

TEST(DescribePatchGroupsBehaviour, AGroupOfSeveralSystemsIsListedForEach) {
  in_process server;
  register_group(server, windows_default, "web");
  register_group(server, ubuntu_default, "web");
  register_group(server, windows_default, "web2");
  EXPECT_THAT(listed(server), ElementsAre("web", "web", "web2"));
  EXPECT_THAT(listed(server, with_filter("OPERATING_SYSTEM", "UBUNTU")), ElementsAre("web"));
  const auto of = answer(server, operation)["Mappings"];
  EXPECT_EQ(of[0]["BaselineIdentity"]["OperatingSystem"], "UBUNTU");
  EXPECT_EQ(of[1]["BaselineIdentity"]["OperatingSystem"], "WINDOWS");
}

TEST(DescribePatchGroupsBehaviour, ThePrefixIsThatOfTheGroup) {
  difference("patches.group-name-prefix");
  in_process server;
  const auto id = make_baseline(server, {{"Name", "web-baseline"}});
  for (const auto* const group : {"web-1", "web-2", "db"}) register_group(server, id, group);
  EXPECT_THAT(listed(server, with_filter("NAME_PREFIX", "web")), ElementsAre("web-1", "web-2"));
}

TEST(DescribePatchGroupsBehaviour, PagesOfAnySizeHoldTheSame) {
  in_process server;
  const auto id = make_baseline(server);
  for (int number = 0; number < 7; ++number) {
    register_group(server, id, "group" + std::to_string(number));
    if (number % 2 == 0) register_group(server, ubuntu_default, "group" + std::to_string(number));
  }
  const auto all = listed(server);
  EXPECT_EQ(all.size(), 11U);
  for (const int size : {1, 2, 10, 11, 100}) {
    EXPECT_EQ(walk_pages(server, operation, mappings, {{"MaxResults", size}}).ids(), all) << size;
  }
}

}  // namespace
}  // namespace ssmock
