// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/step_rules.hpp"

#include <algorithm>
#include <functional>

#include "core/text.hpp"
#include "families/documents/content/parameters.hpp"
#include "families/run_command/engine/substitution.hpp"

namespace ssmock::engine {
namespace {

using store::invocation_status;

constexpr std::string_view exits = "exit";
constexpr std::string_view succeeds_and_exits = "successAndExit";
constexpr std::string_view not_for_it = "Step execution skipped due to ";
constexpr std::string_view behind_the_end = " skipped due to prior step with an exit condition";

/// A precondition as the agent prints it: `"StringEquals": [platformType, Linux]`.
std::string text_of(const documents::precondition& condition) {
  return '"' + condition.operation + "\": [" + condition.arguments[0] + ", " +
         condition.arguments[1] + "]";
}

using resolver = std::function<std::string(std::string_view)>;

/// The two arguments of a StringEquals.
class comparison {
 public:
  comparison(const documents::precondition& condition, const resolver& resolve)
      : condition_(condition),
        first_(resolve(condition.arguments[0])),
        second_(resolve(condition.arguments[1])) {}

  /// The agent's error when it cannot evaluate the comparison; empty when it can.
  std::string_view fault() const {
    const auto& first = condition_.arguments[0];
    const auto& second = condition_.arguments[1];
    if (first == second) return "operator's arguments can't be identical";
    if (names(first, "ssm:") || names(second, "ssm:")) {
      return "operator's arguments can't contain SSM parameters";
    }
    if (names(first, "ssm-secure:") || names(second, "ssm-secure:")) {
      return "operator's arguments can't contain secure SSM parameters";
    }
    const bool literal = first == first_ && second == second_;
    if (first == documents::platform_variable || second == documents::platform_variable) {
      return literal ? ""
                     : "the second argument for the platformType variable can't contain document "
                       "parameters";
    }
    return literal ? "at least one of operator's arguments must contain a valid document parameter"
                   : "";
  }

  bool holds() const { return first_ == second_; }

 private:
  /// Whether the text contains `{{ssm:name}}`, with `ssm:` as the source, with or without blanks.
  static bool names(std::string_view text, std::string_view source) {
    const auto open = text.find("{{");
    if (open == std::string_view::npos) return false;
    const auto name = text.find_first_not_of(' ', open + 2);
    return name != std::string_view::npos && text.substr(name).starts_with(source);
  }

  const documents::precondition& condition_;
  std::string first_;
  std::string second_;
};

void join(std::string& list, std::string_view more) {
  list.append(list.empty() ? "" : ", ").append(more);
}

void evaluate_preconditions(const documents::step& step, const resolver& resolve,
                            store::command_step& into) {
  for (const auto& condition : step.preconditions) {
    const auto quoted = '"' + condition.operation + '"';
    if (condition.operation != "StringEquals") {
      join(into.unrecognized, "unrecognized operator: " + quoted);
    } else if (condition.arguments.size() != 2) {
      join(into.unrecognized, quoted + ": operator accepts exactly 2 arguments");
    } else if (const comparison compared{condition, resolve}; !compared.fault().empty()) {
      const bool both = condition.arguments[0] == documents::platform_variable &&
                        condition.arguments[1] == documents::platform_variable;
      join(into.unrecognized, both ? quoted + ": [platformType platformType]"
                                   : quoted + ": " + std::string(compared.fault()));
    } else if (const auto platform = required_platform(step)) {
      into.platform = std::string(*platform);
      into.condition = text_of(condition);
    } else if (!compared.holds()) {
      join(into.unsatisfied, text_of(condition));
    }
  }
}

step_result skipped(std::string text) {
  auto out = result_of(nullptr, {});
  out.standard_output = std::move(text);
  return out;
}

step_result failed(std::string text) {
  auto out = result_with(invocation_status::failed, "Failed");
  out.standard_error = std::move(text);
  return out;
}

bool plugin_runs_on(const store::command_step& step,
                    const std::optional<store::platform_type>& platform) {
  if (step.platforms.empty() || !platform) return true;
  return std::ranges::find(step.platforms, to_text(*platform)) != step.platforms.end();
}

bool is_on(const store::command_step& step, const std::optional<store::platform_type>& platform) {
  return !step.platform || !platform || *step.platform == to_text(*platform);
}

bool runs_scripts(const store::command_step& step) {
  return step.action == "aws:runShellScript" || step.action == "aws:runPowerShellScript";
}

/// The text with the line appended. The text is cut so that both fit into the agent's limit.
shared_text with_line(const shared_text& before, std::string_view line) {
  constexpr std::size_t most = 24'000;
  return std::string(utf8_prefix(*before, most - std::min(most, line.size()))) + std::string(line);
}

}  // namespace

std::vector<store::command_step> steps_of(const documents::document_content& content,
                                          const ordered_map<std::vector<std::string>>& parameters) {
  const resolver resolve = [&](std::string_view text) {
    return substitute(text, [&](std::string_view name) {
      return documents::value_of(content, name, parameters);
    });
  };
  std::vector<store::command_step> steps;
  for (const auto& step : content.steps) {
    auto& added = steps.emplace_back();
    added.name = step.name;
    added.action = step.action;
    added.platforms = step.platforms;
    added.timeout = documents::timeout_of(content, step, parameters);
    added.output_folder = step.output_folder;
    added.fails_elsewhere = content.schema_version < "2.2";
    added.on_failure = step.on_failure;
    added.on_success = step.on_success;
    added.finally_step = step.finally_step;
    evaluate_preconditions(step, resolve, added);
  }
  return steps;
}

bool is_for(const store::command_step& step, const std::optional<store::platform_type>& platform) {
  return plugin_runs_on(step, platform) && is_on(step, platform);
}

std::optional<step_result> refusal_of(const store::command_step& step,
                                      const std::optional<store::platform_type>& platform) {
  const auto end = ". Step name: " + step.name;
  if (!plugin_runs_on(step, platform) && step.fails_elsewhere) {
    return failed("Plugin with name " + step.action + " is not supported in current platform" +
                  end);
  }
  if (!plugin_runs_on(step, platform)) {
    return skipped(std::string(not_for_it) + "unsupported plugin: " + step.action + end);
  }
  auto conditions = is_on(step, platform) ? std::string{} : step.condition;
  if (!step.unsatisfied.empty()) join(conditions, step.unsatisfied);
  if (!conditions.empty()) {
    return skipped(std::string(not_for_it) + "unsatisfied preconditions: '" + conditions + "'" +
                   end);
  }
  if (step.unrecognized.empty()) return std::nullopt;
  return failed("Unrecognized precondition(s): '" + step.unrecognized +
                "', please update agent to latest version" + end);
}

std::optional<step_result> exit_result(std::span<const store::command_step> steps,
                                       const std::vector<store::command_plugin>& plugins,
                                       std::size_t step,
                                       const std::optional<store::platform_type>& platform) {
  if (steps[step].finally_step && step + 1 == steps.size()) return std::nullopt;
  for (std::size_t before = 0; before < step; ++before) {
    const auto& ended = plugins[before];
    const auto code = ended.response_code;
    const bool ran = !refusal_of(steps[before], platform);
    const bool stops =
        (ended.status == invocation_status::failed && steps[before].on_failure == exits) ||
        (ended.status == invocation_status::success && steps[before].on_success == exits && ran);
    if (!stops && code != exit_with_success && code != exit_with_failure) continue;
    return skipped("Plugin with name " + steps[step].action + " and id " + steps[step].name +
                   std::string(behind_the_end));
  }
  return std::nullopt;
}

bool was_skipped(const store::command_plugin& step) {
  return step.output->starts_with(not_for_it) || step.output->ends_with(behind_the_end);
}

step_result reported(const store::command_step& step, step_result result) {
  constexpr std::string_view skips = " Further document steps will be skipped.";
  const auto add = [&](std::string_view reason) {
    const auto line = "\n" + std::string(reason) + std::string(skips);
    result.standard_output = with_line(result.standard_output, line);
    result.standard_error = with_line(result.standard_error, line);
  };
  if (never_began(*result.status_details) || result.status == invocation_status::timed_out ||
      result.status == invocation_status::cancelled) {
    return result;
  }
  if (result.response_code == exit_with_success) {
    add("Step exited with code 168. Therefore, marking step as succeeded.");
    result.status = invocation_status::success;
    result.status_details = "Success";
    result.standard_error = {};
    return result;
  }
  if (result.status != invocation_status::failed) return result;
  const auto line = "failed to run commands: exit status " + std::to_string(result.response_code);
  if (runs_scripts(step) && !result.standard_error->ends_with(line)) {
    const bool open = !result.standard_error->empty() && !result.standard_error->ends_with('\n');
    result.standard_error = with_line(result.standard_error, (open ? "\n" : "") + line);
  }
  if (result.response_code == exit_with_failure) {
    add("Step exited with code 169. Therefore, marking step as Failed.");
  } else if (step.on_failure == exits || step.on_failure == succeeds_and_exits) {
    add("Step was found to have onFailure property.");
    if (step.on_failure == exits) return result;
    result.status = invocation_status::success;
    result.status_details = "Success";
    result.response_code = exit_with_success;
  }
  return result;
}

}  // namespace ssmock::engine
