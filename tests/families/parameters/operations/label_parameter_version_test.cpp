// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "LabelParameterVersion";

json labelling(const std::vector<std::string>& labels, int version = 0) {
  json out{{"Name", "/p/one"}, {"Labels", labels}};
  if (version != 0) out["ParameterVersion"] = version;
  return out;
}

std::string bytes_of(in_process& server, const json& request) {
  return server.call(operation, request.dump()).body;
}

std::string refused(in_process& server, const json& request) {
  return refusal_without_change(server, operation, request);
}

json invalid(in_process& server, const std::vector<std::string>& labels) {
  return answer(server, operation, labelling(labels))["InvalidLabels"];
}

/// `/p/one` with two versions.
void put_two_versions(in_process& server) {
  put(server, "/p/one", "a");
  overwrite_parameter(server, "/p/one", "b");
}

/// As many labels with numbers.
std::vector<std::string> numbered(int count) {
  std::vector<std::string> out;
  for (int number = 1; number <= count; ++number) out.push_back("l" + std::to_string(number));
  return out;
}

// --- serialization

TEST(LabelParameterVersionSerialization, TheReplyHasTheInvalidLabelsAndTheVersion) {
  in_process server;
  put_two_versions(server);
  EXPECT_EQ(bytes_of(server, labelling({"stable"}, 1)),
            R"({"InvalidLabels":[],"ParameterVersion":1})");
  EXPECT_EQ(bytes_of(server, labelling({"good", "1number"})),
            R"({"InvalidLabels":["1number"],"ParameterVersion":2})");
}

// --- validation

TEST(LabelParameterVersionValidation, NameAndLabelsAreRequired) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation),
      validation_error("2 validation errors detected: Value null at 'name' failed to satisfy "
                       "constraint: Member must not be null; Value null at 'labels' failed to "
                       "satisfy constraint: Member must not be null"));
}

TEST(LabelParameterVersionValidation, OneToTenLabelsAreGiven) {
  in_process server;
  put_two_versions(server);
  EXPECT_EQ(
      refused(server, {{"Name", "/p/one"}, {"Labels", json::array()}}),
      validation_error("1 validation error detected: Value '[]' at 'labels' failed to satisfy "
                       "constraint: Member must have length greater than or equal to 1"));
  EXPECT_EQ(
      refused(server, labelling(numbered(11))),
      validation_error("1 validation error detected: Value '[l1, l2, l3, l4, l5, l6, l7, l8, l9, "
                       "l10, l11]' at 'labels' failed to satisfy constraint: Member must have "
                       "length less than or equal to 10"));
}

TEST(LabelParameterVersionValidation, ALabelHasAtMost100Characters) {
  in_process server;
  put_two_versions(server);
  const std::string longest(100, 'x');
  EXPECT_EQ(refused(server, labelling({longest + "x"})),
            validation_error(
                "1 validation error detected: Value '[" + longest +
                "x]' at 'labels' failed to satisfy constraint: Member must satisfy "
                "constraint: [Member must have length less than or equal to 100, Member must "
                "have length greater than or equal to 1]"));
  EXPECT_EQ(invalid(server, {longest}), json::array());
  EXPECT_EQ(labels_of(server, "/p/one", 2), json({longest}));
}

TEST(LabelParameterVersionValidation, AVersionThatIsNotThereIsNotFound) {
  in_process server;
  put_two_versions(server);
  EXPECT_EQ(refused(server, labelling({"stable"}, 99)), no_version("99", "/p/one"));
  EXPECT_EQ(refused(server, labelling({"1bad"}, 3)), no_version("3", "/p/one"));
}

TEST(LabelParameterVersionValidation, AParameterThatIsNotThereIsNotFound) {
  difference("parameters.labels-of-unknown");
  in_process server;
  EXPECT_EQ(refused(server, labelling({"stable"})), no_parameter);
  EXPECT_EQ(refused(server, labelling({"stable"}, 1)), no_parameter);
}

TEST(LabelParameterVersionValidation, AnArnOrASelectorIsNoName) {
  difference("parameters.names-of-changes");
  in_process server;
  put_two_versions(server);
  for (const std::string& name : {parameter_arn("p/one"), std::string("/p/one:1"),
                                  std::string("/p/one:"), std::string("bad name")}) {
    EXPECT_EQ(refused(server, {{"Name", name}, {"Labels", {"stable"}}}), bad_name()) << name;
  }
}

TEST(LabelParameterVersionValidation, AVersionHasAtMostTenLabels) {
  in_process server;
  put_two_versions(server);
  const auto too_many = error_text(
      "ParameterVersionLabelLimitExceeded", "message",
      "A parameter version can have maximum 10 labels. Move one or more labels to another version "
      "and try again.");
  answer(server, operation, labelling(numbered(9), 1));
  EXPECT_EQ(refused(server, labelling({"a", "b"}, 1)), too_many);
  answer(server, operation, labelling({"a"}, 1));
  EXPECT_EQ(refused(server, labelling({"b"}, 1)), too_many);
  EXPECT_EQ(labels_of(server, "/p/one", 1).size(), 10U);
  // Labels that it has, and those that are no good, need no room.
  EXPECT_EQ(bytes_of(server, labelling({"l1", "a", "1bad"}, 1)),
            R"({"InvalidLabels":["1bad"],"ParameterVersion":1})");
  // A label that moves to another version leaves room.
  answer(server, operation, labelling({"l1"}, 2));
  EXPECT_EQ(bytes_of(server, labelling({"b"}, 1)), R"({"InvalidLabels":[],"ParameterVersion":1})");
}

// --- behaviour

TEST(LabelParameterVersionBehaviour, WithoutAVersionTheNewestIsLabelled) {
  in_process server;
  put_two_versions(server);
  EXPECT_EQ(bytes_of(server, labelling({"stable"})),
            R"({"InvalidLabels":[],"ParameterVersion":2})");
  EXPECT_EQ(labels_of(server, "/p/one", 1), json::array());
  EXPECT_EQ(labels_of(server, "/p/one", 2), json({"stable"}));
}

TEST(LabelParameterVersionBehaviour, ALabelMovesFromTheVersionThatHasIt) {
  in_process server;
  put_two_versions(server);
  answer(server, operation, labelling({"stable", "old"}, 1));
  EXPECT_EQ(bytes_of(server, labelling({"stable"}, 2)),
            R"({"InvalidLabels":[],"ParameterVersion":2})");
  EXPECT_EQ(labels_of(server, "/p/one", 1), json({"old"}));
  EXPECT_EQ(labels_of(server, "/p/one", 2), json({"stable"}));
  EXPECT_EQ(parameter_of(server, "/p/one:stable")["Value"], "b");
  answer(server, operation, labelling({"stable"}, 1));
  EXPECT_EQ(parameter_of(server, "/p/one:stable")["Value"], "a");
}

TEST(LabelParameterVersionBehaviour, ALabelMayBeAttachedAgainOrGivenTwice) {
  in_process server;
  put_two_versions(server);
  EXPECT_EQ(bytes_of(server, labelling({"stable", "stable"}, 1)),
            R"({"InvalidLabels":[],"ParameterVersion":1})");
  EXPECT_EQ(bytes_of(server, labelling({"stable"}, 1)),
            R"({"InvalidLabels":[],"ParameterVersion":1})");
  EXPECT_EQ(labels_of(server, "/p/one", 1), json({"stable"}));
}

TEST(LabelParameterVersionBehaviour, OfSomeLabelsTheGoodOnesAreAttached) {
  in_process server;
  put_two_versions(server);
  EXPECT_EQ(bytes_of(server, labelling({"123bad", "valid", "awsBad"}, 1)),
            R"({"InvalidLabels":["awsBad","123bad"],"ParameterVersion":1})");
  EXPECT_EQ(labels_of(server, "/p/one", 1), json({"valid"}));
}

TEST(LabelParameterVersionBehaviour, WhenAllAreBadNothingIsAttached) {
  in_process server;
  put_two_versions(server);
  const auto before = server.state();
  EXPECT_EQ(bytes_of(server, labelling({"1number", "bad:colon"}, 1)),
            R"({"InvalidLabels":["1number","bad:colon"],"ParameterVersion":1})");
  EXPECT_EQ(server.state(), before);
}

// The three recorded replies.
TEST(LabelParameterVersionBehaviour, InvalidLabelsStandInTheOrderOfAHashSetWithoutDuplicates) {
  in_process server;
  put_two_versions(server);
  EXPECT_EQ(invalid(server, {"123bad", "awsBad", "ssmBad", "bad label"}),
            json({"awsBad", "123bad", "bad label", "ssmBad"}));
  EXPECT_EQ(invalid(server, {"bad label", "bad label", "AWSbad", "Ssmbad"}),
            json({"Ssmbad", "AWSbad", "bad label"}));
  EXPECT_EQ(invalid(server, {"bad:colon", "1number"}), json({"1number", "bad:colon"}));
}

// Java's hash is that of UTF-16; this order was computed with Java.
TEST(LabelParameterVersionBehaviour, TheOrderIsThatOfAHashSetForOtherLettersToo) {
  in_process server;
  put_two_versions(server);
  EXPECT_EQ(invalid(server, {"1", "2", "\u00e9", "\u00df", "\u20ac", "\U0001f600"}),
            json({"1", "2", "\U0001f600", "\u00e9", "\u20ac", "\u00df"}));
}

TEST(LabelParameterVersionBehaviour,
     ALabelIsOfLettersDigitsAndThreeSymbolsAndDoesNotBeginWithADigit) {
  in_process server;
  put_two_versions(server);
  for (const std::string label : {"1", "0a", "9.9", "a b", " a", "a ", "a:b", "a/b", "a@b", "a,b",
                                  "\u00e9", "a\u00e9", "{a}", "a+b", "*"}) {
    EXPECT_EQ(invalid(server, {label}), json({label})) << label;
  }
  for (const std::string label : {"a", "Z", "a1", "a.b-c_d", "-a", ".a", "_a", "-", "v1.0.0"}) {
    EXPECT_EQ(invalid(server, {label}), json::array()) << label;
    EXPECT_EQ(parameter_of(server, "/p/one:" + label)["Version"], 2) << label;
  }
}

TEST(LabelParameterVersionBehaviour, ALabelDoesNotBeginWithAwsOrSsmInAnyCase) {
  in_process server;
  put_two_versions(server);
  for (const std::string label :
       {"aws", "awsBad", "AWSbad", "AwS", "aws-x", "ssm", "ssmBad", "Ssmbad", "SSM.x"}) {
    EXPECT_EQ(invalid(server, {label}), json({label})) << label;
  }
  for (const std::string label : {"aw", "ss", "my-aws", "xssm", "asw"}) {
    EXPECT_EQ(invalid(server, {label}), json::array()) << label;
  }
}

TEST(LabelParameterVersionBehaviour, LabelsAreCaseSensitive) {
  in_process server;
  put_two_versions(server);
  answer(server, operation, labelling({"stable"}, 1));
  answer(server, operation, labelling({"Stable"}, 2));
  EXPECT_EQ(parameter_of(server, "/p/one:stable")["Version"], 1);
  EXPECT_EQ(parameter_of(server, "/p/one:Stable")["Version"], 2);
}

TEST(LabelParameterVersionBehaviour, ALabelStaysWhereItIsWhenAVersionIsAdded) {
  in_process server;
  put_two_versions(server);
  answer(server, operation, labelling({"stable"}));
  overwrite_parameter(server, "/p/one", "c");
  EXPECT_EQ(parameter_of(server, "/p/one:stable")["Version"], 2);
  EXPECT_EQ(labels_of(server, "/p/one", 3), json::array());
}

TEST(LabelParameterVersionBehaviour, TheOtherSpellingOfAOneLevelNameWillDo) {
  in_process server;
  put(server, "x", "v");
  answer(server, operation, {{"Name", "/x"}, {"Labels", {"stable"}}});
  EXPECT_EQ(labels_of(server, "x", 1), json({"stable"}));
}

}  // namespace
}  // namespace ssmock
