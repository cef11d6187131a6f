// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/parameters.hpp"

#include <gtest/gtest.h>

#include "families/documents/content/pattern.hpp"
#include "families/documents/content/reader.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "support/differences.hpp"

namespace ssmock::documents {
namespace {

using kind = parameter_fault::kind;

const document_content& built_in(std::string_view name) {
  return store::find_built_in(name)->default_version().described;
}

document_content declaring(const std::string& parameters) {
  const auto read =
      read_content({R"({"schemaVersion":"2.2","parameters":{)" + parameters +
                        R"(},"mainSteps":[{"name":"a","action":"aws:runShellScript"}]})",
                    document_format::json, "Command"});
  return std::get<document_content>(read);
}

/// What is wrong with one value or more of the only parameter, `p`.
std::optional<kind> fault_of(const std::string& definition, std::vector<std::string> values) {
  const auto fault =
      check_parameters(declaring(R"("p":)" + definition), {{"p", std::move(values)}});
  return fault ? std::optional(fault->what) : std::nullopt;
}

TEST(DocumentParameters, MustBeDeclaredAndThoseRequiredBeThere) {
  const auto& shell = built_in("AWS-RunShellScript");
  EXPECT_FALSE(check_parameters(shell, {{"commands", {"ls"}}}));
  const auto unknown = check_parameters(shell, {{"commands", {"ls"}}, {"command", {"ls"}}});
  EXPECT_EQ(unknown->what, kind::unknown);
  EXPECT_EQ(unknown->parameter, "command");
  const auto missing = check_parameters(shell, {{"workingDirectory", {"/"}}});
  EXPECT_EQ(missing->what, kind::missing);
  EXPECT_EQ(missing->parameter, "commands");
  EXPECT_EQ(check_parameters(shell, {{"commands", {}}})->what, kind::items);
  EXPECT_FALSE(check_parameters(shell, {{"commands", {"ls"}}, {"workingDirectory", {}}}));
}

TEST(DocumentParameters, HaveAllowedValuesAndPatterns) {
  const auto& patch = built_in("AWS-RunPatchBaseline");
  EXPECT_FALSE(check_parameters(patch, {{"Operation", {"Scan"}}, {"SnapshotId", {""}}}));
  EXPECT_EQ(check_parameters(patch, {{"Operation", {"scan"}}})->what, kind::value);
  EXPECT_EQ(check_parameters(patch, {{"Operation", {"Scan"}}, {"SnapshotId", {"x"}}})->what,
            kind::pattern);
  const auto& shell = built_in("AWS-RunShellScript");
  for (const auto* const good : {"1", "3600", "172800"}) {
    EXPECT_FALSE(check_parameters(shell, {{"commands", {"x"}}, {"executionTimeout", {good}}}));
  }
  for (const auto* const bad : {"0", "172801", "3600s", "x3600"}) {
    EXPECT_EQ(check_parameters(shell, {{"commands", {"x"}}, {"executionTimeout", {bad}}})->what,
              kind::pattern);
  }
}

TEST(DocumentParameters, HaveTypes) {
  EXPECT_EQ(fault_of(R"({"type":"String"})", {"a", "b"}), kind::items);
  EXPECT_EQ(fault_of(R"({"type":"StringList"})", {"a", "b"}), std::nullopt);
  EXPECT_EQ(fault_of(R"({"type":"Integer"})", {"-12"}), std::nullopt);
  EXPECT_EQ(fault_of(R"({"type":"Integer"})", {"1.5"}), kind::type);
  EXPECT_EQ(fault_of(R"({"type":"Boolean"})", {"true"}), std::nullopt);
  EXPECT_EQ(fault_of(R"({"type":"Boolean"})", {"yes"}), kind::type);
  EXPECT_EQ(fault_of(R"({"type":"StringMap"})", {R"({"a":"b"})"}), std::nullopt);
  EXPECT_EQ(fault_of(R"({"type":"StringMap"})", {"a=b"}), kind::type);
  EXPECT_EQ(fault_of(R"({"type":"MapList"})", {R"([{"a":"b"}])"}), std::nullopt);
  EXPECT_EQ(fault_of(R"({"type":"MapList"})", {"a"}), kind::type);
}

TEST(DocumentParameters, HaveBounds) {
  EXPECT_EQ(fault_of(R"({"type":"String","minChars":2})", {"é"}), kind::length);
  EXPECT_EQ(fault_of(R"({"type":"String","maxChars":2})", {"éé"}), std::nullopt);
  EXPECT_EQ(fault_of(R"({"type":"String","maxChars":2})", {"ééé"}), kind::length);
  EXPECT_EQ(fault_of(R"({"type":"StringList","minItems":2})", {"a"}), kind::items);
  EXPECT_EQ(fault_of(R"({"type":"StringList","maxItems":1})", {"a", "b"}), kind::items);
}

TEST(DocumentParameters, ThatReferToTheParameterStoreAreKnownLater) {
  testing::difference("commands.parameter-store");
  const auto* const digits = R"({"type":"String","allowedPattern":"[0-9]+"})";
  EXPECT_EQ(fault_of(digits, {"{{ssm:timeout}}"}), std::nullopt);
  EXPECT_EQ(fault_of(digits, {"{{ ssm-secure:timeout }}"}), std::nullopt);
  EXPECT_EQ(fault_of(digits, {"{{ timeout }}"}), kind::pattern);
}

TEST(DocumentParameters, GiveAStepItsTimeout) {
  using std::chrono::seconds;
  const auto& shell = built_in("AWS-RunShellScript");
  EXPECT_EQ(timeout_of(shell, shell.steps[0], {}), seconds{3600});
  EXPECT_EQ(timeout_of(shell, shell.steps[0], {{"executionTimeout", {"60"}}}), seconds{60});
  EXPECT_EQ(timeout_of(shell, shell.steps[0], {{"executionTimeout", {"x"}}}), seconds{3600});
  EXPECT_EQ(timeout_of(shell, shell.steps[0], {{"executionTimeout", {"4"}}}), seconds{3600});
  EXPECT_EQ(timeout_of(shell, shell.steps[0], {{"executionTimeout", {"172801"}}}), seconds{3600});
  const auto& patch = built_in("AWS-RunPatchBaseline");
  EXPECT_EQ(timeout_of(patch, patch.steps[1], {}), seconds{7200});
  const auto& update = built_in("AWS-UpdateSSMAgent");
  EXPECT_EQ(timeout_of(update, update.steps[0], {}), seconds{3600});
}

TEST(DocumentParameters, GiveTheTimeThatACommandMayRun) {
  using std::chrono::seconds;
  const auto& shell = built_in("AWS-RunShellScript");
  EXPECT_EQ(time_to_run(shell, {}), seconds{3600});
  EXPECT_EQ(time_to_run(shell, {{"executionTimeout", {"2"}}}), seconds{2});
}

bool matches(std::string_view pattern, std::string_view text) {
  match_budget budget;
  return document_pattern{pattern, budget}.matches(text);
}

TEST(DocumentPattern, MatchesTheWholeTextWithinABoundedEffort) {
  EXPECT_TRUE(matches("a|ab", "ab"));
  EXPECT_FALSE(matches("a", "ab"));
  EXPECT_FALSE(matches("^a$", "a\n"));
  EXPECT_FALSE(matches("(a+)+b", std::string(60'000, 'a')));
  EXPECT_FALSE(matches("(a|a?)+b", std::string(60'000, 'a')));
  EXPECT_TRUE(matches("(unbalanced", "anything"));
}

// A pattern that is slow and matches: looking at 3,000 values took six seconds.
TEST(DocumentPattern, TheValuesOfARequestShareOneBudget) {
  const std::string slow = "(?!(a+)+c)a+";
  const std::string text(16, 'a');
  match_budget budget;
  document_pattern pattern{slow, budget};
  EXPECT_TRUE(pattern.matches(text));
  EXPECT_LT(budget.steps, match_budget{}.steps);
  int matched = 1;
  while (pattern.matches(text)) ASSERT_LT(++matched, 20);
  EXPECT_TRUE(matches(slow, text)) << "the next request has a budget of its own";
}

TEST(DocumentPattern, CheapMatchesCostNothingOfTheBudget) {
  match_budget budget;
  document_pattern pattern{"[a-z]{1,20}", budget};
  for (int count = 0; count < 5'000; ++count) ASSERT_TRUE(pattern.matches("abcdefghij"));
  EXPECT_EQ(budget.steps, match_budget{}.steps);
}

}  // namespace
}  // namespace ssmock::documents
