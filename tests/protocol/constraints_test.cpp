// SPDX-License-Identifier: Apache-2.0
// AWS's own recorded texts, and the grammar where several constraints break. The bounds of the
// three operations are in verdicts_test.cpp.
#include <gtest/gtest.h>

#include "support/in_process.hpp"

namespace ssmock {
namespace {

using testing::error_text;
using testing::in_process;

std::string constraint_error(std::string_view message) {
  return error_text("ValidationException", "message", message);
}

std::string serialization_error(std::string_view message) {
  return error_text("SerializationException", "Message", message);
}

TEST(RecordedConstraints, GetCommandInvocationWithAShortInstanceId) {
  in_process server;
  EXPECT_EQ(
      server
          .call(
              "GetCommandInvocation",
              R"({"CommandId":"ef7fdfd8-9b57-4151-a15c-db9a12345678","InstanceId":"i-083e1601960282cd"})")
          .body,
      constraint_error(
          R"(1 validation error detected: Value 'i-083e1601960282cd' at 'instanceId' failed to satisfy constraint: Member must satisfy regular expression pattern: (^i-(\w{8}|\w{17})$)|(^mi-\w{17}$))"));
}

TEST(RecordedConstraints, SendCommandReportsAListOfIdsOnceAndWhole) {
  in_process server;
  EXPECT_EQ(
      server
          .call(
              "SendCommand",
              R"({"DocumentName":"AWS-RunShellScript","InstanceIds":["i-022dc802f1debc731","i-00903e1796f3b1cb6,","i-006fbc178160b8ab1"]})")
          .body,
      constraint_error(
          R"(1 validation error detected: Value '[i-022dc802f1debc731, i-00903e1796f3b1cb6,, i-006fbc178160b8ab1]' at 'instanceIds' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 20, Member must have length greater than or equal to 10, Member must satisfy regular expression pattern: (^i-(\w{8}|\w{17})$)|(^mi-\w{17}$)])"));
}

TEST(RecordedConstraints, AnEmptyIdInAListPrintsAsAnEmptyList) {
  in_process server;
  const auto body =
      server.call("SendCommand", R"({"DocumentName":"AWS-RunShellScript","InstanceIds":[""]})")
          .body;
  EXPECT_NE(body.find("Value '[]' at 'instanceIds' failed to satisfy constraint"),
            std::string::npos)
      << body;
}

TEST(Constraints, StructuresInListsPrintWithNulls) {
  in_process server;
  const auto body =
      server
          .call(
              "DescribeMaintenanceWindows",
              R"({"Filters":[{"Key":"a"},{"Key":"b"},{"Key":"c"},{"Key":"d"},{"Key":"e"},{"Values":["x","y"]}]})")
          .body;
  EXPECT_EQ(body,
            constraint_error(
                "1 validation error detected: Value '[MaintenanceWindowFilter(key=a, values=null), "
                "MaintenanceWindowFilter(key=b, values=null), MaintenanceWindowFilter(key=c, "
                "values=null), MaintenanceWindowFilter(key=d, values=null), "
                "MaintenanceWindowFilter(key=e, values=null), MaintenanceWindowFilter(key=null, "
                "values=[x, y])]' at 'filters' failed to satisfy constraint: Member must have "
                "length less than or equal to 5"));
}

TEST(Constraints, MapsNameTheirKeysAndBlobsPrintAsBuffers) {
  in_process server;
  const auto keys =
      server
          .call("SendCommand",
                R"({"DocumentName":"AWS-RunShellScript","AlarmConfiguration":{"Alarms":[]}})")
          .body;
  EXPECT_EQ(keys, constraint_error("1 validation error detected: Value '[]' at "
                                   "'alarmConfiguration.alarms' failed to satisfy constraint: "
                                   "Member must have length greater than or equal to 1"));
  const std::string payload(8'000, 'A');
  const auto blob =
      server
          .call(
              "RegisterTaskWithMaintenanceWindow",
              R"({"WindowId":"mw-0123456789abcdef0","TaskArn":"f","TaskType":"LAMBDA","TaskInvocationParameters":{"Lambda":{"Payload":")" +
                  payload + R"("}}})")
          .body;
  EXPECT_NE(blob.find("Value 'java.nio.HeapByteBuffer[pos=0 lim=6000 cap=6000]' at "
                      "'taskInvocationParameters.lambda.payload' failed to satisfy constraint: "
                      "Member must have length less than or equal to 4096"),
            std::string::npos)
      << blob;
}

TEST(Constraints, AtMostTenAreListed) {
  in_process server;
  const auto body =
      server
          .call(
              "CreateMaintenanceWindow",
              R"({"Name":"!","Description":"","StartDate":"x","Schedule":"","ScheduleOffset":0,"Duration":0,"Cutoff":24,"ClientToken":"","Tags":[{"Key":"","Value":"x"},{"Key":"","Value":"x"},{"Key":"","Value":"x"},{"Key":"","Value":"x"}]})")
          .body;
  EXPECT_EQ(body.find(R"("message":"10 validation errors detected: )"), 32U) << body;
}

TEST(Coercion, BooleansTakeTheWordsThatAwsTakes) {
  in_process server;
  const auto create = [&](std::string_view truth) {
    return server.call(
        "CreateMaintenanceWindow",
        R"x({"Name":"abc","Schedule":"rate(1 day)","Duration":2,"Cutoff":1,"AllowUnassociatedTargets":)x" +
            std::string(truth) + "}");
  };
  for (const std::string_view word : {"true", "false", R"("true")", R"("YES")", R"("y")", R"("t")",
                                      R"("1")", R"("no")", R"("0")"}) {
    EXPECT_EQ(create(word).status, 200) << word;
  }
  EXPECT_EQ(create(R"("maybe")").body,
            serialization_error("STRING_VALUE can not be converted to an Boolean"));
  EXPECT_EQ(create("1").body,
            serialization_error("NUMBER_VALUE can not be converted to a Boolean"));
}

TEST(Coercion, BlobsMustBeBase64) {
  in_process server;
  const auto payload = [&](std::string_view text) {
    return server
        .call(
            "RegisterTaskWithMaintenanceWindow",
            R"({"WindowId":"mw-0123456789abcdef0","TaskArn":"f","TaskType":"LAMBDA","TaskInvocationParameters":{"Lambda":{"Payload":)" +
                std::string(text) + "}}}")
        .body;
  };
  EXPECT_EQ(payload(R"("abc")"),
            serialization_error("'abc' can not be converted to a Blob: Base64 encoded length is "
                                "expected a multiple of 4 bytes but found: 3"));
  EXPECT_EQ(payload("5"), serialization_error("NUMBER_VALUE can not be converted to a Blob"));
}

TEST(Constraints, AnEnormousValueIsNotPrintedWhole) {
  in_process server;
  std::string locations;
  for (int count = 0; count < 100'000; ++count) locations += count == 0 ? "{}" : ",{}";
  const auto reply =
      server.call("CreateAssociation", R"({"Name":"x","TargetLocations":[)" + locations + "]}");
  EXPECT_NE(reply.body.find("Value '[TargetLocation("), std::string::npos);
  EXPECT_LT(reply.body.size(), 4'000'000U);
}

}  // namespace
}  // namespace ssmock
