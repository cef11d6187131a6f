// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string operation = "UpdateDocumentDefaultVersion";

void make_two(in_process& server, const json& changes = json::object()) {
  create(server, "Example");
  json second{
      {"Name", "Example"}, {"Content", shell_content("again")}, {"DocumentVersion", "$LATEST"}};
  second.update(changes);
  answer(server, "UpdateDocument", second);
}

// --- serialization

TEST(UpdateDocumentDefaultVersionSerialization, AnswersAsInAwssExample) {
  in_process server;
  make_two(server);
  EXPECT_EQ(server.call(operation, R"({"Name":"Example","DocumentVersion":"2"})").body,
            R"({"Description":{"DefaultVersion":"2","Name":"Example"}})");
}

TEST(UpdateDocumentDefaultVersionSerialization, LeavesOutTheNameOfTheVersion) {
  in_process server;
  make_two(server, {{"VersionName", "two"}});
  EXPECT_EQ(server.call(operation, R"({"Name":"Example","DocumentVersion":"2"})").body,
            R"({"Description":{"DefaultVersion":"2","Name":"Example"}})");
}

// --- validation

TEST(UpdateDocumentDefaultVersionValidation, TheVersionIsANumber) {
  in_process server;
  EXPECT_THAT(
      refusal(server, operation, {{"Name", "Example"}, {"DocumentVersion", "$LATEST"}}),
      HasSubstr("Value '$LATEST' at 'documentVersion' failed to satisfy constraint: Member must "
                "satisfy regular expression pattern: (^[1-9][0-9]*$)"));
}

// --- behaviour

TEST(UpdateDocumentDefaultVersionBehaviour, TheDefaultVersionIsTheOneThatIsRead) {
  in_process server;
  make_two(server);
  answer(server, operation, {{"Name", "Example"}, {"DocumentVersion", "2"}});
  const auto now = answer(server, "DescribeDocument", {{"Name", "Example"}})["Document"];
  EXPECT_EQ(now["DocumentVersion"], "2");
  EXPECT_EQ(now["DefaultVersion"], "2");
  answer(server, operation, {{"Name", "Example"}, {"DocumentVersion", "1"}});
  EXPECT_EQ(answer(server, "GetDocument", {{"Name", "Example"}})["DocumentVersion"], "1");
}

TEST(UpdateDocumentDefaultVersionBehaviour, DocumentAndVersionMustBeThere) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"Name", "Example"}, {"DocumentVersion", "1"}}),
              HasSubstr(R"("__type":"InvalidDocument",)"));
  make_two(server);
  EXPECT_EQ(refusal(server, operation, {{"Name", "Example"}, {"DocumentVersion", "999"}}),
            error_text("InvalidDocumentVersion", "Message",
                       "Document with name Example with version 999 does not exist."));
}

}  // namespace
}  // namespace ssmock
