// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/calls.hpp"
#include "support/pages.hpp"

/// Requests about patch baselines, and what operations tell of them.
namespace ssmock::testing {

inline constexpr std::string_view windows_default =
    "arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-09ca3fb51f0412ec3";
inline constexpr std::string_view ubuntu_default =
    "arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-0c7e89f711c3095f4";
/// An id that no baseline has.
inline constexpr std::string_view unknown_baseline = "pb-0123456789abcdef0";

/// The error for a baseline that is not there [R].
inline std::string no_baseline() {
  return error_text("DoesNotExistException", "Message",
                    "Patch Baseline to be retrieved does not exist.");
}

/// The error for what is no id, which has no text [D].
inline constexpr std::string_view no_baseline_id = R"({"__type":"InvalidResourceId"})";

/// Makes a baseline and returns its id.
inline std::string make_baseline(in_process& server, const nlohmann::json& more = {}) {
  nlohmann::json input{{"Name", "mine"}};
  if (more.is_object()) input.update(more);
  return answer(server, "CreatePatchBaseline", input)["BaselineId"];
}

inline std::string make_baseline_for(in_process& server, std::string_view system) {
  return make_baseline(server, {{"OperatingSystem", system}});
}

inline nlohmann::json baseline_of(in_process& server, std::string_view id) {
  return answer(server, "GetPatchBaseline", {{"BaselineId", id}});
}

inline void make_default(in_process& server, std::string_view id) {
  answer(server, "RegisterDefaultPatchBaseline", {{"BaselineId", id}});
}

inline std::string default_of(in_process& server, std::string_view system) {
  return answer(server, "GetDefaultPatchBaseline", {{"OperatingSystem", system}})["BaselineId"];
}

inline nlohmann::json pair_of(std::string_view id, std::string_view group) {
  return {{"BaselineId", id}, {"PatchGroup", group}};
}

inline void register_group(in_process& server, std::string_view id, std::string_view group) {
  answer(server, "RegisterPatchBaselineForPatchGroup", pair_of(id, group));
}

/// A rule that approves by days, with changes.
inline nlohmann::json approval_rules(const nlohmann::json& changes = {}) {
  nlohmann::json rule{
      {"PatchFilterGroup",
       {{"PatchFilters", {{{"Key", "PRODUCT"}, {"Values", {"WindowsServer2016"}}}}}}},
      {"ApproveAfterDays", 7}};
  if (changes.is_object()) rule.merge_patch(changes);
  return {{"PatchRules", nlohmann::json::array({rule})}};
}

inline nlohmann::json with_filter(std::string_view key, const std::string& value) {
  return {{"Filters", nlohmann::json::array({by(key, {value})})}};
}

/// The names of the baselines that DescribePatchBaselines lists.
inline std::vector<std::string> names_of_baselines(
    in_process& server, const nlohmann::json& input = nlohmann::json::object()) {
  return ids_of(answer(server, "DescribePatchBaselines", input),
                {"BaselineIdentities", "BaselineName"});
}

}  // namespace ssmock::testing
