// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

// --- serialization

TEST(DescribeDocumentSerialization, IsWhatCreateAnsweredButActive) {
  in_process server;
  auto made = create(server, "Mine", {{"VersionName", "one"}, {"DisplayName", "d"}});
  made["Status"] = "Active";
  // These two have no place in CreateDocument's answer [R] 2026-09.
  EXPECT_FALSE(made.contains("Category"));
  made["Category"] = json::array();
  made["CategoryEnum"] = json::array();
  EXPECT_EQ(answer(server, "DescribeDocument", {{"Name", "Mine"}}), json({{"Document", made}}));
}

TEST(DescribeDocumentSerialization, AShellScriptsAreTheRecordedFacts) {
  in_process server;
  const auto shell =
      answer(server, "DescribeDocument", {{"Name", "AWS-RunShellScript"}})["Document"];
  EXPECT_EQ(shell["Hash"], "99749de5e62f71e5ebe9a55c2321e2c394796afe7208cff048696541e6f6771e");
  EXPECT_EQ(shell["Description"], "Run a shell script or specify the commands to run.");
  EXPECT_EQ(shell["CreatedDate"].dump(), "1503347102.029");
  EXPECT_EQ(shell["Category"], json({"Script Execution"}));
  EXPECT_EQ(shell["CategoryEnum"], json({"ScriptExecution"}));
}

TEST(DescribeDocumentSerialization, ParametersAreThereWhenTheContentSaysSo) {
  in_process server;
  const auto parameters = [&](const std::string& name, const std::string& more) {
    create(server, name,
           {{"Content",
             R"({"schemaVersion":"1.2","runtimeConfig":{"aws:psModule":{}})" + more + "}"}});
    return answer(server, "DescribeDocument", {{"Name", name}})["Document"].value("Parameters",
                                                                                  json("absent"));
  };
  EXPECT_EQ(parameters("Without", ""), "absent");
  EXPECT_EQ(parameters("Empty", R"(,"parameters":{})"), json::array());
}

TEST(DescribeDocumentSerialization, ListsAndMapsAreDefaultsAsJson) {
  in_process server;
  const auto remote = answer(server, "DescribeDocument", {{"Name", "AWS-RunRemoteScript"}});
  const auto& info = remote["Document"]["Parameters"][1];
  EXPECT_EQ(info["Name"], "sourceInfo");
  EXPECT_EQ(info["Type"], "StringMap");
  EXPECT_EQ(info["DefaultValue"], "{}");
  EXPECT_EQ(remote["Document"]["Owner"], "Amazon");
}

// --- validation

TEST(DescribeDocumentValidation, NameIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, "DescribeDocument", json::object()),
            validation_error("1 validation error detected: Value null at 'name' failed to satisfy "
                             "constraint: Member must not be null"));
}

// --- behaviour

TEST(DescribeDocumentBehaviour, AnUnknownDocumentDoesNotExist) {
  in_process server;
  EXPECT_EQ(refusal(server, "DescribeDocument", {{"Name", "Mine"}}),
            error_text("InvalidDocument", "Message", "Document with name Mine does not exist."));
}

TEST(DescribeDocumentBehaviour, EachVersionHasItsOwnDescription) {
  in_process server;
  create(server, "Mine");
  answer(server, "UpdateDocument",
         {{"Name", "Mine"},
          {"Content", shell_content("again")},
          {"DisplayName", "second"},
          {"DocumentVersion", "$LATEST"}});
  const auto first = answer(server, "DescribeDocument", {{"Name", "Mine"}})["Document"];
  EXPECT_EQ(first["Description"], "Say hello");
  EXPECT_EQ(first["LatestVersion"], "2");
  EXPECT_FALSE(first.contains("DisplayName"));
  const auto latest = answer(server, "DescribeDocument",
                             {{"Name", "Mine"}, {"DocumentVersion", "$LATEST"}})["Document"];
  EXPECT_EQ(latest["Description"], "Say again");
  EXPECT_EQ(latest["DefaultVersion"], "1");
  EXPECT_EQ(latest["DisplayName"], "second");
  EXPECT_NE(latest["Hash"], first["Hash"]);
  EXPECT_EQ(refusal(server, "DescribeDocument", {{"Name", "Mine"}, {"DocumentVersion", "3"}}),
            error_text("InvalidDocumentVersion", "Message",
                       "Document version: 3 is invalid, latest version is 2"));
}

}  // namespace
}  // namespace ssmock
