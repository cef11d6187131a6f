// SPDX-License-Identifier: Apache-2.0
// What must hold of the reports of any fleet, whatever its nodes have, its baselines want and its
// commands do. A failure runs again with
//   SSMOCK_TEST_SEED=<seed> core_tests --gtest_filter=PatchInvariants.*
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "families/patch_manager/fleet.hpp"
#include "support/seed.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::vector<std::string> levels{"CRITICAL", "HIGH", "MEDIUM", "LOW", "UNSPECIFIED"};
const std::vector<std::string> packages{"bash", "curl", "sudo", "tar"};
const std::vector<std::string> updates{"60001", "60002", "60003", "60004"};

/// A fleet, its catalogue and its baselines, from a seed.
class random_fleet {
 public:
  explicit random_fleet(unsigned seed) : random_(seed), size_(1 + below(4)) {}

  std::string fixture() {
    return json{{"InstanceInformationList", nodes()},
                {"Patches", patches()},
                {"PatchBaselines", {baseline("AMAZON_LINUX_2023", 1), baseline("WINDOWS", 2)}},
                {"DefaultPatchBaselines", {chosen(1), chosen(2)}},
                {"InstalledPatches", installed()}}
        .dump();
  }

  std::vector<std::string> ids() const { return node_ids(size_); }

  /// A command, with some patches that fail; returns whether it installs.
  bool patch_some(in_process& server) {
    const bool installs = below(2) == 0;
    server.control("PUT", "/_ssmock/outcomes", "[]");
    failing_ = below(3) == 0;
    if (failing_) script(server, {{"FailedPatches", {one_of(packages), one_of(updates)}}});
    patch(server, ids(),
          {{"Operation", {installs ? "Install" : "Scan"}},
           {"RebootOption", {below(2) == 0 ? "NoReboot" : "RebootIfNeeded"}}});
    return installs;
  }
  bool failing() const { return failing_; }
  bool blocks(const json& state) const { return blocking_.at(state["BaselineId"]); }
  std::string days() { return "P" + std::to_string(1 + below(20)) + "D"; }
  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

 private:
  std::string one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }
  std::string some_days_ago() { return "now-" + std::to_string(below(120)) + "d"; }

  json nodes() {
    auto out = json::array();
    for (const auto& id : ids()) {
      json node{{"InstanceId", id}, {"PlatformName", "Amazon Linux"}, {"PlatformVersion", "2023"}};
      if (below(2) == 0) {
        node["PlatformType"] = "Windows";
        node["PlatformName"] = "Microsoft Windows Server 2022 Datacenter";
      }
      if (below(2) == 0) node["Tags"] = {{{"Key", "Patch Group"}, {"Value", "web"}}};
      out.push_back(node);
    }
    return out;
  }

  json patches() {
    auto out = json::array();
    for (const auto& package : packages) {
      for (std::size_t version = 1; version <= 1 + below(3); ++version) {
        out.push_back(linux_patch(package, std::to_string(version), some_days_ago(),
                                  below(2) == 0 ? "Security" : "Bugfix"));
      }
    }
    for (const auto& update : updates) {
      out.push_back(
          windows_patch(update, some_days_ago(), below(2) == 0 ? "SecurityUpdates" : "Updates"));
    }
    return out;
  }

  static std::string baseline_id(int number) {
    return "pb-0000000000000000" + std::to_string(number);
  }
  static json chosen(int number) {
    return {{"BaselineId", baseline_id(number)},
            {"OperatingSystem", number == 1 ? "AMAZON_LINUX_2023" : "WINDOWS"}};
  }

  json baseline(const char* system, int number) {
    const bool blocks = below(2) == 0;
    blocking_[baseline_id(number)] = blocks;
    json out{{"BaselineId", baseline_id(number)},
             {"Name", "mine"},
             {"OperatingSystem", system},
             {"RejectedPatchesAction", blocks ? "BLOCK" : "ALLOW_AS_DEPENDENCY"}};
    const json any{{"PatchFilters", {by("PRODUCT", {"*"})}}};
    out["ApprovalRules"]["PatchRules"] = {{{"PatchFilterGroup", any},
                                           {"ApproveAfterDays", below(60)},
                                           {"ComplianceLevel", one_of(levels)}}};
    const auto& names = number == 1 ? packages : updates;
    if (below(2) == 0) out["RejectedPatches"] = {one_of(names)};
    if (below(3) == 0) {
      out["ApprovedPatches"] = {one_of(names)};
      out["ApprovedPatchesComplianceLevel"] = one_of(levels);
    }
    return out;
  }

  json installed() {
    auto out = json::array();
    for (const auto& id : ids()) {
      if (below(2) == 0) continue;
      out.push_back({{"InstanceId", id}, {"ReleasedUntil", some_days_ago()}});
    }
    return out;
  }

  std::mt19937 random_;
  std::size_t size_;
  bool failing_ = false;
  std::map<std::string, bool> blocking_;
};

std::map<std::string, int> rows_of(in_process& server, const std::string& node) {
  std::map<std::string, int> out;
  for (const auto& [id, state] : states(server, node)) ++out[state];
  return out;
}

const std::map<std::string, std::string> counters{
    {"Installed", "InstalledCount"},
    {"InstalledOther", "InstalledOtherCount"},
    {"InstalledPendingReboot", "InstalledPendingRebootCount"},
    {"InstalledRejected", "InstalledRejectedCount"},
    {"Missing", "MissingCount"},
    {"Failed", "FailedCount"},
    {"AvailableSecurityUpdate", "AvailableSecurityUpdateCount"}};

/// The report of a node says the same in each of its forms. Returns what is not compliant.
int expect_consistent(in_process& server, const std::string& node, const json& state) {
  const auto rows = rows_of(server, node);
  for (const auto& [name, counter] : counters) {
    const auto found = rows.find(name);
    EXPECT_EQ(state[counter], found != rows.end() ? found->second : 0) << node << " " << counter;
  }
  const auto count = [&](const char* name) { return state[name].get<int>(); };
  const auto bad = count("MissingCount") + count("FailedCount") + count("InstalledRejectedCount") +
                   count("InstalledPendingRebootCount");
  const auto critical = count("CriticalNonCompliantCount");
  const auto security = count("SecurityNonCompliantCount");
  const auto other = count("OtherNonCompliantCount");
  EXPECT_LE(std::max(critical, security) + other, bad) << node;
  EXPECT_GE(critical + security + other, bad) << node;
  const auto summaries =
      answer(server, "ListResourceComplianceSummaries",
             {{"Filters",
               {{{"Key", "ResourceId"}, {"Values", {node}}}}}})["ResourceComplianceSummaryItems"];
  EXPECT_EQ(summaries.size(), 1U);
  EXPECT_EQ(summaries[0]["NonCompliantSummary"]["NonCompliantCount"], bad) << node;
  EXPECT_EQ(summaries[0]["Status"], bad > 0 ? "NON_COMPLIANT" : "COMPLIANT") << node;
  return bad;
}

void expect_group_sums_up(in_process& server, const std::vector<json>& of_group) {
  const auto group = answer(server, "DescribePatchGroupState", {{"PatchGroup", "web"}});
  EXPECT_EQ(group["Instances"], of_group.size());
  for (const auto& [member, counter] :
       {std::pair{"InstancesWithMissingPatches", "MissingCount"},
        std::pair{"InstancesWithFailedPatches", "FailedCount"},
        std::pair{"InstancesWithInstalledPatches", "InstalledCount"},
        std::pair{"InstancesWithSecurityNonCompliantPatches", "SecurityNonCompliantCount"}}) {
    const auto having = std::ranges::count_if(
        of_group, [&](const json& each) { return each[counter].get<int>() > 0; });
    EXPECT_EQ(group[member], having) << member;
  }
}

void expect_invariants(in_process& server, random_fleet& fleet, bool installed) {
  int bad_nodes = 0;
  std::vector<json> of_group;
  for (const auto& node : fleet.ids()) {
    const auto state = patch_state(server, node);
    ASSERT_FALSE(state.is_null()) << node;
    bad_nodes += expect_consistent(server, node, state) > 0 ? 1 : 0;
    if (state["PatchGroup"] == "web") of_group.push_back(state);
    if (!fleet.blocks(state)) {
      EXPECT_EQ(state["InstalledRejectedCount"], 0);
    }
    if (installed) {
      EXPECT_EQ(state["MissingCount"], 0) << "what could be installed was";
    }
    if (!installed || !fleet.failing()) {
      EXPECT_EQ(state["FailedCount"], 0) << node;
    }
    if (installed && state["RebootOption"] == "RebootIfNeeded") {
      EXPECT_EQ(state["InstalledPendingRebootCount"], 0) << node;
    }
  }
  const auto all = answer(server, "ListComplianceSummaries")["ComplianceSummaryItems"][0];
  EXPECT_EQ(all["NonCompliantSummary"]["NonCompliantCount"], bad_nodes);
  EXPECT_EQ(all["CompliantSummary"]["CompliantCount"],
            static_cast<int>(fleet.ids().size()) - bad_nodes);
  expect_group_sums_up(server, of_group);
}

TEST(PatchInvariants, HoldInRandomFleets) {
  auto seed = test_seed();
  for (auto runs = test_runs(2'000); runs > 0; --runs, ++seed) {
    SCOPED_TRACE("SSMOCK_TEST_SEED=" + std::to_string(seed));
    random_fleet fleet{seed};
    in_process server{fleet.fixture()};
    for (std::size_t left = 1 + fleet.below(3); left > 0; --left) {
      const bool installed = fleet.patch_some(server);
      expect_invariants(server, fleet, installed);
      testing::advance(server, fleet.days());
    }
    if (::testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace ssmock
