// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/built_in.hpp"

namespace ssmock::documents {
namespace {

constexpr std::string_view stop_instance = R"json({
 "schemaVersion": "0.3",
 "description": "Stop instances, by force if they do not stop.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "InstanceId": {
   "type": "StringList",
   "description": "(Required) The instances."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "mainSteps": [
  {
   "name": "stopInstances",
   "action": "aws:changeInstanceState",
   "onFailure": "Continue",
   "inputs": {
    "InstanceIds": "{{ InstanceId }}",
    "DesiredState": "stopped"
   }
  },
  {
   "name": "forceStopInstances",
   "action": "aws:changeInstanceState",
   "inputs": {
    "InstanceIds": "{{ InstanceId }}",
    "CheckStateOnly": false,
    "DesiredState": "stopped",
    "Force": true
   }
  }
 ]
}
)json";

constexpr std::string_view start_instance = R"json({
 "schemaVersion": "0.3",
 "description": "Start instances.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "InstanceId": {
   "type": "StringList",
   "description": "(Required) The instances."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "mainSteps": [
  {
   "name": "startInstances",
   "action": "aws:changeInstanceState",
   "inputs": {
    "InstanceIds": "{{ InstanceId }}",
    "DesiredState": "running"
   }
  }
 ]
}
)json";

constexpr std::string_view restart_instance = R"json({
 "schemaVersion": "0.3",
 "description": "Stop instances and start them again.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "InstanceId": {
   "type": "StringList",
   "description": "(Required) The instances."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "mainSteps": [
  {
   "name": "stopInstances",
   "action": "aws:changeInstanceState",
   "inputs": {
    "InstanceIds": "{{ InstanceId }}",
    "DesiredState": "stopped"
   }
  },
  {
   "name": "startInstances",
   "action": "aws:changeInstanceState",
   "inputs": {
    "InstanceIds": "{{ InstanceId }}",
    "DesiredState": "running"
   }
  }
 ]
}
)json";

constexpr std::string_view create_image = R"json({
 "schemaVersion": "0.3",
 "description": "Make an image of an instance.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "InstanceId": {
   "type": "String",
   "description": "(Required) The instance."
  },
  "NoReboot": {
   "type": "Boolean",
   "default": false,
   "description": "(Optional) Whether it goes on running meanwhile."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "outputs": [
  "createImage.ImageId"
 ],
 "mainSteps": [
  {
   "name": "createImage",
   "action": "aws:createImage",
   "inputs": {
    "InstanceId": "{{ InstanceId }}",
    "ImageName": "{{ InstanceId }}_{{ automation:EXECUTION_ID }}",
    "NoReboot": "{{ NoReboot }}"
   }
  }
 ]
}
)json";

constexpr instance_runbooks instance_list{{
    {"AWS-StopEC2Instance", "Automation", stop_instance},
    {"AWS-StartEC2Instance", "Automation", start_instance},
    {"AWS-RestartEC2Instance", "Automation", restart_instance},
    {"AWS-CreateImage", "Automation", create_image},
}};

}  // namespace

const instance_runbooks& built_in_instances() { return instance_list; }

}  // namespace ssmock::documents
