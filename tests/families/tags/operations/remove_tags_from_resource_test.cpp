// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/tags.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "RemoveTagsFromResource";
const std::string node = "mi-0123456789abcdef0";
const std::string fixture =
    R"({"InstanceInformationList":[{"InstanceId":")" + node +
    R"(","Tags":[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"},{"Key":"c","Value":"3"}]}]})";

json request(const std::vector<std::string>& keys, const std::string& id = node) {
  return {{"ResourceType", "ManagedInstance"}, {"ResourceId", id}, {"TagKeys", keys}};
}

// --- serialization

TEST(RemoveTagsFromResourceSerialization, TheAnswerIsEmpty) {
  in_process server{fixture};
  EXPECT_EQ(server.call(operation, request({"a"}).dump()).body, "{}");
}

// --- validation

TEST(RemoveTagsFromResourceValidation, KeysAreRequiredAndHaveAFewCharacters) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, {{"ResourceType", "Document"}, {"ResourceId", "x"}}),
      validation_error("1 validation error detected: Value null at 'tagKeys' failed to satisfy "
                       "constraint: Member must not be null"));
  EXPECT_EQ(refusal(server, operation, request({"!"})),
            validation_error(
                "1 validation error detected: Value '[!]' at 'tagKeys' failed to satisfy "
                "constraint: Member must satisfy constraint: [Member must have length less than "
                "or equal to 128, Member must have length greater than or equal to 1, Member must "
                R"(satisfy regular expression pattern: ^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$])"));
}

// --- behaviour

TEST(RemoveTagsFromResourceBehaviour, TheKeysAreGoneAndUnknownOnesDoNotMatter) {
  in_process server{fixture};
  answer(server, operation, request({"a", "c", "x", "a"}));
  EXPECT_EQ(tags_of(server, node), json::array({{{"Key", "b"}, {"Value", "2"}}}));
  const json filter{{"Key", "tag-key"}, {"Values", {"a"}}};
  EXPECT_EQ(answer(server, "DescribeInstanceInformation",
                   {{"Filters", {filter}}})["InstanceInformationList"]
                .size(),
            0U);
}

TEST(RemoveTagsFromResourceBehaviour, AResourceThatIsNotThereIsInvalid) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, request({"a"})), R"({"__type":"InvalidResourceId"})");
  EXPECT_EQ(refusal(server, operation, request({"a"}, "i-0123456789abcdef0")),
            validation_error("resourceId should be in format mi-[0-9a-f]{17} for resource type "
                             "ManagedInstance"));
}

}  // namespace
}  // namespace ssmock
