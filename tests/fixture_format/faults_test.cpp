// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "loading/files.hpp"
#include "loading/loader.hpp"
#include "support/faults.hpp"
#include "support/in_process.hpp"
#include "support/paths.hpp"

namespace ssmock::fixtures {
namespace {

using ::testing::ElementsAre;
using testing::faults_of;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// The faults of one member of an execution, without the place.
std::vector<std::string> member_faults(const std::string& member) {
  auto faults = faults_of(
      R"({"WindowExecutions":[{"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567",)" +
      member + "}]}");
  for (auto& fault : faults) fault.erase(0, fault.find(": ") + 2);
  return faults;
}

TEST(Faults, NameFileLineColumnPathAndWhatIsWrong) {
  EXPECT_THAT(
      faults_of("{\n  \"WindowExecutions\": [\n    {\"WindowExecutionId\": "
                "\"14bea65d-5ccc-462d-a2f3-e99c81234567\",\n     \"Status\": \"DONE\"}\n  ]\n}"),
      ElementsAre("f.json:4:6: WindowExecutions[0].Status: \"DONE\" must satisfy enum value "
                  "set: [PENDING, IN_PROGRESS, SUCCESS, FAILED, TIMED_OUT, CANCELLING, "
                  "CANCELLED, SKIPPED_OVERLAPPING]"));
}

TEST(Faults, AreFoundAllAtOnceBehindCommentsAndEscapes) {
  const auto faults = faults_of(
      "// a comment with { and \"\n{\"NextToken\": \"a\\\"},\",\n \"CommandInvocations\": [\n"
      "  {\"CommandId\": \"ef7fdfd8-9b57-4151-a15c-db9a12345678\", \"InstanceId\": "
      "\"i-12345678\"},\n"
      "  /* ] */ {\"CommandId\": \"ef7fdfd8-9b57-4151-a15c-db9a12345678\", \"InstanceId\": "
      "\"i-12345679\",\n"
      "   \"CommandPlugins\": [{\"Name\": \"step\\n1\", \"ResponseCode\": \"0\"}], \"Statu\": "
      "1}]}");
  EXPECT_THAT(
      faults,
      ElementsAre("f.json:6:43: CommandInvocations[1].CommandPlugins[0].ResponseCode: expected a "
                  "whole number, found a string",
                  "f.json:6:66: CommandInvocations[1].Statu: unknown member \"Statu\"; did you "
                  "mean \"Status\"?"));
}

TEST(Faults, NameTheNearestKey) {
  EXPECT_THAT(faults_of(R"({"WindowExecution":[]})"),
              ElementsAre("f.json:1:2: WindowExecution: unknown key \"WindowExecution\"; did you "
                          "mean \"WindowExecutions\"?"));
}

TEST(Faults, OfTextsThatAreNotJsonSayWhere) {
  const auto faults = faults_of("{\n \"WindowExecutions\": [}\n");
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_THAT(faults[0], HasSubstr("f.json:2:23: not JSON: syntax error while parsing"));
  EXPECT_THAT(faults_of(""), ElementsAre(HasSubstr("f.json:1:1: not JSON: ")));
  EXPECT_THAT(faults_of(std::string(100'000, '[')), ElementsAre(HasSubstr("not JSON: nested")));
  EXPECT_THAT(faults_of("3"), ElementsAre(HasSubstr("expected an object")));
}

TEST(Faults, OfTypesSayWhatWasFound) {
  EXPECT_THAT(member_faults(R"("Status":5)"),
              ElementsAre("WindowExecutions[0].Status: expected a string, found a number"));
  EXPECT_THAT(member_faults(R"("WindowId":["mw"])"),
              ElementsAre("WindowExecutions[0].WindowId: expected a string, found a list"));
  EXPECT_THAT(faults_of(R"({"WindowExecutions":{}})"), ElementsAre(HasSubstr("expected a list")));
  EXPECT_THAT(faults_of(R"({"WindowExecutions":[3]})"),
              ElementsAre(HasSubstr("WindowExecutions[0]: expected an object, found a number")));
}

TEST(Faults, AnEmptyStatusIsOneThoughOtherTextsMayBeEmpty) {
  EXPECT_THAT(member_faults(R"("Status":"","StatusDetails":"")"),
              ElementsAre(HasSubstr("WindowExecutions[0].Status: \"\" must satisfy enum")));
}

TEST(Faults, AKeyGivenTwiceAndDetailsWithoutANodeAreSome) {
  EXPECT_THAT(faults_of(R"({"Commands":[],"Commands":[]})"),
              ElementsAre("f.json:1:16: Commands: is given twice"));
  EXPECT_THAT(faults_of(R"({"CommandId":"ef7fdfd8-9b57-4151-a15c-db9a12345678"})"),
              ElementsAre("f.json:1:1: member \"InstanceId\" is missing"));
}

TEST(Faults, OfTimesSayWhichFormsThereAre) {
  for (const std::string time : {R"("yesterday")", R"("now-")", R"("now+2147483647d2147483647d")",
                                 R"("now-5x")", "1e300", "true"}) {
    EXPECT_THAT(member_faults(R"("StartTime":)" + time),
                ElementsAre(HasSubstr("is no time: epoch seconds, an ISO 8601 time, or a time")))
        << time;
  }
  EXPECT_THAT(
      faults_of(R"({"CommandId":"ef7fdfd8-9b57-4151-a15c-db9a12345678","InstanceId":"i-12345678",
                            "ExecutionStartDateTime":"soon","ExecutionElapsedTime":"1 s"})"),
      ElementsAre(HasSubstr("ExecutionStartDateTime: \"soon\" is no time"),
                  HasSubstr("ExecutionElapsedTime: \"1 s\" is no ISO 8601 duration")));
}

TEST(Faults, AnUnknownMemberIsOneEvenWhenItIsNull) {
  EXPECT_THAT(member_faults(R"("Statsu":null)"),
              ElementsAre(HasSubstr("unknown member \"Statsu\"")));
}

TEST(Faults, MissingIdsAndMembersGivenTwiceAreSome) {
  EXPECT_THAT(faults_of(R"({"WindowExecutionTaskInvocationIdentities":[{"InvocationId":""}]})"),
              ElementsAre(HasSubstr("member \"WindowExecutionId\" is missing"),
                          HasSubstr("member \"TaskExecutionId\" is missing"),
                          HasSubstr("member \"InvocationId\" is missing")));
  EXPECT_THAT(member_faults(R"("Status":"FAILED","Status":"SUCCESS")"),
              ElementsAre("WindowExecutions[0].Status: is given twice"));
}

TEST(Faults, IdsMayBreakTheirPatternButNotTheirLength) {
  EXPECT_THAT(member_faults(R"("WindowId":"mw-0c50858d01EXAMPLE")"), IsEmpty());
  EXPECT_THAT(member_faults(R"("WindowId":"mw-ab12cd34ef56gh78xyz-")"),
              ElementsAre(HasSubstr("must have length less than or equal to 20")));
  EXPECT_THAT(member_faults(R"("WindowId":"mw-0 50858d012345678")"),
              ElementsAre(HasSubstr("an id has no blanks")));
}

TEST(Faults, BeyondAThousandAreCountedAndNotTold) {
  std::string text = "{\"WindowExecutions\":[";
  for (int index = 0; index < 100'000; ++index) {
    text += std::string(index == 0 ? "" : ",") + "\n{\"x\":1}";
  }
  text += "]}";
  const auto faults = faults_of(text);
  ASSERT_EQ(faults.size(), 1'001U);
  EXPECT_THAT(faults[998], HasSubstr("f.json:501:2: WindowExecutions[499].x"));
  EXPECT_THAT(faults[999], HasSubstr("f.json:501:1: WindowExecutions[499]: member"));
  EXPECT_EQ(faults[1'000], "and 199000 more");
  store::state state;
  const std::vector<source> several{{"a.json", text}, {"b.json", text}, {"c.json", "{"}};
  const auto bounded = load(several, testing::test_now(), state);
  EXPECT_EQ(bounded.size(), 1'001U);
  EXPECT_EQ(count_of(bounded), 400'001U);
}

TEST(Faults, CutWhatIsLong) {
  const std::string wide(1'000'000, 'x');
  std::size_t size = 0;
  for (const auto& fault :
       faults_of(R"({")" + wide + R"(":[],"WindowExecutions":[{")" + wide + R"(":1,"Status":")" +
                 wide + R"(","StartTime":")" + wide + R"("}]})")) {
    size += fault.size();
  }
  EXPECT_LT(size, 3'000U);
  EXPECT_THAT(faults_of(R"({"ab)" + wide + R"(":[]})"),
              ElementsAre(HasSubstr("unknown key \"ab" + std::string(78, 'x') + "...\"")));
}

TEST(Faults, ShowControlCharactersAndBadBytesInPrint) {
  EXPECT_THAT(faults_of("{\"a\\n\\u001b[31m\\u007f\\u00fc\":[]}"),
              ElementsAre("f.json:1:2: a\\u000A\\u001B[31m\\u007F\u00fc: unknown key "
                          "\"a\\u000A\\u001B[31m\\u007F\u00fc\""));
  EXPECT_THAT(faults_of("{\"a\xFF\xC3\":[]}"),
              ElementsAre(HasSubstr("ill-formed UTF-8 byte; last read: '\"a\\xFF'")));
}

TEST(Faults, OfNestingStandWhereItIsTooDeep) {
  EXPECT_THAT(faults_of("// [[[\n/* [ */ {\"a[\\\"[\": \n" + std::string(70, '[')),
              ElementsAre("f.json:3:64: not JSON: nested too deeply"));
}

TEST(Faults, OfNumbersShowThem) {
  EXPECT_THAT(faults_of("{\"Commands\":\n [1e400]}"),
              ElementsAre("f.json:2:7: not JSON: number overflow parsing '1e400'"));
  EXPECT_THAT(member_faults(R"("StartTime":99999999999999)"),
              ElementsAre(HasSubstr("StartTime: 99999999999999 is no time")));
}

TEST(Faults, LeaveTheStateAsItWas) {
  store::state state;
  const std::vector<source> sources{
      {"good.json",
       R"({"WindowExecutions":[{"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"}]})"},
      {"bad.json", "{"}};
  EXPECT_EQ(load(sources, testing::test_now(), state).size(), 1U);
  EXPECT_TRUE(state.edit<store::window_execution_list>().all().empty());
}

TEST(Faults, OfFilesSayWhatTheSystemSays) {
  const auto faults = read_files({"/nowhere/at/all.json", testing::source_path("cmake")}).faults;
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].text(), "/nowhere/at/all.json:1:1: No such file or directory");
  EXPECT_THAT(faults[1].text(), HasSubstr("the folder holds no *.json file"));
}

}  // namespace
}  // namespace ssmock::fixtures
