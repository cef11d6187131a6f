// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/automation_inputs.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

namespace ssmock::documents::rules {
namespace {

using input_names = std::initializer_list<std::string_view>;

struct action {
  std::string_view name;
  input_names known;
  input_names required;
  bool open = false;  ///< whether it also takes the inputs of the API operation that it calls
};

// The names of the actions were measured [P]; the inputs of aws:runCommand and their order were
// recorded [R]. The inputs of the other actions are in the user guide's order [D]; AWS's own order
// may differ.
const input_names approve{"NotificationArn", "Message", "MinRequiredApprovals", "Approvers",
                          "EnhancedApprovals"};
const input_names property{"Service", "Api", "PropertySelector", "DesiredValues"};
const input_names instance_state{"InstanceIds", "CheckStateOnly", "DesiredState", "Force",
                                 "AdditionalInfo"};
const input_names copy_image{"SourceImageId", "SourceRegion", "ImageName",  "ImageDescription",
                             "Encrypted",     "KmsKeyId",     "ClientToken"};
const input_names create_image{"InstanceId", "ImageName", "ImageDescription", "NoReboot",
                               "BlockDeviceMappings"};
const input_names create_stack{"Capabilities",
                               "ClientRequestToken",
                               "DisableRollback",
                               "NotificationARNs",
                               "OnFailure",
                               "ResourceTypes",
                               "RoleARN",
                               "StackName",
                               "StackPolicyBody",
                               "StackPolicyURL",
                               "Tags",
                               "TemplateBody",
                               "TemplateURL",
                               "TimeoutInMinutes",
                               "Parameters"};
const input_names execute_automation{
    "DocumentName", "DocumentVersion", "MaxConcurrency", "MaxErrors",           "RuntimeParameters",
    "Tags",         "TargetLocations", "TargetMaps",     "TargetParameterName", "Targets"};
const input_names execute_script{"Runtime", "Handler", "InputPayload", "Script", "Attachment"};
const input_names lambda{"FunctionName",  "Qualifier",    "InvocationType", "LogType",
                         "ClientContext", "InputPayload", "Payload"};
const input_names loop{"Iterators", "IteratorDataType", "LoopCondition", "MaxIterations", "Steps"};
const input_names run_command{"Comment",
                              "MaxErrors",
                              "Parameters",
                              "DocumentHashType",
                              "ServiceRoleArn",
                              "MaxConcurrency",
                              "Targets",
                              "TimeoutSeconds",
                              "OutputS3KeyPrefix",
                              "CloudWatchOutputConfig",
                              "NotificationConfig",
                              "DocumentVersion",
                              "InstanceIds",
                              "OutputS3BucketName",
                              "DocumentName",
                              "DocumentHash"};
const input_names run_instances{"AdditionalInfo",
                                "BlockDeviceMappings",
                                "ClientToken",
                                "DisableApiTermination",
                                "EbsOptimized",
                                "IamInstanceProfileArn",
                                "IamInstanceProfileName",
                                "ImageId",
                                "InstanceInitiatedShutdownBehavior",
                                "InstanceType",
                                "KernelId",
                                "KeyName",
                                "MaxInstanceCount",
                                "MetadataOptions",
                                "MinInstanceCount",
                                "Monitoring",
                                "NetworkInterfaces",
                                "Placement",
                                "PrivateIpAddress",
                                "RamdiskId",
                                "SecurityGroupIds",
                                "SecurityGroups",
                                "SubnetId",
                                "TagSpecifications",
                                "UserData"};

const std::array<action, 23> actions{{
    {"aws:approve", approve, {"Approvers"}},
    {"aws:assertAwsResourceProperty", property, property, true},
    {"aws:branch", {"Choices", "Default"}, {"Choices"}},
    {"aws:changeInstanceState", instance_state, {"InstanceIds", "DesiredState"}},
    {"aws:copyImage", copy_image, {"SourceImageId", "SourceRegion", "ImageName"}},
    {"aws:createImage", create_image, {"InstanceId", "ImageName"}},
    {"aws:createStack", create_stack, {"StackName"}},
    {"aws:createTags", {"ResourceIds", "ResourceType", "Tags"}, {"ResourceIds", "Tags"}},
    {"aws:deleteImage", {"ImageId"}, {"ImageId"}},
    {"aws:deleteStack",
     {"ClientRequestToken", "RetainResources", "RoleARN", "StackName"},
     {"StackName"}},
    {"aws:executeAutomation", execute_automation, {"DocumentName"}},
    {"aws:executeAwsApi", {"Service", "Api"}, {"Service", "Api"}, true},
    {"aws:executeScript", execute_script, {"Runtime"}},
    {"aws:executeStateMachine", {"stateMachineArn", "input", "name"}, {"stateMachineArn"}},
    {"aws:invokeLambdaFunction", lambda, {"FunctionName"}},
    {"aws:invokeWebhook", {"IntegrationName", "Body"}, {"IntegrationName"}},
    {"aws:loop", loop, {"Steps"}},
    {"aws:pause", {}, {}},
    {"aws:runCommand", run_command, {"DocumentName"}},
    {"aws:runInstances", run_instances, {"ImageId"}},
    {"aws:sleep", {"Duration", "Timestamp"}, {}},
    {"aws:updateVariable", {"Name", "Value"}, {"Name", "Value"}},
    {"aws:waitForAwsResourceProperty", property, property, true},
}};

/// The names in the form `[ [a, b] ]`.
template <class Names>
std::string listed(const Names& all) {
  std::string out = "[ [";
  for (const auto& name : all) {
    if (out.back() != '[') out += ", ";
    out += name;
  }
  return out + "] ]";
}

bool holds_all(const std::vector<std::string>& provided, input_names wanted) {
  return std::ranges::all_of(
      wanted, [&](auto name) { return std::ranges::find(provided, name) != provided.end(); });
}

bool knows_all(const std::vector<std::string>& provided, input_names known) {
  return std::ranges::all_of(
      provided, [&](const auto& name) { return std::ranges::find(known, name) != known.end(); });
}

}  // namespace

finding check_inputs(const json::value& detail, const step& of, std::string_view document_type) {
  const auto found = std::ranges::find(actions, of.action, &action::name);
  if (found == actions.end()) return wrong("Unknown action: " + of.action);
  std::vector<std::string> provided;
  const auto* inputs = detail.find("inputs");
  const auto* members = inputs != nullptr ? inputs->get_if<json::object>() : nullptr;
  if (members != nullptr) {
    for (const auto& member : *members) provided.push_back(member.first);
  }
  // Change templates have EnhancedApprovals instead of Approvers [D].
  const bool may_lack_approvers = of.action == "aws:approve" && document_type != "Automation";
  // AWS reports missing inputs before unknown ones [R].
  if (!may_lack_approvers && !holds_all(provided, found->required)) {
    return wrong("Missing required input names. Required=" + listed(found->required) +
                 ", Provided =" + listed(provided) + ".");
  }
  if (!found->open && !knows_all(provided, found->known)) {
    return wrong("Unknown input names provided. Known=" + listed(found->known) +
                 ", Provided=" + listed(provided) + ".");
  }
  return std::nullopt;
}

}  // namespace ssmock::documents::rules
