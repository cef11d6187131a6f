// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/built_in.hpp"

namespace ssmock::documents {
namespace {

constexpr std::string_view patch_with_rollback = R"json({
 "schemaVersion": "0.3",
 "description": "Patch an instance, and bring its root volume back when that fails.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "InstanceId": {
   "type": "String",
   "description": "(Required) The instance."
  },
  "LambdaAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role of the functions that the runbook makes."
  },
  "ReportS3Bucket": {
   "type": "String",
   "default": "",
   "description": "(Optional) The bucket for the report of compliance."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "outputs": [
  "IdentifyRootVolume.Payload",
  "PrePatchSnapshot.Output",
  "SaveComplianceReportToS3.Payload",
  "RestoreFromSnapshot.Payload",
  "CheckCompliance.Payload"
 ],
 "mainSteps": [
  {
   "name": "createDocumentStack",
   "action": "aws:createStack",
   "onFailure": "Abort",
   "inputs": {
    "StackName": "PatchInstanceWithRollbackStack{{ automation:EXECUTION_ID }}",
    "Capabilities": [
     "CAPABILITY_IAM"
    ],
    "TemplateBody": "Resources: {}",
    "OnFailure": "DELETE"
   }
  },
  {
   "name": "IdentifyRootVolume",
   "action": "aws:invokeLambdaFunction",
   "onFailure": "Abort",
   "inputs": {
    "FunctionName": "IdentifyRootVolume-{{ automation:EXECUTION_ID }}",
    "Payload": "{\"InstanceId\": \"{{ InstanceId }}\"}"
   }
  },
  {
   "name": "PrePatchSnapshot",
   "action": "aws:executeAutomation",
   "onFailure": "Abort",
   "inputs": {
    "DocumentName": "AWS-CreateSnapshot",
    "RuntimeParameters": {
     "VolumeId": "{{ IdentifyRootVolume.Payload }}",
     "Description": "Before patching {{ InstanceId }}"
    }
   }
  },
  {
   "name": "installMissingUpdates",
   "action": "aws:runCommand",
   "onFailure": "Continue",
   "isCritical": false,
   "timeoutSeconds": 7200,
   "maxAttempts": 1,
   "inputs": {
    "DocumentName": "AWS-RunPatchBaseline",
    "InstanceIds": [
     "{{ InstanceId }}"
    ],
    "Parameters": {
     "Operation": "Install"
    }
   }
  },
  {
   "name": "SleepThruInstallation",
   "action": "aws:invokeLambdaFunction",
   "onFailure": "Continue",
   "isCritical": false,
   "inputs": {
    "FunctionName": "Sleep-{{ automation:EXECUTION_ID }}",
    "Payload": "{\"Seconds\": 60}"
   }
  },
  {
   "name": "CheckCompliance",
   "action": "aws:invokeLambdaFunction",
   "onFailure": "Continue",
   "isCritical": false,
   "inputs": {
    "FunctionName": "CheckCompliance-{{ automation:EXECUTION_ID }}",
    "Payload": "{\"InstanceId\": \"{{ InstanceId }}\"}"
   }
  },
  {
   "name": "SaveComplianceReportToS3",
   "action": "aws:invokeLambdaFunction",
   "onFailure": "Continue",
   "isCritical": false,
   "inputs": {
    "FunctionName": "SaveReport-{{ automation:EXECUTION_ID }}",
    "Payload": "{\"Report\": \"{{ CheckCompliance.Payload }}\", \"Bucket\": \"{{ ReportS3Bucket }}\"}"
   }
  },
  {
   "name": "ReportSuccessOrFailure",
   "action": "aws:invokeLambdaFunction",
   "onFailure": "Continue",
   "isCritical": false,
   "inputs": {
    "FunctionName": "Report-{{ automation:EXECUTION_ID }}",
    "Payload": "{\"Report\": \"{{ CheckCompliance.Payload }}\"}"
   }
  },
  {
   "name": "RestoreFromSnapshot",
   "action": "aws:invokeLambdaFunction",
   "onFailure": "Continue",
   "isCritical": false,
   "inputs": {
    "FunctionName": "Restore-{{ automation:EXECUTION_ID }}",
    "Payload": "{\"InstanceId\": \"{{ InstanceId }}\", \"Snapshot\": {{ PrePatchSnapshot.Output }}}"
   }
  },
  {
   "name": "DeleteSnapshot",
   "action": "aws:invokeLambdaFunction",
   "onFailure": "Continue",
   "isCritical": false,
   "inputs": {
    "FunctionName": "DeleteSnapshot-{{ automation:EXECUTION_ID }}",
    "Payload": "{\"Snapshot\": {{ PrePatchSnapshot.Output }}}"
   }
  },
  {
   "name": "deleteCloudFormationTemplate",
   "action": "aws:deleteStack",
   "inputs": {
    "StackName": "PatchInstanceWithRollbackStack{{ automation:EXECUTION_ID }}"
   }
  }
 ]
}
)json";

constexpr std::string_view create_snapshot = R"json({
 "schemaVersion": "0.3",
 "description": "Make a snapshot of a volume.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "VolumeId": {
   "type": "String",
   "description": "(Required) The volume."
  },
  "Description": {
   "type": "String",
   "default": "",
   "description": "(Optional) A description of the snapshot."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "outputs": [
  "createSnapshot.SnapshotId"
 ],
 "mainSteps": [
  {
   "name": "createSnapshot",
   "action": "aws:executeAwsApi",
   "onFailure": "Abort",
   "inputs": {
    "Service": "ec2",
    "Api": "CreateSnapshot",
    "VolumeId": "{{ VolumeId }}",
    "Description": "{{ Description }}"
   },
   "outputs": [
    {
     "Name": "SnapshotId",
     "Selector": "$.SnapshotId",
     "Type": "String"
    }
   ]
  },
  {
   "name": "verifySnapshot",
   "action": "aws:waitForAwsResourceProperty",
   "onFailure": "Abort",
   "timeoutSeconds": 3600,
   "inputs": {
    "Service": "ec2",
    "Api": "DescribeSnapshots",
    "SnapshotIds": [
     "{{ createSnapshot.SnapshotId }}"
    ],
    "PropertySelector": "$.Snapshots[0].State",
    "DesiredValues": [
     "completed"
    ]
   }
  }
 ]
}
)json";

constexpr std::string_view update_linux_ami = R"json({
 "schemaVersion": "0.3",
 "description": "Launch an instance of an image, update its software and make a new image of it.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "SourceAmiId": {
   "type": "String",
   "description": "(Required) The image to begin with."
  },
  "IamInstanceProfileName": {
   "type": "String",
   "default": "ManagedInstanceProfile",
   "description": "(Optional) The profile of the instance."
  },
  "TargetAmiName": {
   "type": "String",
   "default": "UpdateLinuxAmi_from_{{ SourceAmiId }}_on_{{ global:DATE_TIME }}",
   "description": "(Optional) The name of the new image."
  },
  "InstanceType": {
   "type": "String",
   "default": "t2.micro",
   "description": "(Optional) The type of the instance."
  },
  "SubnetId": {
   "type": "String",
   "default": "",
   "description": "(Optional) The subnet of the instance."
  },
  "SecurityGroupIds": {
   "type": "StringList",
   "default": [],
   "description": "(Optional) The security groups of the instance."
  },
  "MetadataOptions": {
   "type": "StringMap",
   "default": {
    "HttpEndpoint": "enabled",
    "HttpTokens": "optional"
   },
   "description": "(Optional) The options of the instance's metadata service."
  },
  "PreUpdateScript": {
   "type": "String",
   "default": "none",
   "description": "(Optional) Where a script lies that runs before the update."
  },
  "PostUpdateScript": {
   "type": "String",
   "default": "none",
   "description": "(Optional) Where a script lies that runs after the update."
  },
  "IncludePackages": {
   "type": "String",
   "default": "all",
   "description": "(Optional) The packages to update."
  },
  "ExcludePackages": {
   "type": "String",
   "default": "none",
   "description": "(Optional) The packages to leave as they are."
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
   "name": "launchInstance",
   "action": "aws:runInstances",
   "onFailure": "Abort",
   "timeoutSeconds": 1200,
   "maxAttempts": 3,
   "inputs": {
    "ImageId": "{{ SourceAmiId }}",
    "InstanceType": "{{ InstanceType }}",
    "SubnetId": "{{ SubnetId }}",
    "SecurityGroupIds": "{{ SecurityGroupIds }}",
    "MetadataOptions": "{{ MetadataOptions }}",
    "MinInstanceCount": 1,
    "MaxInstanceCount": 1,
    "IamInstanceProfileName": "{{ IamInstanceProfileName }}"
   }
  },
  {
   "name": "updateOSSoftware",
   "action": "aws:runCommand",
   "onFailure": "Abort",
   "timeoutSeconds": 3600,
   "maxAttempts": 3,
   "inputs": {
    "DocumentName": "AWS-RunShellScript",
    "InstanceIds": [
     "{{ launchInstance.InstanceIds }}"
    ],
    "Parameters": {
     "commands": [
      "echo {{ PreUpdateScript }} {{ IncludePackages }} {{ ExcludePackages }} {{ PostUpdateScript }}"
     ]
    }
   }
  },
  {
   "name": "stopInstance",
   "action": "aws:changeInstanceState",
   "onFailure": "Abort",
   "timeoutSeconds": 1200,
   "maxAttempts": 3,
   "inputs": {
    "InstanceIds": [
     "{{ launchInstance.InstanceIds }}"
    ],
    "DesiredState": "stopped"
   }
  },
  {
   "name": "createImage",
   "action": "aws:createImage",
   "onFailure": "Abort",
   "maxAttempts": 3,
   "inputs": {
    "InstanceId": "{{ launchInstance.InstanceIds }}",
    "ImageName": "{{ TargetAmiName }}",
    "NoReboot": true
   }
  },
  {
   "name": "terminateInstance",
   "action": "aws:changeInstanceState",
   "onFailure": "Continue",
   "maxAttempts": 3,
   "inputs": {
    "InstanceIds": [
     "{{ launchInstance.InstanceIds }}"
    ],
    "DesiredState": "terminated"
   }
  }
 ]
}
)json";

constexpr update_runbooks update_list{{
    {"AWS-CreateSnapshot", "Automation", create_snapshot},
    {"AWS-PatchInstanceWithRollback", "Automation", patch_with_rollback},
    {"AWS-UpdateLinuxAmi", "Automation", update_linux_ami},
}};

}  // namespace

const update_runbooks& built_in_updates() { return update_list; }

}  // namespace ssmock::documents
