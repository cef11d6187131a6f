// SPDX-License-Identifier: Apache-2.0
// What becomes of executions of runbooks over time, against scenarios/automation.json beside this
// file.
//
// A scenario has the steps of a runbook, and if it needs them parameters, variables, outputs, other
// documents, nodes by short names and rules for outcomes. It is started with "start", and then has
// a timeline: at a time after the start, what is done and what is then to be found. In its texts
// {a} is the id of node a, {execution}, {execution 2} are those of the first and the second
// execution that was started, {child 1} that of the first one's first child, {step x} that of the
// execution of step x, and {command} that of the command that was sent first. "source" is how AWS's
// behaviour is known: R is recorded, D documented, I inferred; "difference" is the row of
// docs/fidelity/differences.json that the scenario holds the server to.
//
// A subject is one of these; what stands behind "of" is the execution: "2", "child 1"; without it
// the first one is meant.
//   execution, message         its status; its FailureMessage, or none
//   steps                      its steps in order: "a=Success b=Pending"
//   current                    CurrentStepName and CurrentAction, or none
//   outputs, parameters, variables, counters, targets   as JSON
//   step x, message x          the status and the FailureMessage of the step x
//   inputs x, outputs x        as JSON
//   times x                    its start and end after the scenario's start: "PT0S PT10S"
//   time                       the same of the execution
//   next x                     ValidNextSteps, joined
//   iteration x                of the loop that it is in: "1 value"
//   children, commands         how many there are
//   command                    the status of the command that was sent first
//   refused                    the error of the last action that was "refused"
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "support/calls.hpp"
#include "support/differences.hpp"
#include "support/in_process.hpp"
#include "support/paths.hpp"
#include "support/scenarios.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;
using texts = std::vector<std::string>;

json load() {
  return json::parse(source_text("tests/families/automation/scenarios/automation.json"));
}

json content_of(const json& scenario) {
  json out{{"schemaVersion", "0.3"}, {"mainSteps", scenario.at("steps")}};
  for (const auto* key : {"parameters", "variables", "outputs", "assumeRole"}) {
    if (scenario.contains(key)) out[key] = scenario.at(key);
  }
  return out;
}

std::string after_start(const json& time) {
  if (time.is_null()) return "none";
  const auto since = std::chrono::round<milliseconds>(
      std::chrono::duration<double>(time.get<double>()) - test_now().time_since_epoch());
  return java_duration(since);
}

class stage {
 public:
  explicit stage(const json& scenario) : scenario_(scenario) {
    const auto documents = scenario.value("documents", json::object());
    for (const auto& [name, document] : documents.items()) create(name, content_of(document));
    create("Runbook", content_of(scenario));
    const auto nodes = scenario.value("nodes", json::object());
    for (const auto& [name, node] : nodes.items()) {
      control("PUT", "/_ssmock/nodes/" + padded_id(name), node);
    }
    const auto rules = scenario.value("rules", json::array());
    for (const auto& rule : rules) control("POST", "/_ssmock/outcomes", with_ids(rule));
    if (scenario.contains("latency")) {
      control("PUT", "/_ssmock/clock", {{"latency", scenario.at("latency")}});
    }
    start(scenario.value("start", json::object()));
  }

  void play() {
    for (const auto& entry : scenario_.at("timeline")) {
      const auto at = entry.at("at").get<std::string>();
      const auto time = iso_8601(test_now() + parse_duration(at).value());
      control("POST", "/_ssmock/clock/advance", {{"to", time}});
      const auto actions = entry.value("do", json::array());
      for (const auto& action : actions) act(action);
      const auto expectations = entry.value("then", json::object());
      for (const auto& [subject, expected] : expectations.items()) {
        const auto actual = found_or_fault(subject);
        EXPECT_EQ(expected.get<std::string>(), actual)
            << scenario_.at("name") << "\n  at " << at << ", " << subject;
      }
    }
  }

 private:
  void create(const std::string& name, const json& content) {
    answer(server_, "CreateDocument",
           {{"Name", name}, {"Content", content.dump()}, {"DocumentType", "Automation"}});
  }

  void control(const std::string& method, const std::string& path, const json& body) {
    const auto reply = server_.control(method, path, body.is_null() ? "" : body.dump());
    EXPECT_EQ(reply.status, 200) << method << " " << path << " " << body << "\n" << reply.body;
  }

  void start(const json& given) {
    json input{{"DocumentName", "Runbook"}};
    input.update(with_ids(given));
    executions_.push_back(
        answer(server_, "StartAutomationExecution", input).at("AutomationExecutionId"));
  }

  void act(const json& action) {
    const auto content = with_ids(action.value("with", json::object()));
    if (action.contains("start")) return start(action.at("start"));
    if (action.contains("signal")) {
      json input{{"AutomationExecutionId", executions_.at(0)}, {"SignalType", action.at("signal")}};
      if (!content.empty()) input["Payload"] = content;
      return call("SendAutomationSignal", input, action.value("refused", false));
    }
    if (action.contains("stop")) {
      return call("StopAutomationExecution",
                  {{"AutomationExecutionId", executions_.at(0)}, {"Type", action.at("stop")}},
                  action.value("refused", false));
    }
    if (action.contains("call")) {
      return call(action.at("call"), content, action.value("refused", false));
    }
    for (const auto* method : {"POST", "PUT", "DELETE"}) {
      if (action.contains(method)) control(method, with_ids(action.at(method)), content);
    }
  }

  void call(const std::string& operation, const json& input, bool is_refused) {
    if (!is_refused) {
      answer(server_, operation, input);
      return;
    }
    refused_ = json::parse(refusal_without_change(server_, operation, input)).at("__type");
  }

  /// The value with ids for what stands in braces.
  json with_ids(const json& value) {
    return value_with_ids(value, [this](const std::string& reference) { return id_of(reference); });
  }

  std::string id_of(const std::string& reference) {
    const auto words = words_of(reference);
    if (words.at(0) == "execution") return execution_id({words.begin() + 1, words.end()});
    if (words.at(0) == "child") return execution_id(words);
    if (words.at(0) == "step") return step(words.at(1), {}).at("StepExecutionId");
    if (words.at(0) == "command") return command().at("CommandId");
    return padded_id(words.at(0));
  }

  json children() {
    return answer(server_, "DescribeAutomationExecutions",
                  {{"Filters", json::array({{{"Key", "ParentExecutionId"},
                                             {"Values", json::array({executions_.at(0)})}}})}})
        .at("AutomationExecutionMetadataList");
  }

  /// Those of the first execution, the first that began first.
  std::string execution_id(const texts& words) {
    if (words.empty()) return executions_.at(0);
    if (words[0] != "child") return executions_.at(std::stoul(words[0]) - 1);
    const auto all = children();
    return all.at(all.size() - std::stoul(words.at(1))).at("AutomationExecutionId");
  }

  json execution(const texts& words) {
    return answer(server_, "GetAutomationExecution",
                  {{"AutomationExecutionId", execution_id(words)}})
        .at("AutomationExecution");
  }

  json step(const std::string& name, const texts& owner) {
    const auto steps = answer(server_, "DescribeAutomationStepExecutions",
                              {{"AutomationExecutionId", execution_id(owner)}})
                           .at("StepExecutions");
    // Of a step that ran several times, the last time.
    json out;
    for (const auto& each : steps) {
      if (each.at("StepName") == name) out = each;
    }
    if (out.is_null()) throw std::runtime_error("there is no step " + name);
    return out;
  }

  json command() { return answer(server_, "ListCommands").at("Commands").back(); }

  std::string found_or_fault(const std::string& subject) {
    try {
      const auto of = subject.find(" of ");
      const auto owner = of == std::string::npos ? texts{} : words_of(subject.substr(of + 4));
      return found(words_of(subject.substr(0, of)), owner);
    } catch (const std::exception& fault) {
      return fault.what();
    }
  }

  std::string found(const texts& subject, const texts& owner) {
    const auto& kind = subject.at(0);
    if (kind == "refused") return refused_;
    if (kind == "children") return std::to_string(children().size());
    if (kind == "commands") {
      return std::to_string(answer(server_, "ListCommands").at("Commands").size());
    }
    if (kind == "command") return command().at("Status");
    return subject.size() > 1 ? found_of_step(subject, step(subject[1], owner))
                              : found_of_execution(kind, execution(owner));
  }

  static std::string found_of_step(const texts& subject, const json& of) {
    const auto& kind = subject.at(0);
    if (kind == "step") return of.at("StepStatus");
    if (kind == "message") return of.value("FailureMessage", "none");
    if (kind == "inputs") return of.value("Inputs", json::object()).dump();
    if (kind == "outputs") return of.value("Outputs", json::object()).dump();
    if (kind == "times") {
      return after_start(of.value("ExecutionStartTime", json())) + " " +
             after_start(of.value("ExecutionEndTime", json()));
    }
    if (kind == "next") return joined(of.value("ValidNextSteps", texts{}));
    if (kind == "iteration") {
      const auto& parent = of.at("ParentStepDetails");
      return parent.at("Iteration").dump() + " " + parent.value("IteratorValue", "none");
    }
    throw std::runtime_error("no such subject: " + kind);
  }

  std::string found_of_execution(const std::string& kind, const json& of) {
    if (kind == "execution") return of.at("AutomationExecutionStatus");
    if (kind == "message") return of.value("FailureMessage", "none");
    if (kind == "steps") {
      texts all;
      for (const auto& each : of.at("StepExecutions")) {
        all.push_back(each.at("StepName").get<std::string>() + "=" +
                      each.at("StepStatus").get<std::string>());
      }
      return joined(all);
    }
    if (kind == "current") {
      return of.contains("CurrentStepName") ? of["CurrentStepName"].get<std::string>() + " " +
                                                  of["CurrentAction"].get<std::string>()
                                            : "none";
    }
    if (kind == "time") {
      return after_start(of.value("ExecutionStartTime", json())) + " " +
             after_start(of.value("ExecutionEndTime", json()));
    }
    if (kind == "outputs") return of.at("Outputs").dump();
    if (kind == "parameters") return of.at("Parameters").dump();
    if (kind == "variables") return of.value("Variables", json()).dump();
    if (kind == "targets") return of.at("ResolvedTargets").dump();
    throw std::runtime_error("no such subject: " + kind);
  }

  static std::string joined(const texts& all) {
    std::string out;
    for (const auto& each : all) out += (out.empty() ? "" : " ") + each;
    return out;
  }

  json scenario_;
  in_process server_;
  texts executions_;  ///< in the order in which they were started
  std::string refused_;
};

TEST(AutomationScenarios, HappenAsTheTableSays) {
  const auto scenarios = load();
  for (const auto& scenario : scenarios) {
    SCOPED_TRACE(scenario.at("name").get<std::string>());
    stage(scenario).play();
  }
}

TEST(AutomationScenarios, HaveNamesSourcesAndExpectations) {
  const auto scenarios = load();
  EXPECT_GE(scenarios.size(), 80U);
  std::set<std::string> names;
  for (const auto& scenario : scenarios) {
    EXPECT_TRUE(names.insert(scenario.at("name")).second) << scenario.at("name");
    const auto source = scenario.at("source").get<std::string>();
    EXPECT_TRUE(source == "R" || source == "D" || source == "I") << scenario.at("name");
    if (scenario.contains("difference")) difference(scenario.at("difference").get<std::string>());
    EXPECT_TRUE(std::ranges::any_of(scenario.at("timeline"), [](const json& each) {
      return each.contains("then");
    })) << scenario.at("name");
  }
}

}  // namespace
}  // namespace ssmock::testing
