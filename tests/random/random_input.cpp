// SPDX-License-Identifier: Apache-2.0
#include "random/random_input.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "protocol/constraints.hpp"
#include "support/documents.hpp"

namespace ssmock::testing {
namespace {

using nlohmann::json;
using protocol::shape;
using protocol::shape_type;
using texts = std::vector<std::string>;

/// Requests and replies name some ids by different shapes.
std::string_view family_of(const shape& of) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> same{{
      {"RecordedInstanceId", "InstanceId"},
      {"SessionTarget", "InstanceId"},
      {"RecordedCommandId", "CommandId"},
      {"MaintenanceWindowTaskTargetId", "MaintenanceWindowTargetId"},
      {"DocumentARN", "DocumentName"},
      {"CommandPluginName", "CommandPluginName"},
  }};
  for (const auto& [name, family] : same) {
    if (name == of.name) return family;
  }
  return of.name;
}

bool is_learned(std::string_view family) {
  constexpr std::array<std::string_view, 4> more{"DocumentName", "NextToken", "CommandPluginName",
                                                 "DocumentVersionName"};
  return family.ends_with("Id") || std::ranges::find(more, family) != more.end();
}

/// What a member of this name may say, beside what its shape allows.
const texts& suggestions(std::string_view name) {
  static const std::map<std::string, texts, std::less<>> known{
      {"Schedule",
       {"rate(1 hour)", "rate(30 minutes)", "cron(0 4 ? * SUN *)", "cron(0 */6 ? * * *)",
        "at(2026-01-12T03:00:00)", "rate(1 fortnight)"}},
      {"ScheduleTimezone", {"UTC", "Europe/Berlin", "America/New_York", "Moon"}},
      {"StartDate", {"2026-01-11T00:00:00Z", "2026-02-01T00:00:00+01:00", "soon"}},
      {"EndDate", {"2026-03-11T00:00:00Z", "2026-01-12T00:00:00Z", "9999-12-31T23:59:59Z"}},
      {"DocumentName",
       {"AWS-RunShellScript", "AWS-RunShellScript", "AWS-RunPatchBaseline", "AWS-UpdateSSMAgent",
        "arn:aws:ssm:us-east-1::document/AWS-RunShellScript", "mine-1", "mine-2"}},
      {"Name", {"mine-1", "mine-2", "mine-3", "mine-4", "mine-5", "mine-6", "night", "day"}},
      {"DocumentType", {"Command", "Command", "Automation", "Session"}},
      {"DocumentVersion", {"$DEFAULT", "$LATEST", "1", "2", "7"}},
      {"TargetType", {"/AWS::EC2::Instance", "/"}},
      {"ResourceId", {}},
      {"IamRole", {"role", "other"}},
      {"TaskArn", {"AWS-RunShellScript", "mine-1", "no-such-document"}},
      {"ServiceRoleArn", {"arn:aws:iam::123456789012:role/Windows"}},
      {"MaxConcurrency", {"1", "2", "50%", "100%"}},
      {"MaxErrors", {"0", "1", "10%"}},
      {"NotificationArn", {"arn:aws:sns:us-east-1:123456789012:topic"}},
      {"AccountIdsToAdd", {"123456789012", "210987654321"}},
      {"AccountIdsToRemove", {"123456789012", "210987654321"}},
      {"TagKeys", {"Team", "Env"}},
      {"Comment", {"", "a comment", "caf\xC3\xA9 \xF0\x9F\x98\x80"}},
  };
  static const texts none;
  const auto found = known.find(name);
  return found == known.end() ? none : found->second;
}

}  // namespace

void random_input::learn(std::string_view shape, const std::string& text) {
  constexpr std::size_t most = 60;  // of the newest, so that they still exist
  auto& known = seen_[std::string(shape)];
  if (std::ranges::find(known, text) != known.end()) return;
  if (known.size() == most) known.erase(known.begin());
  known.push_back(text);
}

void random_input::learn(const protocol::operation_model& operation, const json& input,
                         const json& reply) {
  learn(*operation.output, reply);
  if (reply.contains("NextToken")) learn("NextToken", reply["NextToken"].get<std::string>());
  if (operation.name == "PutResourcePolicy") {
    constexpr std::size_t most = 20;  // of the newest
    if (policies_.size() == most) policies_.erase(policies_.begin());
    policies_.push_back(reply);
    policies_.back()["ResourceArn"] = input["ResourceArn"];
  }
  auto ids = json::object();
  for (const auto& [name, content] : input.items()) {
    if (name.ends_with("Id") && content.is_string()) ids[name] = content;
  }
  learn_together(ids, reply);
}

void random_input::learn_together(json ids, const json& content) {
  const auto before = ids.size();
  if (content.is_object()) {
    for (const auto& [name, inner] : content.items()) {
      if (name.ends_with("Id") && inner.is_string() && inner != "") ids[name] = inner;
    }
    if (ids.contains("TaskExecutionId")) ids["TaskId"] = ids["TaskExecutionId"];
  }
  if (ids.size() > before) {
    constexpr std::size_t most = 60;  // of the newest
    std::string names;
    for (const auto& [name, id] : ids.items()) names += name;
    auto& known = together_[names];
    if (known.size() == most) known.erase(known.begin());
    known.push_back(ids);
  }
  if (!content.is_structured()) return;
  for (const auto& inner : content) learn_together(ids, inner);
}

void random_input::learn(const shape& of, const json& content) {
  if (content.is_object()) {
    for (const auto& [name, inner] : content.items()) {
      const auto* member = protocol::find_member(of, name);
      if (of.type == shape_type::structure && member == nullptr) continue;
      learn(of.type == shape_type::map ? *of.element : *member->target, inner);
    }
  } else if (content.is_array()) {
    for (const auto& inner : content) learn(*of.element, inner);
  } else if (content.is_string() && is_learned(family_of(of))) {
    const auto text = content.get<std::string>();
    if (!text.empty()) learn(family_of(of), text);
  }
}

std::string random_input::known_beside(const std::string& member, const std::string& other) {
  for (const auto& [names, known] : together_) {
    if (!known.front().contains(member) || !known.front().contains(other)) continue;
    return one_of(known)[member];
  }
  return "";
}

std::string random_input::known(std::string_view shape) {
  const auto found = seen_.find(shape);
  return found == seen_.end() || found->second.empty() ? "" : one_of(found->second);
}

json random_input::of(const protocol::operation_model& operation) {
  auto input = structure(*operation.input);
  relate(*operation.input, input);
  mend(operation.name, input);
  if (chance(0.05)) spoil(input);
  return input;
}

json random_input::value(const shape& of, std::string_view name) {
  switch (of.type) {
    case shape_type::structure:
      return of.name == "Target" ? target() : structure(of);
    case shape_type::list:
      return list(of, name);
    case shape_type::map:
      return map(of);
    case shape_type::boolean:
      return chance(0.5);
    case shape_type::blob:
      return base64_encode(chance(0.5) ? "{\"a\":1}" : "\xFF\x01 bytes");
    case shape_type::timestamp:
      return 1'768'096'800 + static_cast<int>(below(1'000'000));
    case shape_type::string:
      return text(of, name);
    default:
      return number(of);
  }
}

json random_input::structure(const shape& of) {
  auto out = json::object();
  for (const auto& member : of.members) {
    const bool token = member.name == "NextToken";
    // A filter or a tag without one of its two members is none.
    const bool small = of.members.size() == 2 && !of.name.ends_with("Request");
    if (!member.required && !chance(token ? 0.1 : small ? 0.95 : 0.25)) continue;
    out[std::string(member.name)] = value(*member.target, member.name);
  }
  return out;
}

json random_input::list(const shape& of, std::string_view name) {
  auto out = json::array();
  const auto least = of.min == shape::no_min ? 0 : of.min;
  const auto most = std::min<std::int64_t>(of.max, 3);
  const auto size = std::clamp<std::int64_t>(1 + static_cast<std::int64_t>(below(3)), least, most);
  for (std::int64_t item = 0; item < size; ++item) out.push_back(value(*of.element, name));
  return out;
}

json random_input::map(const shape& of) {
  auto out = json::object();
  for (std::size_t entry = 0; entry <= below(2); ++entry) {
    out[text(*of.key, "")] = value(*of.element, "");
  }
  return out;
}

json random_input::number(const shape& of) {
  const auto least = of.min == shape::no_min ? -2 : of.min;
  const auto most = std::min<std::int64_t>(of.max, least + 100);
  return least + static_cast<std::int64_t>(below(static_cast<std::size_t>(most - least + 1)));
}

std::string random_input::text(const shape& of, std::string_view name) {
  if (!of.allowed.empty()) return std::string(one_of(of.allowed));
  if (name == "Content")
    return chance(0.5) ? shell_content(any_text(of)) : std::string(yaml_content);
  const auto seen = known(family_of(of));
  if (!seen.empty() && chance(0.85)) return seen;
  const auto& likely = suggestions(name);
  if (!likely.empty() && chance(0.95)) return one_of(likely);
  return any_text(of);
}

std::string random_input::any_text(const shape& of) {
  static const texts simple{"abc", "a",       "1",       "50%",          "Team",
                            "x y", "a/b/c",   "$LATEST", "123456789012", "night-shift",
                            "{}",  "line\n2", "\xC3\xA9"};
  for (int attempt = 0; attempt < 20; ++attempt) {
    auto text = one_of(simple);
    if (chance(0.1)) text = std::string(1 + below(400), 'x');
    if (protocol::broken_constraints(patterns_, of, text).empty()) return text;
  }
  const auto least = of.min == shape::no_min ? 1 : std::max<std::int64_t>(of.min, 1);
  return std::string(static_cast<std::size_t>(least), 'a');
}

json random_input::target() {
  static const texts keys{"InstanceIds", "InstanceIds",     "tag:Team",
                          "tag-key",     "WindowTargetIds", "resource-groups:Name"};
  const auto key = one_of(keys);
  auto values = json::array();
  const auto of = key == "InstanceIds" ? "InstanceId" : "MaintenanceWindowTargetId";
  const bool ids = key == "InstanceIds" || key == "WindowTargetIds";
  for (std::size_t at = 0; at <= below(3); ++at) values.push_back(ids ? known(of) : "Team");
  if (chance(0.3)) values.push_back("web");
  return {{"Key", key}, {"Values", values}};
}

json random_input::targets() { return json::array({target()}); }

/// What no shape says: members that go together, or exclude each other.
void random_input::mend(std::string_view operation, json& input) {
  if (operation == "SendCommand") mend_command(input);
  if (operation.ends_with("MaintenanceWindow") && input.contains("Duration")) {
    input["Cutoff"] = below(input["Duration"].get<std::size_t>());
    for (const auto* const rare : {"ScheduleOffset", "EndDate", "ScheduleTimezone"}) {
      if (chance(0.8)) input.erase(rare);
    }
  }
  if (input.contains("Content")) mend_document(input);
  if (operation == "CreateMaintenanceWindow") input["AllowUnassociatedTargets"] = chance(0.9);
  if (operation == "UpdateManagedInstanceRole") input["InstanceId"] = known("ManagedInstanceId");
  if (operation == "UpdateDocument") input["DocumentVersion"] = "$LATEST";
  if (operation.ends_with("DefaultVersion")) input["DocumentVersion"] = chance(0.7) ? "1" : "2";
  if (operation.ends_with("Document") && operation != "GetDocument") {
    input["Name"] = one_of(suggestions("Name"));
  }
  if (operation == "DescribeMaintenanceWindowsForTarget") {
    input["ResourceType"] = "INSTANCE";
    input["Targets"] = {{{"Key", "InstanceIds"}, {"Values", {known("InstanceId")}}}};
  }
  if (operation == "ModifyDocumentPermission") {
    input.erase("AccountIdsToRemove");
    input["AccountIdsToAdd"] = {"210987654321"};
    input["Name"] = one_of(suggestions("Name"));
  }
  if (operation == "CreateActivation") input.erase("ExpirationDate");
  if (operation.find("Parameter") != std::string_view::npos) mend_parameter(operation, input);
  if (operation.find("ResourcePolic") != std::string_view::npos) mend_policy(input);
  if (operation.ends_with("ServiceSetting")) mend_setting(input);
  if (operation.find("Patch") != std::string_view::npos) mend_patches(operation, input);
  if (operation.starts_with("Register") || operation.starts_with("Update")) mend_task(input);
  if (input.contains("ResourceType") && input.contains("ResourceId")) mend_tags(input);
}

void random_input::mend_command(json& input) {
  const bool ids = chance(0.7);
  input.erase(ids ? "Targets" : "InstanceIds");
  if (ids) {
    input["InstanceIds"] = json::array({known("InstanceId")});
    if (chance(0.4)) input["InstanceIds"].push_back(known("InstanceId"));
  } else {
    input["Targets"] = targets();
  }
  input["Parameters"] = json::object();
  if (input["DocumentName"].get<std::string>().ends_with("AWS-RunShellScript")) {
    input["Parameters"] = {{"commands", {"df", any_text(*protocol::find_shape("String"))}}};
  }
  if (input["DocumentName"] == "AWS-RunPatchBaseline") {
    input["Parameters"] = {{"Operation", {"Scan"}}};
  }
  for (const auto* const rare :
       {"DocumentHash", "DocumentHashType", "DocumentVersion", "NotificationConfig"}) {
    if (chance(0.9)) input.erase(rare);
  }
}

void random_input::mend_document(json& input) {
  for (const auto* const rare : {"Attachments", "Requires", "DocumentFormat", "VersionName"}) {
    if (chance(0.9)) input.erase(rare);
  }
  input["DocumentType"] = "Command";
  if (input["Content"].get<std::string>().starts_with("---")) input["DocumentFormat"] = "YAML";
  if (chance(0.1)) {
    input["Attachments"] = {{{"Key", "S3FileUrl"}, {"Values", {"s3://bucket/my file.zip"}}}};
  }
}

void random_input::mend_parameter(std::string_view operation, json& input) {
  static const texts names{"plain", "/app/a", "/app/b", "/app/c/d", "/app/c/e"};
  const auto some_name = [&] {
    return chance(0.95) ? one_of(names) : any_text(*protocol::find_shape("PSParameterName"));
  };
  if (input.contains("Name")) {
    auto name = some_name();
    if (operation == "GetParameter" && chance(0.2)) name += chance(0.5) ? ":1" : ":good";
    input["Name"] = name;
  }
  if (input.contains("Names")) input["Names"] = json::array({some_name(), "/app/a"});
  if (input.contains("Path")) input["Path"] = chance(0.5) ? "/" : "/app/c";
  if (input.contains("Labels")) input["Labels"] = json::array({chance(0.5) ? "good" : "best"});
  if (input.contains("ParameterVersion")) input["ParameterVersion"] = 1 + below(3);
  if (input.contains("ParameterFilters") && chance(0.8)) {
    static const std::vector<json> filters{
        {{"Key", "Type"}, {"Values", {"String", "SecureString"}}},
        {{"Key", "KeyId"}, {"Values", {"alias/mine"}}},
        {{"Key", "Label"}, {"Values", {"good"}}},
        {{"Key", "Name"}, {"Option", "BeginsWith"}, {"Values", {"/app"}}},
        {{"Key", "Path"}, {"Option", "Recursive"}, {"Values", {"/app"}}}};
    input["ParameterFilters"] = json::array({one_of(filters)});
    input.erase("Filters");
  }
  if (operation == "PutParameter") mend_put(input);
}

void random_input::mend_put(json& input) {
  static const texts types{"String", "StringList", "SecureString"};
  static const texts values{"a value", "a,b,c", "caf\xC3\xA9", "{{ssm:plain}}", "https://x/?y=z"};
  input["Value"] = chance(0.9) ? one_of(values) : std::string(1 + below(8'192), 'v');
  input["Type"] = one_of(types);
  // A new version may be put without what only the first one takes.
  input["Overwrite"] = chance(0.6);
  if (input["Overwrite"] == true) input.erase("Tags");
  for (const auto* const rare : {"AllowedPattern", "DataType", "Policies", "KeyId"}) {
    if (chance(0.8)) input.erase(rare);
  }
  if (input.contains("KeyId")) input["KeyId"] = "alias/mine";
  if (input.contains("AllowedPattern")) input["AllowedPattern"] = chance(0.5) ? ".*" : "[a-z ]+";
  if (input.contains("DataType")) input["DataType"] = chance(0.8) ? "text" : "aws:ec2:image";
  if (input.contains("Policies")) {
    input["Policies"] =
        R"([{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2026-02-01T00:00:00Z"}}])";
    input["Tier"] = "Advanced";
  }
}

void random_input::mend_policy(json& input) {
  static const texts names{"plain", "app/a", "app/b", "app/c/d"};
  input["ResourceArn"] = "arn:aws:ssm:us-east-1:123456789012:parameter/" + one_of(names);
  if (input.contains("Policy")) {
    input["Policy"] =
        json{{"Version", "2012-10-17"}, {"Statement", json::array()}, {"Id", below(9)}}.dump();
  }
  for (const auto* const member : {"PolicyId", "PolicyHash"}) {
    if (chance(0.5)) input.erase(member);
  }
  if (!policies_.empty() && (chance(0.5) || !input.contains("Policy"))) {
    input.update(one_of(policies_));
  }
}

void random_input::mend_setting(json& input) {
  static const texts settings{
      "/ssm/parameter-store/default-parameter-tier", "/ssm/parameter-store/high-throughput-enabled",
      "/ssm/managed-instance/activation-tier", "/ssm/documents/console/public-sharing-permission"};
  static const texts values{"Advanced", "Standard", "true", "false", "advanced", "Disable"};
  auto id = chance(0.95) ? one_of(settings) : "/ssm/unknown";
  if (chance(0.3)) id = "arn:aws:ssm:us-east-1:123456789012:servicesetting" + id;
  input["SettingId"] = id;
  if (input.contains("SettingValue")) input["SettingValue"] = one_of(values);
}

void random_input::mend_patches(std::string_view operation, json& input) {
  static const texts groups{"web", "db"};
  static const std::vector<json> filters{
      {{"Key", "NAME_PREFIX"}, {"Values", {"mine", "AWS-", "w"}}},
      {{"Key", "OPERATING_SYSTEM"}, {"Values", {"WINDOWS"}}}};
  if (input.contains("PatchGroup")) input["PatchGroup"] = one_of(groups);
  if (input.contains("Filters")) input["Filters"] = json::array({one_of(filters)});
  if (input.contains("Filters") && operation == "DescribeAvailablePatches") {
    input["Filters"] = {{{"Key", "SEVERITY"}, {"Values", {"Critical", "Low"}}}};
  }
  if (!input.contains("ApprovalRules")) return;
  for (auto& rule : input["ApprovalRules"]["PatchRules"]) {
    rule.erase("ApproveAfterDays");
    rule["ApproveUntilDate"] = "2026-01-31";
    if (chance(0.5)) continue;
    rule.erase("ApproveUntilDate");
    rule["ApproveAfterDays"] = below(100);
  }
}

void random_input::mend_tags(json& input) {
  static const std::vector<std::pair<std::string, std::string>> kinds{
      {"MaintenanceWindow", "MaintenanceWindowId"},
      {"Document", "DocumentName"},
      {"ManagedInstance", "ManagedInstanceId"},
      {"PatchBaseline", "BaselineId"},
      {"Parameter", ""}};
  const auto& [type, id] = one_of(kinds);
  input["ResourceType"] = type;
  input["ResourceId"] = id.empty() ? "/app/a" : known(id);
}

/// Ids of one thing and its parents, not of any.
void random_input::relate(const shape& request, json& input) {
  std::vector<const json*> all;
  for (const auto& [names, ids] : together_) {
    const auto lacks = [&](const auto& member) {
      const std::string name(member.name);
      return member.required && name.ends_with("Id") && !ids.front().contains(name);
    };
    if (std::ranges::none_of(request.members, lacks)) all.push_back(&one_of(ids));
  }
  if (all.empty() || chance(0.1)) return;
  for (const auto& [name, id] : one_of(all)->items()) {
    if (input.contains(name)) input[name] = id;
  }
}

void random_input::mend_task(json& input) {
  if (input.contains("OwnerInformation") && input.contains("ResourceType")) {
    input["ResourceType"] = "INSTANCE";
  }
  if (input.contains("Targets")) input["Targets"] = targets();
  if (!input.contains("TaskInvocationParameters") && !input.contains("TaskType")) return;
  input.erase("TaskParameters");
  const auto type = input.value("TaskType", "RUN_COMMAND");
  json parameters;
  if (type == "RUN_COMMAND") {
    parameters["RunCommand"] = {{"Parameters", {{"commands", {std::string(1 + below(600), 'c')}}}}};
    if (chance(0.5)) parameters["RunCommand"]["Comment"] = "by {{WINDOW_ID}}";
  } else if (type == "LAMBDA") {
    parameters["Lambda"] = structure(*protocol::find_shape("MaintenanceWindowLambdaParameters"));
    input["TaskArn"] = "arn:aws:lambda:us-east-1:123456789012:function:f";
  } else if (type == "STEP_FUNCTIONS") {
    parameters["StepFunctions"] = {{"Name", chance(0.5) ? "my run" : "{{INVOCATION_ID}}"},
                                   {"Input", "{}"}};
    input["TaskArn"] = "arn:aws:states:us-east-1:123456789012:stateMachine:a b";
  } else {
    parameters["Automation"] = {{"Parameters", {{"InstanceId", {"{{RESOURCE_ID}}"}}}}};
    input["TaskArn"] = "AWS-RestartEC2Instance";
  }
  input["TaskInvocationParameters"] = parameters;
  if (!input.contains("TaskType")) return;
  input["MaxConcurrency"] = one_of(suggestions("MaxConcurrency"));
  input["MaxErrors"] = one_of(suggestions("MaxErrors"));
  if (!input.contains("Targets") || chance(0.7)) {
    input["Targets"] = {{{"Key", "InstanceIds"}, {"Values", {known("InstanceId")}}}};
  }
}

/// One member becomes what no SDK would send.
void random_input::spoil(json& input) {
  if (input.empty()) return;
  auto member = input.begin();
  std::advance(member, below(input.size()));
  const std::array<json, 9> bad{nullptr,
                                "",
                                -1,
                                3.5,
                                json::array(),
                                json::object(),
                                true,
                                std::string(3'000, 'y'),
                                "\xC3\xA9 \n \"quoted\" {{ x }}"};
  *member = one_of(bad);
}

}  // namespace ssmock::testing
