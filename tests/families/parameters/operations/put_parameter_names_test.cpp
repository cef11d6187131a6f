// SPDX-License-Identifier: Apache-2.0
// The names that PutParameter takes and refuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string operation = "PutParameter";

std::string refused(in_process& server, const std::string& name) {
  return refusal_without_change(server, operation, putting(name, "v"));
}

/// A name as long as the number of characters, of several sub-paths when it begins with a slash.
std::string long_name(std::size_t size, const std::string& start = "") {
  return start + std::string(size - start.size(), 'n');
}

std::string levels(int count) {
  std::string out;
  for (int level = 1; level <= count; ++level) out += "/" + std::to_string(level);
  return out;
}

// --- serialization

TEST(PutParameterNamesSerialization, TheArnHasOneSlashBeforeTheName) {
  in_process server;
  for (const std::string name : {"plain", "/root", "/a/b"}) {
    put(server, name, "v");
    const auto bare = name.starts_with('/') ? name.substr(1) : name;
    EXPECT_EQ(metadata_of(server, name)["ARN"], parameter_arn(bare));
    EXPECT_EQ(metadata_of(server, name)["Name"], name);
  }
}

// --- validation

// [R] of several clients, 2017 to 2026.
TEST(PutParameterNamesValidation, ANameIsOfLettersDigitsAndThreeSymbols) {
  in_process server;
  for (const auto* const name :
       {"bad name", "a@b", "{test}-test", "a:b", "a,b", "a\\b", "/a b", "/a/b*", "/a/{b}", "a%20b",
        "na\u00efve", "\u65e5\u672c", "a\nb", "$a", "a+b", "a=b", "(a)"}) {
    EXPECT_EQ(refused(server, name), bad_name()) << name;
  }
}

TEST(PutParameterNamesValidation, ASubPathIsNotEmpty) {
  difference("parameters.empty-sub-path");
  in_process server;
  for (const auto* const name : {"/a//b", "//a", "a//b", "/a//"}) {
    EXPECT_EQ(refused(server, name), bad_name()) << name;
  }
}

TEST(PutParameterNamesValidation, AHierarchyBeginsWithASlash) {
  in_process server;
  for (const auto* const name : {"db/endpoint/parameter", "a/b"}) {
    EXPECT_EQ(refused(server, name),
              validation_error("Parameter name must be a fully qualified name."))
        << name;
  }
}

TEST(PutParameterNamesValidation, ANameDoesNotEndInASlash) {
  in_process server;
  for (const auto* const name : {"/a/", "/a/b/c/", "/a.b-c_d/"}) {
    EXPECT_EQ(refused(server, name), validation_error("Parameter name must not end with slash."))
        << name;
  }
}

TEST(PutParameterNamesValidation, ANameWithoutAPathDoesNotBeginWithAwsOrSsm) {
  in_process server;
  for (const auto* const name :
       {"aws-foo", "aws", "awsome", "AWSx", "Aws.x", "ssm", "ssmx", "SSM_x", "Ssm-x"}) {
    EXPECT_EQ(refused(server, name),
              validation_error(
                  "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive)."))
        << name;
  }
}

// The name is printed without its slash [R].
TEST(PutParameterNamesValidation, PathsBelowAwsAreReservedInAnyCase) {
  in_process server;
  for (const std::string name : {"/awssec/lab01/vpc_id", "/AWS/x", "/Aws/x", "/aws",
                                 "/aws/service/x", "/awsx", "/aws/reference/secretsmanager/x"}) {
    EXPECT_EQ(refused(server, name),
              error_text("AccessDeniedException", "Message",
                         "No access to reserved parameter name: " + name.substr(1) + "."));
  }
}

TEST(PutParameterNamesValidation, PathsBelowSsmHaveTheTextForBadCharacters) {
  in_process server;
  for (const auto* const name : {"/ssm/x", "/SSM/x", "/Ssm", "/ssmx/y"}) {
    EXPECT_EQ(refused(server, name), bad_name()) << name;
  }
}

TEST(PutParameterNamesValidation, OnlyTheBeginningOfANameIsReserved) {
  in_process server;
  for (const auto* const name : {"my-aws", "aw", "ss", "/my/aws/ssm", "/a/ssm", "xssm"}) {
    put(server, name, "v");
    EXPECT_EQ(parameter_of(server, name)["Name"], name);
  }
}

// Names that an ARN may stand for in a request that reads [D].
TEST(PutParameterNamesValidation, AnArnIsNoName) {
  difference("parameters.arn-of-new");
  in_process server;
  put(server, "/p/one", "v");
  EXPECT_EQ(refusal_without_change(server, operation, overwriting(parameter_arn("p/one"), "w")),
            bad_name());
  EXPECT_EQ(refused(server, parameter_arn("p/two")), bad_name());
}

TEST(PutParameterNamesValidation, ASelectorIsNoPartOfAName) {
  in_process server;
  put(server, "/p/one", "v");
  EXPECT_EQ(refusal_without_change(server, operation, overwriting("/p/one:1", "w")), bad_name());
}

// In us-east-1, 966 characters without the leading slash are accepted and 967 are not [P].
TEST(PutParameterNamesValidation, TheArnHasAtMost1011Characters) {
  difference("parameters.name-too-long");
  in_process server;
  for (const auto& longest : {long_name(966), long_name(967, "/m"), long_name(967, "/path/")}) {
    EXPECT_EQ(put(server, longest, "v")["Version"], 1);
    EXPECT_EQ(metadata_of(server, longest)["ARN"].get<std::string>().size(), 1011U);
    EXPECT_THAT(refused(server, longest + "n"), StartsWith(R"({"__type":"AccessDeniedException")"));
  }
}

TEST(PutParameterNamesValidation, ALongerNameOfARegionLeavesLessForTheParameter) {
  in_process server;
  const auto in_region = [&](const std::string& name) {
    return server
        .call(operation, putting(name, "v").dump(), authorization("test", "ap-southeast-1"))
        .body;
  };
  EXPECT_EQ(in_region(long_name(961)), R"({"Tier":"Standard","Version":1})");
  EXPECT_THAT(in_region(long_name(962)), HasSubstr("AccessDeniedException"));
}

TEST(PutParameterNamesValidation, AHierarchyHasAtMostFifteenLevels) {
  difference("parameters.too-many-levels");
  in_process server;
  EXPECT_EQ(put(server, levels(15), "v")["Version"], 1);
  EXPECT_EQ(refused(server, levels(16)),
            error_text("HierarchyLevelLimitExceededException", "message",
                       "A hierarchy can have a maximum of 15 levels. Reduce the number of levels "
                       "in the parameter name, and try again."));
}

TEST(PutParameterNamesValidation, ANameHasAtMost2048Characters) {
  in_process server;
  const auto name = long_name(2049);
  EXPECT_EQ(refused(server, name),
            validation_error("1 validation error detected: Value '" + name +
                             "' at 'name' failed to satisfy constraint: Member must have length "
                             "less than or equal to 2048"));
  EXPECT_EQ(refused(server, ""),
            validation_error("1 validation error detected: Value '' at 'name' failed to satisfy "
                             "constraint: Member must have length greater than or equal to 1"));
}

// --- behaviour

TEST(PutParameterNamesBehaviour, BlanksAroundANameAreRemoved) {
  in_process server;
  put(server, "  /p/one ", "a");
  EXPECT_EQ(metadata_of(server, "/p/one")["Name"], "/p/one");
  EXPECT_EQ(overwrite_parameter(server, " /p/one", "b")["Version"], 2);
  EXPECT_EQ(refused(server, "/p /one"), bad_name());
}

TEST(PutParameterNamesBehaviour, ANameIsCaseSensitive) {
  in_process server;
  put(server, "/p/one", "a");
  put(server, "/P/one", "b");
  put(server, "/p/One", "c");
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "a");
  EXPECT_EQ(parameter_of(server, "/P/one")["Value"], "b");
  EXPECT_EQ(parameter_of(server, "/p/One")["Value"], "c");
}

TEST(PutParameterNamesBehaviour, AParameterMayHaveOthersBelowIt) {
  in_process server;
  for (const auto* const name : {"/p", "/p/one", "/p/one/two"}) {
    EXPECT_EQ(put(server, name, name)["Version"], 1);
  }
  EXPECT_EQ(parameter_of(server, "/p/one")["Value"], "/p/one");
}

}  // namespace
}  // namespace ssmock
