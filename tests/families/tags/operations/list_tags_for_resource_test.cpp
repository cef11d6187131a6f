// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "ListTagsForResource";
const std::string fixture =
    R"({"InstanceInformationList":[{"InstanceId":"mi-0123456789abcdef0",)"
    R"("Tags":[{"Key":"Region","Value":"EMEA"},{"Key":"Environment","Value":""}]},)"
    R"({"InstanceId":"mi-0123456789abcdef1"}]})";

json resource(const std::string& id, const std::string& type = "ManagedInstance") {
  return {{"ResourceType", type}, {"ResourceId", id}};
}

// --- serialization

TEST(ListTagsForResourceSerialization, TagsComeInTheOrderInWhichTheyWereAdded) {
  difference("tags.order");
  in_process server{fixture};
  EXPECT_EQ(server.call(operation, resource("mi-0123456789abcdef0").dump()).body,
            R"({"TagList":[{"Key":"Region","Value":"EMEA"},{"Key":"Environment","Value":""}]})");
}

TEST(ListTagsForResourceSerialization, WithoutTagsTheListIsEmpty) {
  in_process server{fixture};
  EXPECT_EQ(server.call(operation, resource("mi-0123456789abcdef1").dump()).body,
            R"({"TagList":[]})");
}

// --- validation

TEST(ListTagsForResourceValidation, TypeAndIdAreRequired) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation),
      validation_error("2 validation errors detected: Value null at 'resourceType' failed to "
                       "satisfy constraint: Member must not be null; Value null at 'resourceId' "
                       "failed to satisfy constraint: Member must not be null"));
}

// --- behaviour

TEST(ListTagsForResourceBehaviour, ANodeOfEc2IsRefusedInTheWordsOfAws) {
  // Recorded from AWS: https://github.com/boto/boto3/issues/4265
  in_process server{R"({"InstanceInformationList":[{"InstanceId":"i-0edbbb6e54088396a"}]})"};
  EXPECT_EQ(refusal(server, operation, resource("i-0edbbb6e54088396a")),
            validation_error("resourceId should be in format mi-[0-9a-f]{17} for resource type "
                             "ManagedInstance"));
}

TEST(ListTagsForResourceBehaviour, AResourceThatIsNotThereIsInvalid) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, resource("mi-0123456789abcdef0")),
            R"({"__type":"InvalidResourceId"})");
  EXPECT_EQ(refusal(server, operation, resource("name", "Parameter")),
            R"({"__type":"InvalidResourceId"})");
}

}  // namespace
}  // namespace ssmock
