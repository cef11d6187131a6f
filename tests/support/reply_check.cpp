// SPDX-License-Identifier: Apache-2.0
#include "support/reply_check.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"
#include "protocol/constraints.hpp"

namespace ssmock::testing {
namespace {

using protocol::shape;
using protocol::shape_type;

constexpr std::array sent_against_model{
    // Run Command sends what is unset as an empty text.
    against_model{"Command.OutputS3BucketName", "", "[R] 2017-05 SendCommand"},
    against_model{"Command.MaxConcurrency", "", "a fixture without it"},
    against_model{"Command.MaxErrors", "", "a fixture without it"},
    against_model{"NotificationConfig.NotificationType", "", "[R] 2017-05 SendCommand"},
    against_model{"CommandPlugin.OutputS3BucketName", "", "[R] list-command-invocations"},
    against_model{"CommandPlugin.OutputS3Region", "", "[R] 2026-09 ListCommandInvocations"},
    against_model{"CloudWatchOutputConfig.CloudWatchLogGroupName", "",
                  "[R] 2024 GetCommandInvocation"},
    against_model{"*.DocumentVersion", "", "[R] until 2020, a fixture"},
    // The pattern of the model is that of a date.
    against_model{"GetCommandInvocationResult.ExecutionElapsedTime", "*", "[R] 2024, PT44.002S"},
    against_model{"GetCommandInvocationResult.ExecutionStartDateTime", "*", "[R] 2024, with .758Z"},
    against_model{"GetCommandInvocationResult.ExecutionEndDateTime", "*", "[R] 2024, with .758Z"},
    against_model{"Activation.RegistrationsCount", "*", "[R] 0 of an activation that is not used"},
    // The model knows String and StringList.
    against_model{"DocumentParameterType", "*", "[I] a document may have other types"},
    against_model{"StandardErrorContent", "*", "[R] 16,320 bytes; [D] agent cuts at 24,000"},
    against_model{"DocumentDescription.SchemaVersion", "", "[R] 2026-09, of a configuration"},
    against_model{"MaintenanceWindowName", "", "a fixture without it"},
    against_model{"MaintenanceWindowSchedule", "", "a fixture without it"},
    // A step may have any name; of a command without steps there is none.
    against_model{"CommandPluginName", "*", "[R] 2018 bca3371c, an empty name; short ones [I]"},
    // A command that was sent by an ARN has it for a name.
    against_model{"DocumentName", "*", "[R] 2023 ListCommandInvocations"},
    // A line of a script is a value of 256 characters and more.
    against_model{"MaintenanceWindowTaskParameterValue", "*", "[I] the input has no such bound"},
    against_model{"AttachmentName", "*", "[I] the key in S3 has no such bound"},
    // The model has them in lower case.
    against_model{"InventoryAttributeDataType", "*", "[R] 2023, STRING"},
    // The model has INSTALLED_OTHER.
    against_model{"PatchComplianceDataState", "*", "[R] 2019, InstalledOther"},
    against_model{"InstancePatchState.PatchGroup", "", "[R] of a node in no group"},
    against_model{"InstancePatchState.OwnerInformation", "", "[R] 2020"},
    // The list is bound to 1 to 5, and MaxResults to 10 to 100.
    against_model{"*.InstancePatchStates", "*", "[I] a page has what was asked for"},
    // The list is bound to the 20 accounts of one change, and MaxResults to 200.
    against_model{"AutomationActionName", "*", "[D] aws:waitForAwsResourceProperty has 27 letters"},
    against_model{"AutomationParameterValue", "*",
                  "[R] AutomationAssumeRole is \"\"; long outputs"},
    against_model{"AutomationParameterValueList", "*", "[I] an output has no such bound"},
    against_model{"AutomationParameterKey", "*", "[I] an output has no such bound"},
    against_model{"AutomationActionName", "*", "[D] aws:waitForAwsResourceProperty has 27 letters"},
    against_model{"AutomationParameterValue", "*",
                  "[R] AutomationAssumeRole is \"\"; long outputs"},
    against_model{"AutomationParameterValueList", "*", "[I] an output has no such bound"},
    against_model{"AutomationParameterKey", "*", "[I] an output has no such bound"},
    against_model{"DescribeDocumentPermissionResponse.AccountIds", "*",
                  "[I] a request may ask for 200"},
};

/// Of any operation: what stands before it.
constexpr std::array<std::string_view, 4> common_errors{
    "ValidationException",  // [R] 2021 to 2026, of constraints of every operation
    "SerializationException", "UnknownOperationException",
    "NotImplementedException"};  // ours, of an operation that ssmock lacks

/// Errors that an operation was recorded to answer, or must, though its model does not list them.
struct unlisted_error {
  std::string_view operation;
  std::string_view error;
  std::string_view source;
};
constexpr std::array unlisted_errors{
    unlisted_error{"CreateDocument", "InvalidParameterValueException",
                   "[R] 2021-11 AttachmentsSource"},
    unlisted_error{"UpdateDocument", "InvalidParameterValueException", "[I] as CreateDocument"},
    unlisted_error{"ModifyDocumentPermission", "InvalidParameterException",
                   "[R] 2025, no accounts"},
    unlisted_error{"DeleteDocument", "InvalidDocumentVersion", "[I] as UpdateDocument"},
    unlisted_error{"PutParameter", "AccessDeniedException", "[R] a name below /aws"},
};

bool is_allowed(std::string_view place, const shape& of, std::string_view text) {
  const auto dot = place.find('.');
  const auto any = "*" + std::string(dot == place.npos ? "" : place.substr(dot));
  return std::ranges::any_of(sent_against_model, [&](const against_model& each) {
    const bool here = each.where == place || each.where == any || each.where == of.name;
    return here && (each.text == "*" || each.text == text);
  });
}

class walk {
 public:
  explicit walk(std::string_view given) : given_(given) {}

  void visit(const shape& expected, const json::value& content, const std::string& place) {
    switch (expected.type) {
      case shape_type::structure:
        return visit_structure(expected, content, place);
      case shape_type::list:
        return visit_list(expected, content, place);
      case shape_type::map:
        return visit_map(expected, content, place);
      case shape_type::decimal:
        return need(content.get_if<double>() != nullptr, place, "is no number");
      case shape_type::free_json:
        return;
      case shape_type::boolean:
        return need(content.get_if<bool>() != nullptr, place, "is no boolean");
      case shape_type::timestamp:
        return need(content.get_if<double>() != nullptr, place, "is no decimal number");
      case shape_type::integer:
      case shape_type::long_integer:
        if (content.get_if<std::int64_t>() == nullptr) return add(place, "is no whole number");
        return check_bounds(expected, content, place);
      case shape_type::string:
        if (content.get_if<std::string>() == nullptr) return add(place, "is no string");
        return check_bounds(expected, content, place);
      case shape_type::blob: {
        const auto* text = content.get_if<std::string>();
        return need(text != nullptr && base64_decode(*text), place, "is not in base 64");
      }
    }
  }

  std::vector<std::string> found;

 private:
  void add(const std::string& place, std::string_view what) {
    found.push_back(place + " " + std::string(what));
  }
  void need(bool good, const std::string& place, std::string_view what) {
    if (!good) add(place, what);
  }

  void visit_structure(const shape& expected, const json::value& content,
                       const std::string& place) {
    const auto* members = content.get_if<json::object>();
    if (members == nullptr) return add(place, "is no object");
    std::string_view before;
    for (const auto& [name, inner] : *members) {
      if (name <= before) add(place, "has " + name + " after " + std::string(before));
      before = name;
      const auto at = std::string(expected.name) + "." + name;
      const auto* known = protocol::find_member(expected, name);
      if (known == nullptr) {
        add(at, "is unknown");
      } else {
        visit(*known->target, inner, at);
      }
    }
    for (const auto& member : expected.members) {
      if (!member.required || content.find(member.name) != nullptr) continue;
      // Counts of inventory have a content only [R].
      if (expected.name == "InventoryResultItem" && member.name != "Content") continue;
      add(std::string(expected.name) + "." + std::string(member.name), "is missing");
    }
  }

  void visit_list(const shape& expected, const json::value& content, const std::string& place) {
    const auto* items = content.get_if<json::list>();
    if (items == nullptr) return add(place, "is no list");
    // AWS sends an empty list for what is unset [R].
    if (!items->empty()) check_bounds(expected, content, place);
    for (const auto& item : *items) visit(*expected.element, item, place);
  }

  void visit_map(const shape& expected, const json::value& content, const std::string& place) {
    const auto* entries = content.get_if<json::object>();
    if (entries == nullptr) return add(place, "is no object");
    if (!entries->empty()) check_bounds(expected, content, place);
    for (const auto& [key, inner] : *entries) {
      check_bounds(*expected.key, json::value(key), place + "{}");
      visit(*expected.element, inner, place);
    }
  }

  void check_bounds(const shape& expected, const json::value& content, const std::string& place) {
    static protocol::pattern_cache patterns;
    const auto broken = protocol::broken_constraints(patterns, expected, content);
    if (broken.empty()) return;
    const auto* text = content.get_if<std::string>();
    if (text != nullptr && (is_allowed(place, expected, *text) || is_given(*text))) return;
    if (text == nullptr && is_allowed(place, expected, "")) return;
    std::string shown;
    json::append_value(shown, content);
    add(place, "(" + std::string(expected.name) + ") is " + shown + ": " + broken.front());
  }

  bool is_given(const std::string& text) const {
    std::string quoted;
    json::append_string(quoted, text);
    return given_.find(quoted) != given_.npos;
  }

  std::string_view given_;
};

std::vector<std::string> error_misfits(const protocol::operation_model& of,
                                       const json::value& content) {
  const auto* const type = content.find("__type");
  const auto* const name = type != nullptr ? type->get_if<std::string>() : nullptr;
  if (name == nullptr) return {"an error without __type"};
  const auto is_it = [&](const shape* each) { return each->name == *name; };
  const auto unlisted = [&](const unlisted_error& each) {
    return each.operation == of.name && each.error == *name;
  };
  if (std::ranges::any_of(of.errors, is_it)) return {};
  if (std::ranges::find(common_errors, *name) != common_errors.end()) return {};
  if (std::ranges::any_of(unlisted_errors, unlisted)) return {};
  return {std::string(of.name) + " has no error " + *name};
}

}  // namespace

std::vector<std::string> misfits_of(std::string_view operation, const service::reply& reply,
                                    std::string_view given) {
  const auto* const known = protocol::find_operation(operation);
  if (known == nullptr) return {};
  if (reply.status >= 500) return {"a bug of ours"};
  const auto parsed = json::parse(reply.body);
  const auto* const content = std::get_if<json::value>(&parsed);
  if (content == nullptr) return {"a reply that is no JSON"};
  if (reply.status != 200) return error_misfits(*known, *content);
  walk through{given};
  through.visit(*known->output, *content, std::string(known->output->name));
  return std::move(through.found);
}

}  // namespace ssmock::testing
