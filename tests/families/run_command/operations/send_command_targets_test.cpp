// SPDX-License-Identifier: Apache-2.0
// SendCommand's rules for targets, and its limit of 97 KB, as recorded in 2026-09.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

service::reply send_to(const json& targets) {
  in_process server{two_nodes()};
  return server.call("SendCommand",
                     sending({{"InstanceIds", json::array()}, {"Targets", targets}}).dump());
}

const json group = by("resource-groups:Name", {"web"});

json filters(const json& types) { return by("resource-groups:ResourceTypeFilters", types); }

TEST(SendCommandTargets, AGroupThatIsNotThereHasNoNodes) {
  in_process server{two_nodes()};
  const auto id =
      send_command(server, {{"InstanceIds", json::array()}, {"Targets", json::array({group})}});
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/NoInstancesInTag");
}

TEST(SendCommandTargets, TypeFiltersNeedATypeOfNodes) {
  for (const json& types :
       {json::array({"AWS::EC2::Instance"}), json::array({"AWS::SSM::ManagedInstance"}),
        json::array({"AWS::EC2::Instance", "AWS::SSM::ManagedInstance"}),
        json::array({"AWS::EC2::Instance", "AWS::S3::Bucket"})}) {
    EXPECT_EQ(send_to({group, filters(types)}).status, 200) << types;
  }
  for (const json& types : {json::array({"AWS::AllSupported"}), json::array({"AWS::S3::Bucket"})}) {
    EXPECT_EQ(send_to({group, filters(types)}).body,
              validation_error(
                  "Resource type filters must specify at least one of the valid send-command "
                  "resource types: AWS::EC2::Instance or AWS::SSM::ManagedInstance.Add one or "
                  "all of these valid types, and try again."));
  }
}

TEST(SendCommandTargets, NothingIsGivenTwice) {
  difference("commands.resource-group-rules");
  EXPECT_EQ(
      send_to({group, filters({"AWS::EC2::Instance", "AWS::EC2::Instance"})}).body,
      validation_error("Duplicate values are not supported for Instance IDs, tag or resource group "
                       "targets.Remove the duplicate value from key, and try again."));
  EXPECT_EQ(send_to({group, group}).body,
            validation_error(
                "Duplicate keys are not supported for targets. Remove the duplicate key, and "
                "try again."));
}

TEST(SendCommandTargets, AGroupStandsAlone) {
  const auto with_tag = validation_error(
      "A tag-key name or tag key-value pair can\u2019t be specified together in the same "
      "command as a resource group target. Remove one target type, and try again.");
  EXPECT_EQ(send_to({group, by("tag:Env", {"prod"})}).body, with_tag);
  EXPECT_EQ(send_to({group, by("tag-key", {"Env"})}).body, with_tag);
  EXPECT_EQ(send_to({group, by("InstanceIds", {node})}).body,
            validation_error(
                "Instance IDs and a target resource group can\u2019t be specified together in "
                "the same command. Remove one target type, and try again."));
  EXPECT_EQ(
      send_to(json::array({by("resource-groups:Name", {"web", "db"})})).body,
      validation_error("Multiple resource key values are not supported for resource group targets. "
                       "Remove all but one value, and try again."));
}

/// Whether a command with these changes is refused for its size; `size` characters are its script.
bool is_too_large(const json& changes, std::size_t size) {
  in_process server{two_nodes()};
  auto input = sending(changes);
  input["Parameters"]["commands"] = {std::string(size, 'x')};
  const auto reply = server.call("SendCommand", input.dump());
  if (reply.status == 200) return false;
  EXPECT_EQ(reply.body,
            error_text("MaxDocumentSizeExceeded", "Message",
                       "The total size of your parameter(s) and document exceeds the 97KB limit."));
  return true;
}

TEST(SendCommandSize, TheSmallestRefusedScriptsAreThoseRecorded) {
  difference("commands.size-limit");
  const json logs{{"CloudWatchLogGroupName", std::string(10, 'g')},
                  {"CloudWatchOutputEnabled", true}};
  const json folder{{"commands", {"x"}}, {"workingDirectory", {std::string(10, 'd')}}};
  for (const auto& [changes, smallest] :
       {std::pair{json::object(), 98'884U},
        std::pair{json{{"Comment", std::string(100, 'c')}}, 98'884U},
        std::pair{json{{"OutputS3KeyPrefix", std::string(100, 'p')}}, 98'761U},
        std::pair{json{{"OutputS3BucketName", std::string(10, 'b')}}, 98'850U},
        std::pair{json{{"CloudWatchOutputConfig", logs}}, 98'875U},
        std::pair{json{{"Parameters", folder}}, 98'852U}}) {
    EXPECT_TRUE(is_too_large(changes, smallest)) << changes;
    EXPECT_FALSE(is_too_large(changes, smallest - 1)) << changes;
  }
}

TEST(SendCommandSize, ListsAndEscapedCharactersCountAsTheyAreWritten) {
  const auto refused = [](const json& commands) {
    in_process server{two_nodes()};
    return server.call("SendCommand", sending({{"Parameters", {{"commands", commands}}}}).dump())
               .status != 200;
  };
  EXPECT_TRUE(refused(json(std::vector<std::string>(32'963))));
  EXPECT_FALSE(refused(json(std::vector<std::string>(32'962))));
  const auto repeated = [](std::string_view text, std::size_t times) {
    std::string out;
    for (; times > 0; --times) out += text;
    return json{out};
  };
  EXPECT_TRUE(refused(repeated("\u20ac", 16'481)));
  EXPECT_FALSE(refused(repeated("\u20ac", 16'480)));
  EXPECT_TRUE(refused(repeated(std::string_view("\0", 1), 16'481)));
  EXPECT_FALSE(refused(repeated(std::string_view("\0", 1), 16'480)));
}

}  // namespace
}  // namespace ssmock
