// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "UnlabelParameterVersion";

json unlabelling(const std::vector<std::string>& labels, int version = 1) {
  return {{"Name", "/p/one"}, {"ParameterVersion", version}, {"Labels", labels}};
}

std::string bytes_of(in_process& server, const json& request) {
  return server.call(operation, request.dump()).body;
}

std::string refused(in_process& server, const json& request) {
  return refusal_without_change(server, operation, request);
}

/// `/p/one`, whose first version has the labels `old` and `older`, and the second `stable`.
void put_labelled(in_process& server) {
  put(server, "/p/one", "a");
  overwrite_parameter(server, "/p/one", "b");
  label_version(server, "/p/one", 1, {"old", "older"});
  label_version(server, "/p/one", 2, {"stable"});
}

// --- serialization

TEST(UnlabelParameterVersionSerialization, TheReplyHasTheRecordedBytes) {
  in_process server;
  put_labelled(server);
  EXPECT_EQ(bytes_of(server, unlabelling({"old", "stable", "missing"})),
            R"({"InvalidLabels":["stable","missing"],"RemovedLabels":["old"]})");
}

TEST(UnlabelParameterVersionSerialization, BothListsAreAlwaysThere) {
  in_process server;
  put_labelled(server);
  EXPECT_EQ(bytes_of(server, unlabelling({"old"})),
            R"({"InvalidLabels":[],"RemovedLabels":["old"]})");
  EXPECT_EQ(bytes_of(server, unlabelling({"old"})),
            R"({"InvalidLabels":["old"],"RemovedLabels":[]})");
}

// --- validation

TEST(UnlabelParameterVersionValidation, NameVersionAndLabelsAreRequired) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation),
      validation_error("3 validation errors detected: Value null at 'name' failed to satisfy "
                       "constraint: Member must not be null; Value null at 'parameterVersion' "
                       "failed to satisfy constraint: Member must not be null; Value null at "
                       "'labels' failed to satisfy constraint: Member must not be null"));
}

TEST(UnlabelParameterVersionValidation, OneToTenLabelsAreGiven) {
  in_process server;
  put_labelled(server);
  EXPECT_EQ(
      refused(server, unlabelling({})),
      validation_error("1 validation error detected: Value '[]' at 'labels' failed to satisfy "
                       "constraint: Member must have length greater than or equal to 1"));
  EXPECT_EQ(
      refused(server, unlabelling({"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"})),
      validation_error("1 validation error detected: Value '[a, b, c, d, e, f, g, h, i, j, k]' at "
                       "'labels' failed to satisfy constraint: Member must have length less than "
                       "or equal to 10"));
}

TEST(UnlabelParameterVersionValidation, AVersionThatIsNotThereIsNotFound) {
  in_process server;
  put_labelled(server);
  EXPECT_EQ(refused(server, unlabelling({"old"}, 99)), no_version("99", "/p/one"));
}

TEST(UnlabelParameterVersionValidation, AParameterThatIsNotThereIsNotFound) {
  difference("parameters.labels-of-unknown");
  in_process server;
  EXPECT_EQ(refused(server, unlabelling({"old"})), no_parameter);
}

TEST(UnlabelParameterVersionValidation, AnArnOrASelectorIsNoName) {
  difference("parameters.names-of-changes");
  in_process server;
  put_labelled(server);
  for (const std::string& name :
       {parameter_arn("p/one"), std::string("/p/one:1"), std::string("bad name")}) {
    auto request = unlabelling({"old"});
    request["Name"] = name;
    EXPECT_EQ(refused(server, request), bad_name()) << name;
  }
}

// --- behaviour

TEST(UnlabelParameterVersionBehaviour, TheLabelsOfThisVersionAreRemovedAndNoOthers) {
  in_process server;
  put_labelled(server);
  answer(server, operation, unlabelling({"old", "stable"}));
  EXPECT_EQ(labels_of(server, "/p/one", 1), json({"older"}));
  EXPECT_EQ(labels_of(server, "/p/one", 2), json({"stable"}));
  EXPECT_EQ(refusal(server, "GetParameter", {{"Name", "/p/one:old"}}), no_label("old", "/p/one"));
}

// Unlike those of LabelParameterVersion [R].
TEST(UnlabelParameterVersionBehaviour, InvalidLabelsStandInTheOrderOfTheRequest) {
  in_process server;
  put_labelled(server);
  EXPECT_EQ(answer(server, operation, unlabelling({"bad label", "1number"}))["InvalidLabels"],
            json({"bad label", "1number"}));
  EXPECT_EQ(answer(server, operation, unlabelling({"1number", "bad label"}))["InvalidLabels"],
            json({"1number", "bad label"}));
}

TEST(UnlabelParameterVersionBehaviour, WhenNoneIsThereNothingChanges) {
  in_process server;
  put_labelled(server);
  const auto before = server.state();
  EXPECT_EQ(bytes_of(server, unlabelling({"stable", "Old"})),
            R"({"InvalidLabels":["stable","Old"],"RemovedLabels":[]})");
  EXPECT_EQ(server.state(), before);
}

TEST(UnlabelParameterVersionBehaviour, ALabelGivenTwiceIsListedOnce) {
  difference("parameters.unlabel-twice");
  in_process server;
  put_labelled(server);
  EXPECT_EQ(bytes_of(server, unlabelling({"older", "x", "old", "older", "x"})),
            R"({"InvalidLabels":["x"],"RemovedLabels":["older","old"]})");
  EXPECT_EQ(labels_of(server, "/p/one", 1), json::array());
}

TEST(UnlabelParameterVersionBehaviour, ALabelThatWasRemovedCanBeAttachedAgain) {
  in_process server;
  put_labelled(server);
  answer(server, operation, unlabelling({"old"}));
  label_version(server, "/p/one", 2, {"old"});
  EXPECT_EQ(parameter_of(server, "/p/one:old")["Version"], 2);
}

TEST(UnlabelParameterVersionBehaviour, TheOtherSpellingOfAOneLevelNameWillDo) {
  in_process server;
  put(server, "/x", "v");
  label_version(server, "x", 1, {"stable"});
  answer(server, operation, {{"Name", "x"}, {"ParameterVersion", 1}, {"Labels", {"stable"}}});
  EXPECT_EQ(labels_of(server, "/x", 1), json::array());
}

}  // namespace
}  // namespace ssmock
