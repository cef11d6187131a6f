// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/built_in.hpp"

namespace ssmock::documents {
namespace {

constexpr std::string_view run_patch_baseline = R"json({
  "schemaVersion": "2.2",
  "description": "Scan nodes for missing patches, or install those that the patch baseline approves.",
  "parameters": {
    "Operation": {
      "type": "String",
      "description": "(Required) Scan, or scan and install.",
      "allowedValues": ["Scan", "Install"]
    },
    "AssociationId": {
      "type": "String",
      "description": "(Optional) The association that the result is reported for.",
      "allowedPattern": "(^$)|^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
      "default": ""
    },
    "SnapshotId": {
      "type": "String",
      "description": "(Optional) The snapshot of the patch baseline to use, so that several nodes are patched alike.",
      "allowedPattern": "(^$)|^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
      "default": ""
    },
    "InstallOverrideList": {
      "type": "String",
      "description": "(Optional) An https or s3 URL of a list of patches to install instead of the approved ones.",
      "allowedPattern": "(^$)|^https://.+$|^s3://([^/]+)/(.*?([^/]+))$",
      "default": ""
    },
    "BaselineOverride": {
      "type": "String",
      "description": "(Optional) An https or s3 URL of patch baselines to use instead of the default ones.",
      "allowedPattern": "(^$)|^https://.+$|^s3://([^/]+)/(.*?([^/]+))$",
      "default": ""
    },
    "RebootOption": {
      "type": "String",
      "description": "(Optional) What happens after patches were installed that need a reboot.",
      "allowedValues": ["RebootIfNeeded", "NoReboot"],
      "default": "RebootIfNeeded"
    }
  },
  "mainSteps": [
    {
      "action": "aws:runPowerShellScript",
      "name": "PatchWindows",
      "precondition": {"StringEquals": ["platformType", "Windows"]},
      "inputs": {
        "timeoutSeconds": 7200,
        "runCommand": [
          "echo Operation {{ Operation }} Snapshot {{ SnapshotId }} Reboot {{ RebootOption }}",
          "echo Overrides {{ InstallOverrideList }} {{ BaselineOverride }} {{ AssociationId }}"
        ]
      }
    },
    {
      "action": "aws:runShellScript",
      "name": "PatchLinux",
      "precondition": {"StringEquals": ["platformType", "Linux"]},
      "inputs": {
        "timeoutSeconds": 7200,
        "runCommand": [
          "echo Operation {{ Operation }} Snapshot {{ SnapshotId }} Reboot {{ RebootOption }}",
          "echo Overrides {{ InstallOverrideList }} {{ BaselineOverride }} {{ AssociationId }}"
        ]
      }
    },
    {
      "action": "aws:runShellScript",
      "name": "PatchMacOS",
      "precondition": {"StringEquals": ["platformType", "MacOS"]},
      "inputs": {
        "timeoutSeconds": 7200,
        "runCommand": [
          "echo Operation {{ Operation }} Snapshot {{ SnapshotId }} Reboot {{ RebootOption }}",
          "echo Overrides {{ InstallOverrideList }} {{ BaselineOverride }} {{ AssociationId }}"
        ]
      }
    }
  ]
}
)json";

constexpr std::string_view apply_patch_baseline = R"json({
  "schemaVersion": "1.2",
  "description": "Scan Windows nodes for missing patches, or install them. AWS-RunPatchBaseline has replaced this document.",
  "parameters": {
    "Operation": {
      "type": "String",
      "description": "(Required) Scan, or scan and install.",
      "allowedValues": ["Scan", "Install"]
    },
    "SnapshotId": {
      "type": "String",
      "description": "(Optional) The snapshot of the patch baseline to use.",
      "allowedPattern": "(^$)|^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
      "default": ""
    }
  },
  "runtimeConfig": {
    "aws:psModule": {
      "properties": [
        {
          "id": "0.aws:psModule",
          "runCommand": "echo Operation {{ Operation }} Snapshot {{ SnapshotId }}",
          "timeoutSeconds": "14400"
        }
      ]
    }
  }
}
)json";

constexpr patch_documents patching_list{{
    {"AWS-RunPatchBaseline", "Command", run_patch_baseline},
    {"AWS-ApplyPatchBaseline", "Command", apply_patch_baseline},
}};

}  // namespace

const patch_documents& built_in_patching() { return patching_list; }

}  // namespace ssmock::documents
