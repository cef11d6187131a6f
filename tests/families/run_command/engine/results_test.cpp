// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/results.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "families/run_command/engine/rate_control.hpp"
#include "families/run_command/engine/substitution.hpp"
#include "support/differences.hpp"

namespace ssmock::engine {
namespace {

using store::command_status;
using store::invocation_status;
using enum store::invocation_status;

using values = ordered_map<std::vector<std::string>>;

const std::string title = "\n----------ERROR-------\n";
const std::string output_mark = "\n---Output truncated---";
const std::string error_mark = "\n---Error truncated----";

store::outcome outcome_of(std::optional<invocation_status> status,
                          std::optional<std::string> details = {},
                          std::optional<std::int32_t> code = {}) {
  store::outcome out;
  out.status = status;
  out.status_details = std::move(details);
  out.response_code = code;
  return out;
}

/// `Status/StatusDetails/ResponseCode`
std::string come_to(const store::outcome& chosen) {
  const auto result = result_of(&chosen, {});
  return std::string(to_text(result.status)) + "/" + std::string(*result.status_details) + "/" +
         std::to_string(result.response_code);
}

std::string letters(char letter, std::size_t count) { return std::string(count, letter); }

// --- results

TEST(Results, WhereNobodySaysAnythingIsSuccess) {
  const auto result = result_of(nullptr, {});
  EXPECT_EQ(result.status, success);
  EXPECT_EQ(*result.status_details, "Success");
  EXPECT_EQ(result.response_code, 0);
  EXPECT_EQ(*result.standard_output, "");
  EXPECT_EQ(*result.standard_error, "");
  EXPECT_EQ(come_to({}), "Success/Success/0");
}

TEST(Results, DetailsAndCodeFollowFromTheStatus) {
  EXPECT_EQ(come_to(outcome_of(success)), "Success/Success/0");
  EXPECT_EQ(come_to(outcome_of(failed)), "Failed/Failed/1");
  EXPECT_EQ(come_to(outcome_of(timed_out)), "TimedOut/ExecutionTimedOut/137");
  EXPECT_EQ(come_to(outcome_of(cancelled)), "Cancelled/Cancelled/137");
  EXPECT_EQ(come_to(outcome_of(pending)), "Pending/Pending/-1");
  EXPECT_EQ(come_to(outcome_of(delayed)), "Delayed/Delayed/-1");
  EXPECT_EQ(come_to(outcome_of(in_progress)), "InProgress/InProgress/-1");
  EXPECT_EQ(come_to(outcome_of(cancelling)), "Cancelling/Cancelling/-1");
}

TEST(Results, TheStatusFollowsFromTheDetails) {
  const auto with = [](const char* details) { return come_to(outcome_of({}, details)); };
  EXPECT_EQ(with("Undeliverable"), "Failed/Undeliverable/-1");
  EXPECT_EQ(with("InvalidPlatform"), "Failed/InvalidPlatform/-1");
  EXPECT_EQ(with("AccessDenied"), "Failed/AccessDenied/-1");
  EXPECT_EQ(with("DeliveryTimedOut"), "TimedOut/DeliveryTimedOut/-1");
  EXPECT_EQ(with("ExecutionTimedOut"), "TimedOut/ExecutionTimedOut/137");
  EXPECT_EQ(with("Terminated"), "Failed/Terminated/-1");
  EXPECT_EQ(with("Failed"), "Failed/Failed/1");
  EXPECT_EQ(with("Cancelled"), "Cancelled/Cancelled/137");
  EXPECT_EQ(with("InProgress"), "InProgress/InProgress/-1");
  EXPECT_EQ(with("Delayed"), "Delayed/Delayed/-1");
  EXPECT_EQ(with("as a person says"), "Success/as a person says/0");
}

TEST(Results, TheStatusFollowsFromTheCode) {
  EXPECT_EQ(come_to(outcome_of({}, {}, 0)), "Success/Success/0");
  EXPECT_EQ(come_to(outcome_of({}, {}, 3)), "Failed/Failed/3");
  EXPECT_EQ(come_to(outcome_of({}, {}, -1)), "Failed/Failed/-1");
  EXPECT_EQ(come_to(outcome_of({}, "as a person says", 3)), "Failed/as a person says/3");
}

TEST(Results, WhatIsSaidHolds) {
  EXPECT_EQ(come_to(outcome_of(success, "Success", 194)), "Success/Success/194");
  EXPECT_EQ(come_to(outcome_of(failed, "ExecutionTimedOut")), "Failed/ExecutionTimedOut/1");
  EXPECT_EQ(come_to(outcome_of(failed, "Undeliverable")), "Failed/Undeliverable/-1");
  EXPECT_EQ(come_to(outcome_of(timed_out, "DeliveryTimedOut")), "TimedOut/DeliveryTimedOut/-1");
  EXPECT_EQ(come_to(outcome_of(timed_out, {}, 124)), "TimedOut/ExecutionTimedOut/124");
  EXPECT_EQ(come_to(outcome_of({}, "ExecutionTimedOut", 0)), "TimedOut/ExecutionTimedOut/0");
}

TEST(Results, AFailureHasNoCodeOfSuccess) {
  EXPECT_EQ(come_to(outcome_of(failed, {}, 0)), "Failed/Failed/1");
  EXPECT_EQ(come_to(outcome_of({}, "Failed", 0)), "Failed/Failed/1");
}

TEST(Results, BothOutputsNameParametersByTheirValues) {
  store::outcome chosen;
  chosen.standard_output_content = "$ {{ commands }}\n{{workingDirectory}} {{ none }}";
  chosen.standard_error_content = "{{commands}}";
  values parameters;
  parameters.emplace_back("commands", std::vector<std::string>{"df", "ls -l"});
  parameters.emplace_back("workingDirectory", std::vector<std::string>{"/tmp"});
  const auto result = result_of(&chosen, parameters);
  EXPECT_EQ(*result.standard_output, "$ df\nls -l\n/tmp {{ none }}");
  EXPECT_EQ(*result.standard_error, "df\nls -l");
}

TEST(Results, AParameterMayHaveNoOrEmptyValues) {
  store::outcome chosen;
  chosen.standard_output_content = "[{{ none }}][{{ empty }}][{{ lines }}]";
  values parameters;
  parameters.emplace_back("none", std::vector<std::string>{});
  parameters.emplace_back("empty", std::vector<std::string>{""});
  parameters.emplace_back("lines", std::vector<std::string>{"a", "", "b"});
  EXPECT_EQ(*result_of(&chosen, parameters).standard_output, "[][][a\n\nb]");
  parameters.emplace_back("first", std::vector<std::string>{"", "a"});
  chosen.standard_output_content = "[{{ first }}]";
  EXPECT_EQ(*result_of(&chosen, parameters).standard_output, "[\na]");
}

TEST(Results, AResultMayBeGivenByStatusAndDetails) {
  const auto result = result_with(failed, "InvalidPlatform");
  EXPECT_EQ(result.status, failed);
  EXPECT_EQ(*result.status_details, "InvalidPlatform");
  EXPECT_EQ(result.response_code, -1);
  EXPECT_EQ(*result.standard_output, "");
}

TEST(Results, FourStatusesAreEnds) {
  for (const auto status : {success, failed, timed_out, cancelled}) {
    EXPECT_TRUE(is_terminal(status)) << to_text(status);
  }
  for (const auto status : {pending, in_progress, delayed, cancelling}) {
    EXPECT_FALSE(is_terminal(status)) << to_text(status);
  }
  EXPECT_TRUE(is_terminal(command_status::success));
  EXPECT_TRUE(is_terminal(command_status::cancelled));
  EXPECT_FALSE(is_terminal(command_status::pending));
  EXPECT_FALSE(is_terminal(command_status::cancelling));
}

TEST(Results, OnlyWhatFailedOnItsNodeIsAnError) {
  EXPECT_TRUE(counts_as_error(failed, "Failed"));
  EXPECT_TRUE(counts_as_error(timed_out, "ExecutionTimedOut"));
  EXPECT_FALSE(counts_as_error(failed, "Undeliverable"));
  EXPECT_FALSE(counts_as_error(failed, "InvalidPlatform"));
  EXPECT_FALSE(counts_as_error(failed, "AccessDenied"));
  EXPECT_FALSE(counts_as_error(timed_out, "DeliveryTimedOut"));
  EXPECT_FALSE(counts_as_error(cancelled, "Cancelled"));
  EXPECT_FALSE(counts_as_error(cancelled, "Terminated"));
  EXPECT_FALSE(counts_as_error(success, "Success"));
  EXPECT_TRUE(never_began("Terminated"));
  EXPECT_TRUE(never_began("DeliveryTimedOut"));
  EXPECT_FALSE(never_began("ExecutionTimedOut"));
  EXPECT_FALSE(never_began("Cancelled"));
}

// --- a step's output, as the agent cuts it

/// The text with each run of an o or e as its length: `o{2477}`.
std::string run_lengths(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_not_of(text[at], at), text.size());
    const bool is_run = (text[at] == 'o' || text[at] == 'e') && end - at > 1;
    out += is_run ? text[at] + ("{" + std::to_string(end - at) + "}") : text.substr(at, end - at);
    at = end;
  }
  return out;
}

/// Of so many o and e.
std::string plugin_output_of(std::size_t output, std::size_t error) {
  const auto out = plugin_output(letters('o', output), letters('e', error));
  EXPECT_LE(out.size(), 2500U);
  return run_lengths(out);
}

TEST(PluginOutput, JoinsBothStreams) {
  EXPECT_EQ(plugin_output("", ""), "");
  EXPECT_EQ(plugin_output("out", ""), "out");
  EXPECT_EQ(plugin_output("", "error"), "\n----------ERROR-------\nerror");
  EXPECT_EQ(plugin_output("out", "error"), "out\n----------ERROR-------\nerror");
}

// The title between the streams takes 24 of the 2,500 characters, a mark of what is cut 23.
TEST(PluginOutput, IsWholeWhileItIsShorterThanItsRoom) {
  EXPECT_EQ(plugin_output_of(2499, 0), "o{2499}");
  EXPECT_EQ(plugin_output_of(1238, 1237), "o{1238}" + title + "e{1237}");
  EXPECT_EQ(plugin_output_of(0, 2475), title + "e{2475}");
}

// The agent compares with "less than": what fills the room to its last character is cut.
TEST(PluginOutput, IsCutWhereItFillsItsRoom) {
  EXPECT_EQ(plugin_output_of(2500, 0), "o{2477}" + output_mark);
  EXPECT_EQ(plugin_output_of(2475, 1), "o{2452}" + output_mark + title + "e");
  EXPECT_EQ(plugin_output_of(1, 2475), "o" + title + "e{2452}" + error_mark);
  EXPECT_EQ(plugin_output_of(1238, 1238), "o{1215}" + output_mark + title + "e{1238}");
}

TEST(PluginOutput, WithoutAnErrorTheOutputIsCut) {
  EXPECT_EQ(plugin_output_of(2501, 0), "o{2477}" + output_mark);
  EXPECT_EQ(plugin_output_of(24'000, 0), "o{2477}" + output_mark);
}

TEST(PluginOutput, WithoutAnOutputTheErrorIsCut) {
  EXPECT_EQ(plugin_output_of(0, 24'000), title + "e{2453}" + error_mark);
}

TEST(PluginOutput, BothAreCutWhereBothAreLongerThanHalf) {
  const auto expected = "o{1215}" + output_mark + title + "e{1215}" + error_mark;
  EXPECT_EQ(plugin_output_of(1239, 1239), expected);
  EXPECT_EQ(plugin_output_of(24'000, 1239), expected);
  EXPECT_EQ(plugin_output_of(1239, 24'000), expected);
  EXPECT_EQ(plugin_output_of(24'000, 24'000), expected);
}

TEST(PluginOutput, ALongErrorIsCutAfterAShortOutput) {
  EXPECT_EQ(plugin_output_of(3, 5000), "o{3}" + title + "e{2450}" + error_mark);
  EXPECT_EQ(plugin_output_of(1237, 5000), "o{1237}" + title + "e{1216}" + error_mark);
}

TEST(PluginOutput, ALongOutputIsCutBeforeAShortError) {
  EXPECT_EQ(plugin_output_of(5000, 3), "o{2450}" + output_mark + title + "e{3}");
  EXPECT_EQ(plugin_output_of(5000, 1238), "o{1215}" + output_mark + title + "e{1238}");
}

TEST(PluginOutput, NoCharacterIsCutInHalf) {
  std::string output;
  while (output.size() < 5000) output += "\u20ac";
  EXPECT_EQ(plugin_output(output, ""), output.substr(0, 2475) + output_mark);
}

// --- rate control

TEST(RateControl, ANumberIsThatMany) {
  EXPECT_EQ(concurrency_of("50", 3), 50U);
  EXPECT_EQ(concurrency_of("1", 3), 1U);
  EXPECT_EQ(errors_allowed("0", 3), 0U);
  EXPECT_EQ(errors_allowed("3", 1), 3U);
}

TEST(RateControl, APercentageIsOfTheTargets) {
  testing::difference("commands.percentages");
  EXPECT_EQ(errors_allowed("10%", 50), 5U);
  EXPECT_EQ(errors_allowed("100%", 7), 7U);
  EXPECT_EQ(errors_allowed("0%", 7), 0U);
  EXPECT_EQ(errors_allowed("33%", 10), 3U);
  EXPECT_EQ(errors_allowed("10%", 9), 0U);
  EXPECT_EQ(concurrency_of("50%", 7), 3U);
  EXPECT_EQ(concurrency_of("100%", 50), 50U);
}

TEST(RateControl, AtLeastOneRunsAtATime) {
  EXPECT_EQ(concurrency_of("1%", 3), 1U);
  EXPECT_EQ(concurrency_of("10%", 0), 1U);
}

TEST(RateControl, NumbersBeyondTheirTypeAreTheGreatest) {
  constexpr auto most = std::numeric_limits<std::uint32_t>::max();
  EXPECT_EQ(concurrency_of("9999999", 1), 9'999'999U);
  EXPECT_EQ(concurrency_of("4294967296", 1), most);
  EXPECT_EQ(errors_allowed("99999999999999999999999", 1), most);
}

// --- substitution

TEST(Substitution, PutsValuesInPlaceOfTheirNames) {
  const auto look_up = [](std::string_view name) -> std::optional<std::string> {
    if (name == "a") return "1";
    if (name == "A") return "";
    if (name == "loop") return "{{ a }}";
    return std::nullopt;
  };
  const std::vector<std::pair<std::string, std::string>> cases{{"", ""},
                                                               {"no names", "no names"},
                                                               {"{{ a }}", "1"},
                                                               {"{{a}}{{a}}", "11"},
                                                               {"x {{  a  }} y", "x 1 y"},
                                                               {"[{{ A }}]", "[]"},
                                                               {"{{ b }} {{ a }}", "{{ b }} 1"},
                                                               {"{{ loop }}", "{{ a }}"},
                                                               {"{{ a", "{{ a"},
                                                               {"a }} {{ a }} {{", "a }} 1 {{"},
                                                               {"{{}}", "{{}}"},
                                                               {"{{ }}", "{{ }}"},
                                                               {"{ a }", "{ a }"}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(substitute(text, look_up), expected) << text;
}

}  // namespace
}  // namespace ssmock::engine
