// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/inventory/requests.hpp"
#include "families/patch_manager/fleet.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string operation = "GetInventory";
const item_place place{"Entities", "Id"};

json of_type(std::string_view type) { return {{"ResultAttributes", {{{"TypeName", type}}}}}; }

json first_entry(in_process& server, const std::string& type) {
  return answer(server, operation, of_type(type))["Entities"][0]["Data"][type]["Content"][0];
}

std::vector<std::string> found_by(in_process& server, const std::vector<json>& filters) {
  return ids_of(answer(server, operation, {{"Filters", filters}}), place);
}

// --- serialization

// Without a type only AWS:InstanceInformation is shown, whatever else there is [R].
TEST(GetInventorySerialization, ANodeShowsItsInstanceInformation) {
  difference("inventory.instance-information");
  in_process server{json{{"InstanceInformationList",
                          {{{"InstanceId", linux_node},
                            {"AgentVersion", "3.2.582.0"},
                            {"ComputerName", "ip-172-31-44-166.ec2.internal"},
                            {"IPAddress", "172.31.44.166"},
                            {"PlatformName", "Fedora Linux"},
                            {"PlatformType", "Linux"},
                            {"PlatformVersion", "37"},
                            {"PingStatus", "Online"},
                            {"LastPingDateTime", 1768010399.5},
                            {"ResourceType", "EC2Instance"}}}}}
                        .dump()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"Entities":[{"Data":{"AWS:InstanceInformation":{"CaptureTime":"2026-01-10T01:59:59Z","Content":[{"AgentType":"amazon-ssm-agent","AgentVersion":"3.2.582.0","ComputerName":"ip-172-31-44-166.ec2.internal","InstanceId":"i-028ea792da0123456","InstanceStatus":"Active","IpAddress":"172.31.44.166","PlatformName":"Fedora Linux","PlatformType":"Linux","PlatformVersion":"37","ResourceType":"EC2Instance"}],"SchemaVersion":"1.0","TypeName":"AWS:InstanceInformation"}},"Id":"i-028ea792da0123456"}]})");
}

// Values are in lower case, and there is nothing but the content [R].
TEST(GetInventorySerialization, CountsHaveAContentOnly) {
  difference("inventory.order");
  in_process server{inventory_nodes()};
  EXPECT_EQ(
      server
          .call(operation,
                R"({"Aggregators":[{"Expression":"AWS:InstanceInformation.PlatformType"}]})")
          .body,
      R"({"Entities":[{"Data":{"AWS:InstanceInformation":{"Content":[{"Count":"1","PlatformType":"linux"},{"Count":"1","PlatformType":"windows"}]}}}]})");
}

// --- validation

TEST(GetInventoryValidation, FiltersAggregatorsAndAttributesNameWhatThereIs) {
  in_process server{inventory_nodes()};
  const auto refused = [&](const json& input) { return refusal(server, operation, input); };
  EXPECT_THAT(refused({{"Filters", {inventory_filter("Colour", {"x"})}}}),
              HasSubstr(R"("__type":"InvalidFilter")"));
  EXPECT_THAT(refused({{"Filters", {inventory_filter("AWS:Nothing.Name", {"x"})}}}),
              HasSubstr(R"("__type":"InvalidFilter")"));
  EXPECT_THAT(refused({{"Aggregators", {{{"Expression", "AWS:Application"}}}}}),
              HasSubstr(R"("__type":"InvalidAggregatorException")"));
  EXPECT_THAT(refused({{"Aggregators",
                        {{{"Expression", "AWS:Application.Name"},
                          {"Aggregators", {{{"Expression", "AWS:Nothing.Name"}}}}}}}}),
              HasSubstr(R"("__type":"InvalidAggregatorException")"));
  EXPECT_THAT(
      refused({{"Aggregators",
                {{{"Groups",
                   {{{"Name", "g"}, {"Filters", {inventory_filter("AWS:Tag.Key", {"x"})}}}}}}}}}),
      HasSubstr(R"("__type":"InvalidInventoryGroupException")"));
  EXPECT_THAT(refused(of_type("AWS:Nothing")),
              HasSubstr(R"("__type":"InvalidResultAttributeException")"));
  EXPECT_THAT(refused({{"NextToken", "x"}}), HasSubstr(R"("__type":"InvalidNextToken")"));
}

TEST(GetInventorySerialization, ANodeShowsASummaryOfEachTypeOfCompliance) {
  in_process server{inventory_nodes()};
  answer(server, "PutComplianceItems",
         {{"ResourceId", linux_node},
          {"ResourceType", "ManagedInstance"},
          {"ComplianceType", "Custom:Backup"},
          {"ExecutionSummary", {{"ExecutionTime", 1768010400}}},
          {"Items",
           {{{"Id", "a"}, {"Status", "NON_COMPLIANT"}, {"Severity", "HIGH"}},
            {{"Id", "b"}, {"Status", "COMPLIANT"}, {"Severity", "LOW"}}}}});
  const auto entries =
      answer(server, "ListInventoryEntries",
             {{"InstanceId", linux_node}, {"TypeName", "AWS:ComplianceSummary"}})["Entries"];
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0]["ComplianceType"], "Custom:Backup");
  EXPECT_EQ(entries[0]["Status"], "NON_COMPLIANT");
  EXPECT_EQ(entries[0]["OverallSeverity"], "HIGH");
  EXPECT_EQ(entries[0]["NonCompliantHighCount"], "1");
  EXPECT_EQ(entries[0]["CompliantLowCount"], "1");
  EXPECT_EQ(entries[0]["CompliantHighCount"], "0");
  EXPECT_TRUE(answer(server, "ListInventoryEntries",
                     {{"InstanceId", linux_node}, {"TypeName", "AWS:ResourceGroup"}})["Entries"]
                  .empty());
}

// --- behaviour

TEST(GetInventoryBehaviour, AnAttributeOfTheResultIsTheTypeThatIsShown) {
  difference("inventory.nodes-without-a-type");
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  const auto entities = answer(server, operation, of_type(rack))["Entities"];
  EXPECT_EQ(entities[0]["Data"][rack]["Content"], racks({"a"}));
  EXPECT_EQ(entities[1], json({{"Data", json::object()}, {"Id", windows_node}}));
}

TEST(GetInventoryBehaviour, FiltersFindNodes) {
  difference("inventory.filters");
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, json::array({{{"Place", "a"}, {"Units", "9"}},
                                                          {{"Place", "b"}, {"Units", "12"}}})));
  const auto place_is = [](const char* value) {
    return inventory_filter("Custom:RackInfo.Place", {value});
  };
  const auto more_than_ten = inventory_filter("Custom:RackInfo.Units", {"10"}, "GreaterThan");
  EXPECT_THAT(found_by(server, {place_is("a")}), ElementsAre(linux_node));
  EXPECT_THAT(found_by(server, {place_is("b"), more_than_ten}), ElementsAre(linux_node));
  EXPECT_THAT(found_by(server, {place_is("a"), more_than_ten}), IsEmpty()) << "of one entry";
  EXPECT_THAT(
      found_by(server, {inventory_filter("AWS:InstanceInformation.PlatformType", {"Windows"})}),
      ElementsAre(windows_node));
  EXPECT_THAT(found_by(server, {inventory_filter("AWS:InstanceInformation.PlatformType",
                                                 {"Windows"}, "NotEqual")}),
              ElementsAre(linux_node));
  EXPECT_THAT(found_by(server, {inventory_filter("TypeName", {rack}, "Exists")}),
              ElementsAre(linux_node));
}

TEST(GetInventoryBehaviour, PagesGoThroughTheNodes) {
  in_process server{nodes_fixture(5)};
  const auto walked = walk_pages(server, operation, place, {{"MaxResults", 2}});
  EXPECT_THAT(walked.sizes(), ElementsAre(2, 2, 1));
  EXPECT_EQ(walked.ids(), node_ids(5));
}

// As AWS's guide counts versions of applications by platform [R].
TEST(GetInventoryBehaviour, AggregatorsBelowOthersSplitTheirCounts) {
  in_process server{inventory_nodes()};
  const auto installed = [](const std::vector<std::pair<std::string, std::string>>& all) {
    auto out = json::array();
    for (const auto& [name, version] : all) out.push_back({{"Name", name}, {"Version", version}});
    return inventory_item("AWS:Application", out);
  };
  put_inventory(server, installed({{"Chrome", "2.6.5"}, {"audit-libs", "2.6.5"}}));
  put_inventory(server, installed({{"Chrome", "2.6.5"}, {"Office", "6"}, {"Office", "6"}}),
                windows_node);
  const json platform{{"Expression", "AWS:InstanceInformation.PlatformType"}};
  const json version{{"Expression", "AWS:Application.Version"}, {"Aggregators", {platform}}};
  const json name{{"Expression", "AWS:Application.Name"}, {"Aggregators", {version}}};
  const auto count = [&](const json& aggregator, const json& more = json::object()) {
    json input{{"Aggregators", json::array({aggregator})}};
    input.update(more);
    return answer(server, operation, input)["Entities"][0]["Data"]["AWS:Application"]["Content"];
  };
  EXPECT_EQ(count({{"Expression", "AWS:Application.Name"}}),
            json({{{"Count", "2"}, {"Name", "chrome"}},
                  {{"Count", "1"}, {"Name", "audit-libs"}},
                  {{"Count", "1"}, {"Name", "office"}}}));
  EXPECT_EQ(count(name)[0], json({{"Count", "1"},
                                  {"Name", "audit-libs"},
                                  {"PlatformType", "linux"},
                                  {"Version", "2.6.5"}}));
  EXPECT_EQ(count(name).size(), 4U);
  EXPECT_EQ(count({{"Expression", "AWS:Application.Name"}},
                  {{"Filters", {inventory_filter("AWS:Application.Name", {"Office"})}}})
                .size(),
            2U)
      << "of the nodes that the filters let pass";
}

// As in AWS's guide [R].
TEST(GetInventoryBehaviour, GroupsCountNodesThatHaveTypes) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  const auto exists = [](const std::vector<std::string>& types) {
    return inventory_filter("TypeName", types, "Exists");
  };
  const json both{{"Name", "Both"}, {"Filters", {exists({rack}), exists({"AWS:File"})}}};
  const json either{{"Name", "Either"}, {"Filters", {exists({rack, "AWS:File"})}}};
  EXPECT_EQ(
      answer(server, operation, {{"Aggregators", {{{"Groups", {both, either}}}}}})["Entities"],
      json::array(
          {{{"Data",
             {{"Both", {{"Content", {{{"notMatchingCount", "2"}}, {{"matchingCount", "0"}}}}}},
              {"Either",
               {{"Content", {{{"notMatchingCount", "1"}}, {{"matchingCount", "1"}}}}}}}}}}));
}

// The members of the summary are those of AWS's script [R].
TEST(GetInventoryBehaviour, ReportsOfPatchesAreInventoryToo) {
  in_process server{fleet().dump()};
  const auto command =
      patch(server, {linux_node}, {{"Operation", {"Install"}}, {"RebootOption", {"NoReboot"}}});
  EXPECT_EQ(first_entry(server, "AWS:PatchSummary"),
            json({{"BaselineId", "pb-05c9c9bf778d4c4d0"},
                  {"CriticalNonCompliantCount", "0"},
                  {"ExecutionId", command},
                  {"FailedCount", "0"},
                  {"InstalledCount", "2"},
                  {"InstalledOtherCount", "1"},
                  {"InstalledPendingRebootCount", "1"},
                  {"InstalledRejectedCount", "0"},
                  {"LastNoRebootInstallOperationTime", "2026-01-10T02:00:00Z"},
                  {"MissingCount", "0"},
                  {"NonCompliantSeverity", "INFORMATIONAL"},
                  {"NotApplicableCount", "1"},
                  {"OperationEndTime", "2026-01-10T02:00:00Z"},
                  {"OperationStartTime", "2026-01-10T02:00:00Z"},
                  {"OperationType", "Install"},
                  {"OtherNonCompliantCount", "0"},
                  {"PatchGroup", "web"},
                  {"RebootOption", "NoReboot"},
                  {"SecurityNonCompliantCount", "1"},
                  {"SnapshotId", patch_state(server, linux_node)["SnapshotId"]}}));
  EXPECT_EQ(first_entry(server, "AWS:PatchCompliance"),
            json({{"Classification", "Security"},
                  {"InstalledTime", "2026-01-10T02:00:00Z"},
                  {"KBId", "bash.x86_64"},
                  {"Severity", "Critical"},
                  {"State", "InstalledPendingReboot"},
                  {"Title", "bash.x86_64:0:2-1"}}));
  const auto item = first_entry(server, "AWS:ComplianceItem");
  EXPECT_EQ(item["ComplianceType"], "Patch");
  EXPECT_EQ(item["PatchState"], "InstalledPendingReboot");
  EXPECT_EQ(item["Status"], "NON_COMPLIANT");
  EXPECT_EQ(first_entry(server, "AWS:Tag"), json({{"Key", "Patch Group"}, {"Value", "web"}}));
}

}  // namespace
}  // namespace ssmock
