// SPDX-License-Identifier: Apache-2.0
// AWS's own recorded texts, and the grammar where several constraints break. The bounds of the
// three operations are in verdicts_test.cpp.
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using testing::error_text;
using testing::in_process;
using testing::validation_error;

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
      validation_error(
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
      validation_error(
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

TEST(RecordedConstraints, LengthComesBeforeThePattern) {
  testing::difference("requests.unpublished-constraints");
  in_process server;
  const std::string uuid =
      "^[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}$";
  EXPECT_EQ(server.call("CancelCommand", R"({"CommandId":"invalid"})").body,
            validation_error("2 validation errors detected: Value 'invalid' at 'commandId' failed "
                             "to satisfy constraint: Member must have length greater than or equal "
                             "to 36; Value 'invalid' at 'commandId' failed to satisfy constraint: "
                             "Member must satisfy regular expression pattern: " +
                             uuid));
  EXPECT_EQ(
      server
          .call("GetCommandInvocation",
                R"({"CommandId":"ef7fdfd8-9b57-4151-a15c-db9a12345678","InstanceId":"invalid"})")
          .body,
      validation_error(
          R"(2 validation errors detected: Value 'invalid' at 'instanceId' failed to satisfy constraint: Member must have length greater than or equal to 10; Value 'invalid' at 'instanceId' failed to satisfy constraint: Member must satisfy regular expression pattern: (^i-(\w{8}|\w{17})$)|(^mi-\w{17}$))"));
}

TEST(RecordedConstraints, DescribeInstanceInformationPrintsNoValues) {
  testing::difference("requests.hidden-values");
  in_process server;
  const auto refused = [&](std::string_view body) {
    return server.call("DescribeInstanceInformation", body).body;
  };
  EXPECT_EQ(refused(R"({"Filters":[{"Key":"InstanceIds","Values":[""]}]})"),
            validation_error("1 validation error detected: Value at 'filters.1.member.values' "
                             "failed to satisfy constraint: Member must satisfy constraint: "
                             "[Member must have length less than or equal to 100000, Member must "
                             "have length greater than or equal to 1, Member must satisfy regular "
                             "expression pattern: ^.{1,100000}$]"));
  EXPECT_EQ(refused(R"({"MaxResults":4})"),
            validation_error("1 validation error detected: Value at 'maxResults' failed to satisfy "
                             "constraint: Member must have value greater than or equal to 5"));
}

TEST(RecordedConstraints, UpdateDocumentNamesTwoMoreVersionsAndNotTheOneGiven) {
  in_process server;
  EXPECT_EQ(
      server.call("UpdateDocument", R"({"Name":"abc","Content":"{}","DocumentVersion":""})").body,
      validation_error("1 validation error detected: Value at 'documentVersion' failed to satisfy "
                       "constraint: Member must satisfy regular expression pattern: "
                       "([$]LATEST|[$]DEFAULT|[$]APPROVED|[$]PENDING_REVIEW|^[1-9][0-9]*$)"));
}

TEST(RecordedConstraints, PutParameterKeepsItsValueToItself) {
  in_process server;
  EXPECT_EQ(server.call("PutParameter", R"({"Name":"abc","Value":"","Type":"String"})").body,
            validation_error("1 validation error detected: Value at 'value' failed to satisfy "
                             "constraint: Member must have length greater than or equal to 1"));
}

TEST(RecordedConstraints, DatesOfAWindowAreNotEmpty) {
  testing::difference("requests.unpublished-constraints");
  in_process server;
  const auto text = [](const std::string& member) {
    return validation_error("1 validation error detected: Value '' at '" + member +
                            "' failed to satisfy constraint: Member must have length greater than "
                            "or equal to 1");
  };
  const std::string create =
      R"x("Name":"abc","Schedule":"rate(1 day)","Duration":2,"Cutoff":1,"AllowUnassociatedTargets":true})x";
  EXPECT_EQ(server.call("CreateMaintenanceWindow", R"({"StartDate":"",)" + create).body,
            text("startDate"));
  EXPECT_EQ(server.call("CreateMaintenanceWindow", R"({"EndDate":"",)" + create).body,
            text("endDate"));
  const std::string update = R"({"WindowId":"mw-0123456789abcdef0",)";
  EXPECT_EQ(server.call("UpdateMaintenanceWindow", update + R"("StartDate":""})").body,
            text("startDate"));
  EXPECT_EQ(server.call("UpdateMaintenanceWindow", update + R"("EndDate":""})").body,
            text("endDate"));
}

TEST(Constraints, ATargetHasAKey) {
  testing::difference("commands.target-without-key");
  in_process server;
  EXPECT_EQ(
      server.call("SendCommand", R"({"DocumentName":"abc","Targets":[{"Values":["x"]}]})").body,
      validation_error(
          "1 validation error detected: Value null at 'targets.1.member.key' failed to "
          "satisfy constraint: Member must not be null"));
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
            validation_error(
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
  EXPECT_EQ(keys, validation_error("1 validation error detected: Value '[]' at "
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
  testing::difference("requests.constraint-order");
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

TEST(Constraints, AnEnormousTextIsCutBetweenCharacters) {
  in_process server;
  std::string comment = "x";
  for (int count = 0; count < 1'000'000; ++count) comment += "\u00e9";
  const auto body =
      server.call("SendCommand", R"({"DocumentName":"abc","Comment":")" + comment + "\"}").body;
  EXPECT_TRUE(
      body.ends_with("\u00e9' at 'comment' failed to satisfy constraint: Member must have "
                     "length less than or equal to 100\"}"));
  EXPECT_GT(body.size(), 300'000U);
  EXPECT_LT(body.size(), 301'000U);
}

TEST(Constraints, AnEnormousListEndsWhereItIsCut) {
  in_process server;
  std::string values = "\"b\"";
  for (int count = 0; count < 1'000'000; ++count) values += ",\"b\"";
  const auto body =
      server
          .call("SendCommand",
                R"({"DocumentName":"abc","Targets":[{"Key":"tag:a","Values":[)" + values + "]}]}")
          .body;
  EXPECT_NE(body.find("Value '[b, b, "), std::string::npos);
  EXPECT_NE(body.find("]' at 'targets.1.member.values' failed"), std::string::npos);
  EXPECT_LT(body.size(), 301'000U);
}

TEST(Constraints, TenEnormousValuesArePrintedNoLongerThanOne) {
  testing::difference("service.bounded-values");
  in_process server;
  std::string tags;
  for (int count = 0; count < 10; ++count) {
    tags += (tags.empty() ? "" : ",") + (R"({"Key":")" + std::string(400'000, 'k')) +
            R"(","Value":"v"})";
  }
  const auto body =
      server
          .call("AddTagsToResource",
                R"({"ResourceType":"MaintenanceWindow","ResourceId":"x","Tags":[)" + tags + "]}")
          .body;
  EXPECT_NE(body.find("10 validation errors detected: Value 'kkk"), std::string::npos);
  EXPECT_NE(body.find("Value '' at 'tags.10.member.key'"), std::string::npos);
  EXPECT_LT(body.size(), 303'000U);
}

TEST(Constraints, AnEnormousKeyOfAMapIsCutInAPathToo) {
  in_process server;
  const auto body =
      server
          .call(
              "RegisterTaskWithMaintenanceWindow",
              R"({"WindowId":"mw-0123456789abcdef0","TaskArn":"f","TaskType":"RUN_COMMAND","TaskParameters":{")" +
                  std::string(2'000'000, 'k') + R"(":{"Values":[""]}}})")
          .body;
  EXPECT_NE(body.find("2 validation errors detected: "), std::string::npos);
  EXPECT_LT(body.size(), 601'000U);
}

TEST(Errors, NameWhatTheClientSentUpToABound) {
  in_process server;
  const auto body = server
                        .call("RegisterTaskWithMaintenanceWindow",
                              R"({"TaskInvocationParameters":{"Lambda":{"Payload":")" +
                                  std::string(2'000'001, '*') + R"("}}})")
                        .body;
  EXPECT_EQ(body.find(R"("Message":"'****)"), 35U) << body.substr(0, 60);
  EXPECT_LT(body.size(), 401'000U);
}

TEST(Constraints, AnEnormousValueIsNotPrintedWhole) {
  in_process server;
  std::string locations;
  for (int count = 0; count < 100'000; ++count) locations += count == 0 ? "{}" : ",{}";
  const auto reply =
      server.call("CreateAssociation", R"({"Name":"x","TargetLocations":[)" + locations + "]}");
  EXPECT_NE(reply.body.find("Value '[TargetLocation("), std::string::npos);
  EXPECT_LT(reply.body.size(), 301'000U);
}

}  // namespace
}  // namespace ssmock
