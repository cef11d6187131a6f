// SPDX-License-Identifier: Apache-2.0
// AddTagsToResource, RemoveTagsFromResource and ListTagsForResource of parameters.
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string no_resource = R"({"__type":"InvalidResourceId"})";

json parameter(const std::string& name, const json& more = json::object()) {
  json out{{"ResourceType", "Parameter"}, {"ResourceId", name}};
  out.update(more);
  return out;
}

json adding(const std::string& name, const std::vector<json>& tags) {
  return parameter(name, {{"Tags", tags}});
}

json removing(const std::string& name, const std::vector<std::string>& keys) {
  return parameter(name, {{"TagKeys", keys}});
}

void add(in_process& server, const std::string& name, const std::vector<json>& tags) {
  answer(server, "AddTagsToResource", adding(name, tags));
}

/// As many tags with keys of their own.
std::vector<json> numbered_tags(int count) {
  std::vector<json> out;
  for (int number = 0; number < count; ++number) {
    out.push_back(tag("key" + std::to_string(number), ""));
  }
  return out;
}

// --- serialization

TEST(TagsOfParametersSerialization, TheRepliesHaveTheRecordedBytes) {
  in_process server;
  put(server, "/p/one", "v", {{"Tags", json::array({tag("k", "v")})}});
  const auto reply = [&](const std::string& operation, const json& request) {
    return server.call(operation, request.dump()).body;
  };
  EXPECT_EQ(reply("AddTagsToResource", adding("/p/one", {tag("env", "two")})), "{}");
  EXPECT_EQ(reply("ListTagsForResource", parameter("/p/one")),
            R"({"TagList":[{"Key":"k","Value":"v"},{"Key":"env","Value":"two"}]})");
  EXPECT_EQ(reply("RemoveTagsFromResource", removing("/p/one", {"k"})), "{}");
  EXPECT_EQ(reply("ListTagsForResource", parameter("/p/one")),
            R"({"TagList":[{"Key":"env","Value":"two"}]})");
}

// --- validation

TEST(TagsOfParametersValidation, AParameterThatIsNotThereIsNoResource) {
  in_process server;
  for (const auto* const name : {"/p/none", "none", "bad name", "/aws/service/x"}) {
    EXPECT_EQ(refusal(server, "ListTagsForResource", parameter(name)), no_resource);
    EXPECT_EQ(refusal_without_change(server, "AddTagsToResource", adding(name, {tag("k", "v")})),
              no_resource);
    EXPECT_EQ(refusal_without_change(server, "RemoveTagsFromResource", removing(name, {"k"})),
              no_resource);
  }
}

TEST(TagsOfParametersValidation, ASelectorOrAnArnIsNoId) {
  difference("parameters.tags-by-arn");
  in_process server;
  put(server, "/p/one", "v");
  EXPECT_EQ(refusal(server, "ListTagsForResource", parameter("/p/one:1")), no_resource);
  EXPECT_EQ(refusal(server, "ListTagsForResource", parameter(parameter_arn("p/one"))), no_resource);
}

TEST(TagsOfParametersValidation, AParameterHasAtMostFiftyTags) {
  in_process server;
  put(server, "/p/one", "v");
  EXPECT_EQ(
      refusal_without_change(server, "AddTagsToResource", adding("/p/one", numbered_tags(51))),
      R"({"__type":"TooManyTagsError"})");
  add(server, "/p/one", numbered_tags(50));
  EXPECT_EQ(
      refusal_without_change(server, "AddTagsToResource", adding("/p/one", {tag("other", "")})),
      R"({"__type":"TooManyTagsError"})");
  add(server, "/p/one", {tag("key0", "replaced")});
  EXPECT_EQ(tags_of_parameter(server, "/p/one").size(), 50U);
}

// --- behaviour

TEST(TagsOfParametersBehaviour, TheTagsOfTheCreationComeFirstAndThenTheAddedOnesInOrder) {
  in_process server;
  put(server, "/p/one", "v", {{"Tags", json::array({tag("z", "1")})}});
  add(server, "/p/one", {tag("m", "2"), tag("a", "")});
  add(server, "/p/one", {tag("b", "3")});
  EXPECT_EQ(tags_of_parameter(server, "/p/one"),
            json({tag("z", "1"), tag("m", "2"), tag("a", ""), tag("b", "3")}));
}

TEST(TagsOfParametersBehaviour, ATagThatIsReplacedKeepsItsPlace) {
  in_process server;
  put(server, "/p/one", "v", {{"Tags", {tag("k", "v"), tag("env", "one")}}});
  add(server, "/p/one", {tag("other", ""), tag("k", "w")});
  EXPECT_EQ(tags_of_parameter(server, "/p/one"),
            json({tag("k", "w"), tag("env", "one"), tag("other", "")}));
}

TEST(TagsOfParametersBehaviour, KeysThatAreAbsentMayBeRemoved) {
  in_process server;
  put(server, "/p/one", "v", {{"Tags", json::array({tag("k", "v")})}});
  answer(server, "RemoveTagsFromResource", removing("/p/one", {"absent", "K"}));
  EXPECT_EQ(tags_of_parameter(server, "/p/one"), json::array({tag("k", "v")}));
  answer(server, "RemoveTagsFromResource", removing("/p/one", {"absent", "k"}));
  EXPECT_EQ(tags_of_parameter(server, "/p/one"), json::array());
}

// [P]
TEST(TagsOfParametersBehaviour, BothSpellingsOfAOneLevelNameHaveTheSameTags) {
  in_process server;
  put(server, "x", "v", {{"Tags", json::array({tag("made", "as x")})}});
  put(server, "/y", "v", {{"Tags", json::array({tag("made", "as /y")})}});
  for (const std::string name : {"x", "y"}) {
    add(server, name, {tag("a", "")});
    add(server, "/" + name, {tag("b", "")});
    EXPECT_EQ(tags_of_parameter(server, name), tags_of_parameter(server, "/" + name));
    EXPECT_EQ(tags_of_parameter(server, name).size(), 3U);
    answer(server, "RemoveTagsFromResource", removing("/" + name, {"a"}));
    answer(server, "RemoveTagsFromResource", removing(name, {"b"}));
    EXPECT_EQ(tags_of_parameter(server, "/" + name).size(), 1U);
  }
}

TEST(TagsOfParametersBehaviour, TagsMakeNoVersionAndLeaveTheTime) {
  in_process server;
  put(server, "/p/one", "v");
  advance(server, "PT1M");
  add(server, "/p/one", {tag("k", "v")});
  EXPECT_EQ(parameter_of(server, "/p/one")["Version"], 1);
  EXPECT_EQ(parameter_of(server, "/p/one")["LastModifiedDate"], 1768010400);
}

TEST(TagsOfParametersBehaviour, AnOverwriteLeavesTheTags) {
  in_process server;
  put(server, "/p/one", "v", {{"Tags", json::array({tag("k", "v")})}});
  overwrite_parameter(server, "/p/one", "w", {{"Type", "SecureString"}, {"Tier", "Advanced"}});
  EXPECT_EQ(tags_of_parameter(server, "/p/one"), json::array({tag("k", "v")}));
}

TEST(TagsOfParametersBehaviour, ANameIsNoResourceOfAnotherType) {
  in_process server;
  put(server, "name", "v", {{"Tags", json::array({tag("k", "v")})}});
  for (const std::string type : {"ManagedInstance", "MaintenanceWindow", "Document", "OpsItem"}) {
    EXPECT_EQ(server
                  .call("ListTagsForResource",
                        json{{"ResourceType", type}, {"ResourceId", "name"}}.dump())
                  .status,
              400)
        << type;
  }
}

}  // namespace
}  // namespace ssmock
