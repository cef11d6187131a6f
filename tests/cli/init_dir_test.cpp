// SPDX-License-Identifier: Apache-2.0
// The folder of fixtures that are read after the others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/child_process.hpp"
#include "support/raw_client.hpp"
#include "support/temporary_folder.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::Not;

std::string node_named(const std::string& name) {
  return R"({"InstanceInformationList":[{"InstanceId":"i-0123456789abcdef0","Name":")" + name +
         R"("}]})";
}

/// What a server holds that is started with these arguments and variables.
std::string state_with(std::vector<std::string> arguments,
                       const std::vector<std::string>& variables = {}) {
  arguments.insert(arguments.end(), {"--port", "0"});
  child_process server{arguments, variables};
  raw_client client{port_of(server)};
  client.send("GET /_ssmock/state HTTP/1.1\r\nHost: x\r\n\r\n");
  return client.read_reply().body;
}

TEST(InitDir, IsReadInTheOrderOfItsNamesAfterTheFixtures) {
  const temporary_folder folder;
  folder.write("20.json", node_named("twenty"));
  folder.write("10.json", node_named("ten"));
  const temporary_folder fixtures;
  const auto given = fixtures.write("given.json", node_named("given"));
  const auto state = state_with({"--fixtures", given, "--init-dir", folder.path()});
  EXPECT_THAT(state, HasSubstr("twenty"));
  EXPECT_THAT(state, Not(HasSubstr("given")));
}

TEST(InitDir, AddsToTheDemoOrToNothing) {
  const temporary_folder folder;
  folder.write("node.json", node_named("added"));
  const std::vector<std::string> variables{"SSMOCK_INIT_DIR=" + folder.path()};
  const auto demo = state_with({}, variables);
  EXPECT_THAT(demo, HasSubstr("added"));
  EXPECT_THAT(demo, HasSubstr("AWS-RunPatchBaseline"));
  const auto alone = state_with({"--empty"}, variables);
  EXPECT_THAT(alone, HasSubstr("added"));
  EXPECT_THAT(alone, Not(HasSubstr("AWS-RunPatchBaseline")));
}

TEST(InitDir, WithFaultsOrNotThereIsToldAndNothingIsServed) {
  const temporary_folder folder;
  const auto file = folder.write("bad.json", R"({"Comands":[]})");
  const auto bad = run({"--empty", "--port", "0", "--init-dir", folder.path()});
  EXPECT_EQ(bad.exit_code, 2);
  EXPECT_THAT(bad.error, HasSubstr(file + ":1:2: Comands: unknown key"));
  const auto missing = run({"--empty", "--port", "0", "--init-dir", folder.path_of("none")});
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_THAT(missing.error, HasSubstr("/none:1:1: No such file or directory"));
}

}  // namespace
}  // namespace ssmock
