// SPDX-License-Identifier: Apache-2.0
// What becomes of commands and windows over time, against tests/tenancy/scenarios/*.json.
//
// A scenario has nodes by short names, rules for outcomes, a command or a window or both, and a
// timeline: at a time after the start, what is done and what is then to be found. In its texts
// {a} is the id of node a, {window}, {target x}, {task t}, {execution 2}, {command 2} and
// {command t 1} are those of what was made, of the second execution or command, and of the command
// of task t's first invocation; {unknown} is no node. "source" is how AWS's behaviour is known: R
// is recorded, D documented, I inferred. "difference" is the row of
// docs/fidelity/differences.json that the scenario holds the server to.
//
// A subject is one of these, "Status/StatusDetails" or without details the status alone; FAILED/*
// is with any details or none:
//   sent                       the command last sent, as SendCommand answered
//   command, counts            its status; its TargetCount, CompletedCount, ErrorCount and
//                              DeliveryTimedOutCount
//   a                          the invocation on node a
//   get a, get a step          what GetCommandInvocation says of it, or the type of the error
//   code a, output a           its ResponseCode, its StandardOutputContent; of a step as above
//   execution, execution 2     of the window, in the order of their beginnings
//   executions                 how many there are
//   task t, invocation t 1     of the first execution; "of 2" of the second
// Those of commands are of the first one; "of 2" of the second, "of t 1" of the window's.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "support/differences.hpp"
#include "support/paths.hpp"
#include "support/scenarios.hpp"
#include "support/windows.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;
using texts = std::vector<std::string>;

json load(const std::string& name) {
  return json::parse(source_text("tests/tenancy/scenarios/" + name + ".json"));
}

std::size_t number_of(const std::string& text) { return std::stoul(text); }

std::string status_text(const json& of) {
  if (!of.contains("Status")) return "none";
  const auto status = of.at("Status").get<std::string>();
  return of.contains("StatusDetails") ? status + "/" + of.at("StatusDetails").get<std::string>()
                                      : status;
}

bool agrees(const std::string& expected, const std::string& found) {
  if (!expected.ends_with("/*")) return expected == found;
  return found.substr(0, found.find('/')) == expected.substr(0, expected.size() - 2);
}

std::string arn_of(const std::string& task_type) {
  if (task_type == "RUN_COMMAND") return "AWS-RunShellScript";
  if (task_type == "AUTOMATION") return "Ours";  // not there, so that rules say what it does
  if (task_type == "LAMBDA") return "arn:aws:lambda:us-east-1:123456789012:function:f";
  return "arn:aws:states:us-east-1:123456789012:stateMachine:s";
}

/// A scenario and the server that it happens in.
class stage {
 public:
  stage(const json& documents, const json& scenario) : scenario_(scenario) {
    for (const auto& [name, content] : documents.items()) {
      answer(server_, "CreateDocument",
             {{"Name", name}, {"Content", content.dump()}, {"DocumentType", "Command"}});
    }
    const auto nodes = scenario.value("nodes", json::object());
    for (const auto& [name, node] : nodes.items()) {
      control("PUT", "/_ssmock/nodes/" + padded_id(name), node);
    }
    if (scenario.contains("window")) make_window(scenario.at("window"));
    const auto rules = scenario.value("rules", json::array());
    for (const auto& rule : rules) control("POST", "/_ssmock/outcomes", with_ids(rule));
    if (scenario.contains("command")) send(scenario.at("command"));
    if (!window_.empty() && scenario.at("window").value("run", false)) {
      control("POST", "/_ssmock/windows/" + window_ + "/run", {});
    }
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
        if (agrees(expected, actual)) continue;
        ADD_FAILURE() << scenario_.at("name") << "\n  at " << at << ", " << subject << ": expected "
                      << expected << ", found \"" << actual << "\"";
      }
    }
  }

 private:
  void control(const std::string& method, const std::string& path, const json& body) {
    const auto reply = server_.control(method, path, body.is_null() ? "" : body.dump());
    EXPECT_EQ(reply.status, 200) << method << " " << path << " " << body << "\n" << reply.body;
  }

  void act(const json& action) {
    if (action.contains("send")) return send(action.at("send"));
    const auto content = with_ids(action.value("with", json{}));
    if (action.contains("call")) {
      const auto operation = action.at("call").get<std::string>();
      answer(server_, operation, content);
      return;
    }
    for (const auto* method : {"POST", "PUT", "DELETE"}) {
      if (action.contains(method)) control(method, with_ids(action.at(method)), content);
    }
  }

  void send(const json& given) {
    auto input = with_ids(given);
    if (!input.contains("DocumentName")) {
      input["DocumentName"] = "AWS-RunShellScript";
      input["Parameters"]["commands"] = {"df"};
    }
    const auto reply = answer(server_, "SendCommand", input);
    commands_.push_back(reply.at("Command").at("CommandId"));
    sent_ = status_text(reply.at("Command"));
  }

  void make_window(json given) {
    const auto targets = given.value("targets", json::object());
    const auto tasks = given.value("tasks", json::object());
    for (const auto* own : {"targets", "tasks", "run"}) given.erase(own);
    window_ = create_window(server_, "window", given);
    for (const auto& [name, target] : targets.items()) {
      targets_[name] = register_target(server_, window_, {{"Targets", with_ids(target)}});
    }
    for (const auto& [name, task] : tasks.items()) add_task(name, with_ids(task));
  }

  void add_task(const std::string& name, const json& task) {
    const auto type = task.value("TaskType", "RUN_COMMAND");
    json input{{"WindowId", window_},
               {"TaskType", type},
               {"TaskArn", arn_of(type)},
               {"ServiceRoleArn", "arn:aws:iam::123456789012:role/" + name}};
    if (task.contains("Targets")) input.update({{"MaxConcurrency", "10"}, {"MaxErrors", "0"}});
    if (type == "RUN_COMMAND") {
      input["TaskInvocationParameters"]["RunCommand"]["Parameters"]["commands"] = {"df"};
    }
    input.update(task);
    tasks_[name] = answer(server_, "RegisterTaskWithMaintenanceWindow", input).at("WindowTaskId");
  }

  /// The value with ids for what stands in braces.
  json with_ids(const json& value) {
    return value_with_ids(value, [this](const std::string& reference) { return id_of(reference); });
  }

  std::string id_of(const std::string& reference) {
    auto words = words_of(reference);
    const auto kind = words.at(0);
    words.erase(words.begin());
    if (kind == "window") return window_;
    if (kind == "target") return targets_.at(words.at(0));
    if (kind == "task") return tasks_.at(words.at(0));
    if (kind == "command") return command_id(words);
    if (kind == "execution") return execution_id(words.empty() ? "1" : words.at(0));
    EXPECT_TRUE(kind == "unknown" || scenario_.at("nodes").contains(kind)) << reference;
    return padded_id(kind);
  }

  /// A command by its number, by a task and the number of its invocation, or the first.
  std::string command_id(const texts& words) {
    if (words.empty()) return commands_.at(0);
    if (words.size() == 1) return commands_.at(number_of(words[0]) - 1);
    return invocation(words[0], number_of(words[1]), "1").at("ExecutionId");
  }

  /// Those of a window that was deleted are known from before.
  void look_for_executions() {
    const auto reply =
        server_.call("DescribeMaintenanceWindowExecutions", json{{"WindowId", window_}}.dump());
    if (reply.status != 200) return;
    executions_.clear();
    const auto listed = json::parse(reply.body).at("WindowExecutions");  // the newest is the first
    for (const auto& each : listed) {
      executions_.insert(executions_.begin(), each.at("WindowExecutionId").get<std::string>());
    }
  }

  std::string execution_id(const std::string& number) {
    look_for_executions();
    return executions_.at(number_of(number) - 1);
  }

  /// A task is known by its role, since its executions do not say which one they are of.
  json task(const std::string& name, const std::string& execution) {
    const auto id = execution_id(execution);
    const auto listed =
        answer(server_, "DescribeMaintenanceWindowExecutionTasks", {{"WindowExecutionId", id}});
    for (const auto& each : listed.at("WindowExecutionTaskIdentities")) {
      const auto whole = answer(server_, "GetMaintenanceWindowExecutionTask",
                                {{"WindowExecutionId", id}, {"TaskId", each["TaskExecutionId"]}});
      if (whole.at("ServiceRole").get<std::string>().ends_with("/" + name)) return each;
    }
    return json::object();
  }

  json invocation(const std::string& name, std::size_t number, const std::string& execution) {
    const auto of = task(name, execution);
    const auto listed = answer(
        server_, "DescribeMaintenanceWindowExecutionTaskInvocations",
        {{"WindowExecutionId", of.at("WindowExecutionId")}, {"TaskId", of.at("TaskExecutionId")}});
    const auto& all = listed.at("WindowExecutionTaskInvocationIdentities");
    return number <= all.size() ? all[number - 1] : json::object();
  }

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
    const auto execution = owner.empty() ? "1" : owner[0];
    if (kind == "sent") return sent_;
    if (kind == "executions") {
      look_for_executions();
      return std::to_string(executions_.size());
    }
    if (kind == "execution") {
      const auto id = execution_id(subject.size() > 1 ? subject[1] : "1");
      return status_text(
          answer(server_, "GetMaintenanceWindowExecution", {{"WindowExecutionId", id}}));
    }
    if (kind == "task") return status_text(task(subject.at(1), execution));
    if (kind == "invocation") {
      return status_text(invocation(subject.at(1), number_of(subject.at(2)), execution));
    }
    return found_of_command(subject, command_id(owner));
  }

  std::string found_of_command(const texts& subject, const std::string& id) {
    const auto& kind = subject.at(0);
    if (kind == "get" || kind == "code" || kind == "output") return found_of_step(subject, id);
    if (kind == "command" || kind == "counts") {
      const auto listed = answer(server_, "ListCommands", {{"CommandId", id}});
      const auto& command = listed.at("Commands").at(0);
      if (kind == "command") return status_text(command);
      std::string counts;
      for (const auto* each :
           {"TargetCount", "CompletedCount", "ErrorCount", "DeliveryTimedOutCount"}) {
        counts += (counts.empty() ? "" : "/") + command.at(each).dump();
      }
      return counts;
    }
    const auto listed = answer(server_, "ListCommandInvocations",
                               {{"CommandId", id}, {"InstanceId", padded_id(kind)}});
    const auto& all = listed.at("CommandInvocations");
    return all.empty() ? "none" : status_text(all.at(0));
  }

  std::string found_of_step(const texts& subject, const std::string& id) {
    json input{{"CommandId", id}, {"InstanceId", padded_id(subject.at(1))}};
    if (subject.size() > 2) input["PluginName"] = subject[2];
    const auto reply = server_.call("GetCommandInvocation", input.dump());
    const auto content = json::parse(reply.body);
    if (reply.status != 200) return content.at("__type");
    if (subject[0] == "code") return content.at("ResponseCode").dump();
    return subject[0] == "output" ? content.at("StandardOutputContent").get<std::string>()
                                  : status_text(content);
  }

  const json& scenario_;
  in_process server_;
  std::string window_;
  std::map<std::string, std::string> targets_;
  std::map<std::string, std::string> tasks_;
  texts commands_;    ///< in the order in which they were sent
  texts executions_;  ///< of the window, the oldest first
  std::string sent_;
};

void play_all(const std::string& file) {
  const auto content = load(file);
  const auto documents = content.value("documents", json::object());
  for (const auto& scenario : content.at("scenarios")) {
    SCOPED_TRACE(scenario.at("name").get<std::string>());
    stage(documents, scenario).play();
  }
}

TEST(Scenarios, HaveNamesSourcesAndExpectations) {
  std::set<std::string> names;
  for (const auto* file : {"commands", "windows"}) {
    const auto content = load(file);
    for (const auto& scenario : content.at("scenarios")) {
      EXPECT_TRUE(names.insert(scenario.at("name")).second) << scenario.at("name");
      const auto source = scenario.at("source").get<std::string>();
      EXPECT_TRUE(source == "D" || source == "R" || source == "I") << scenario.at("name");
      EXPECT_TRUE(scenario.at("timeline").back().contains("then")) << scenario.at("name");
      if (scenario.contains("difference")) difference(scenario.at("difference").get<std::string>());
    }
  }
  EXPECT_GE(names.size(), 130U);
}

TEST(Scenarios, OfCommandsHappenAsExpected) { play_all("commands"); }

TEST(Scenarios, OfWindowsHappenAsExpected) { play_all("windows"); }

}  // namespace
}  // namespace ssmock::testing
