// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/tags.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "AddTagsToResource";
const std::string node = "mi-0123456789abcdef0";
const std::string fixture = R"({"InstanceInformationList":[{"InstanceId":")" + node +
                            R"(","Tags":[{"Key":"a","Value":"1"}]},)"
                            R"({"InstanceId":"mi-08ab247cdfEXAMPLE"},)"
                            R"({"InstanceId":"i-0123456789abcdef0"}]})";

json tag(const std::string& key, const std::string& value) {
  return {{"Key", key}, {"Value", value}};
}

json request(const std::vector<json>& tags, const std::string& id = node,
             const std::string& type = "ManagedInstance") {
  return {{"ResourceType", type}, {"ResourceId", id}, {"Tags", tags}};
}

/// As many tags with keys of their own.
std::vector<json> numbered_tags(int count) {
  std::vector<json> tags;
  for (int number = 0; number < count; ++number) {
    tags.push_back(tag("key" + std::to_string(number), ""));
  }
  return tags;
}

// --- serialization

TEST(AddTagsToResourceSerialization, TheAnswerIsEmpty) {
  in_process server{fixture};
  EXPECT_EQ(server.call(operation, request({tag("b", "2")}).dump()).body, "{}");
}

// --- validation

TEST(AddTagsToResourceValidation, TypeIdAndTagsAreRequired) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation),
      validation_error("3 validation errors detected: Value null at 'resourceType' failed to "
                       "satisfy constraint: Member must not be null; Value null at 'resourceId' "
                       "failed to satisfy constraint: Member must not be null; Value null at "
                       "'tags' failed to satisfy constraint: Member must not be null"));
}

TEST(AddTagsToResourceValidation, AnUnknownTypeIsRefusedByTheModel) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, request({}, node, "EC2Instance")),
      validation_error("1 validation error detected: Value 'EC2Instance' at 'resourceType' failed "
                       "to satisfy constraint: Member must satisfy enum value set: [Document, "
                       "ManagedInstance, MaintenanceWindow, Parameter, PatchBaseline, OpsItem, "
                       "OpsMetadata, Automation, Association]"));
}

TEST(AddTagsToResourceValidation, KeysAndValuesHaveAFewCharactersAndALength) {
  in_process server{fixture};
  const auto status = [&](const std::string& key, const std::string& value) {
    return server.call(operation, request({tag(key, value)}).dump()).status;
  };
  EXPECT_EQ(status("Größe 1_.:/=+-@", std::string(256, 'v')), 200);
  EXPECT_EQ(status(std::string(128, 'k'), ""), 200);
  EXPECT_EQ(status("", "v"), 400);
  EXPECT_EQ(status(std::string(129, 'k'), "v"), 400);
  EXPECT_EQ(status("k", std::string(257, 'v')), 400);
  EXPECT_EQ(status("k", "v!"), 400);
}

TEST(AddTagsToResourceValidation, AKeyIsGivenOnceAndIsNotOneOfAwss) {
  in_process server{fixture};
  EXPECT_EQ(refusal(server, operation, request({tag("b", "1"), tag("b", "2")})),
            validation_error("Tag key b is given twice"));
  EXPECT_EQ(refusal(server, operation, request({tag("aws:b", "1")})),
            validation_error("Tag key aws:b begins with aws:, which is reserved"));
  EXPECT_EQ(tags_of(server, node).size(), 1U);
}

// --- behaviour

TEST(AddTagsToResourceBehaviour, NewKeysAreAddedAndKnownOnesChangeTheirValue) {
  in_process server{fixture};
  answer(server, operation, request({tag("b", "2"), tag("a", "3")}));
  EXPECT_EQ(tags_of(server, node), json::array({tag("a", "3"), tag("b", "2")}));
}

TEST(AddTagsToResourceBehaviour, ANodeIsFoundByItsNewTagsAndNoLongerByTheOld) {
  in_process server{fixture};
  answer(server, operation, request({tag("a", "3")}));
  const auto found = [&](const std::string& value) {
    const json filter{{"Key", "tag:a"}, {"Values", {value}}};
    return answer(server, "DescribeInstanceInformation",
                  {{"Filters", {filter}}})["InstanceInformationList"]
        .size();
  };
  EXPECT_EQ(found("3"), 1U);
  EXPECT_EQ(found("1"), 0U);
}

TEST(AddTagsToResourceBehaviour, AResourceHasAtMostFiftyTags) {
  in_process server{fixture};
  EXPECT_EQ(refusal(server, operation, request(numbered_tags(50))),
            R"({"__type":"TooManyTagsError"})");
  EXPECT_EQ(tags_of(server, node).size(), 1U);
  answer(server, operation, request(numbered_tags(49)));
  answer(server, operation, request({tag("a", "changed"), tag("key7", "changed")}));
  EXPECT_EQ(tags_of(server, node).size(), 50U);
}

TEST(AddTagsToResourceBehaviour, AResourceThatIsNotThereIsInvalid) {
  in_process server{fixture};
  const auto unknown = R"({"__type":"InvalidResourceId"})";
  EXPECT_EQ(refusal(server, operation, request({tag("b", "2")}, "mi-00000000000000000")), unknown);
  // ssmock has no resources of these types.
  for (const auto* const type :
       {"Parameter", "PatchBaseline", "OpsItem", "OpsMetadata", "Automation", "Association"}) {
    EXPECT_EQ(refusal(server, operation, request({tag("b", "2")}, "x", type)), unknown);
  }
  EXPECT_EQ(refusal(server, operation,
                    request({tag("b", "2")}, "mw-00000000000000000", "MaintenanceWindow")),
            unknown);
  EXPECT_EQ(refusal(server, operation, request({tag("b", "2")}, "NoSuchDocument", "Document")),
            unknown);
}

TEST(AddTagsToResourceBehaviour, ANodeOfEc2IsNotSsmsToTag) {
  in_process server{fixture};
  for (const auto* const id : {"i-0123456789abcdef0", "mi-0123456789ABCDEF0", "x", ""}) {
    EXPECT_EQ(refusal(server, operation, request({tag("b", "2")}, id)),
              validation_error("resourceId should be in format mi-[0-9a-f]{17} for resource type "
                               "ManagedInstance"));
  }
}

TEST(AddTagsToResourceBehaviour, AnIdOfTheDocumentationIsTaken) {
  in_process server{fixture};
  answer(server, operation, request({tag("b", "2")}, "mi-08ab247cdfEXAMPLE"));
  EXPECT_EQ(tags_of(server, "mi-08ab247cdfEXAMPLE").size(), 1U);
}

TEST(AddTagsToResourceBehaviour, AnotherRegionDoesNotSeeThem) {
  in_process server{fixture};
  server.call(operation, request({tag("b", "2")}).dump(), authorization("test", "eu-west-1"));
  EXPECT_EQ(tags_of(server, node).size(), 1U);
}

}  // namespace
}  // namespace ssmock
