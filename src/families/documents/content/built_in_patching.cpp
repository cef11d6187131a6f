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

constexpr std::string_view run_patch_baseline_association = R"json({
  "schemaVersion": "2.2",
  "description": "Scan nodes for missing patches, or install them, for an association of State Manager.",
  "parameters": {
    "Operation": {
      "type": "String",
      "description": "(Required) Scan, or scan and install.",
      "allowedValues": ["Scan", "Install"]
    },
    "BaselineTags": {
      "type": "String",
      "description": "(Optional) The tag of the patch baseline to use, as Key=key,Values=value.",
      "allowedPattern": "(^$)|^[Kk]ey=.*,[Vv]alues=.*$",
      "default": ""
    },
    "AssociationId": {
      "type": "String",
      "description": "(Optional) The association that the result is reported for.",
      "allowedPattern": "(^$)|^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
      "default": ""
    },
    "InstallOverrideList": {
      "type": "String",
      "description": "(Optional) An https or s3 URL of a list of patches to install instead of the approved ones.",
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
          "echo Operation {{ Operation }} Reboot {{ RebootOption }} Tags {{ BaselineTags }}",
          "echo Override {{ InstallOverrideList }} {{ AssociationId }}"
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
          "echo Operation {{ Operation }} Reboot {{ RebootOption }} Tags {{ BaselineTags }}",
          "echo Override {{ InstallOverrideList }} {{ AssociationId }}"
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
          "echo Operation {{ Operation }} Reboot {{ RebootOption }} Tags {{ BaselineTags }}",
          "echo Override {{ InstallOverrideList }} {{ AssociationId }}"
        ]
      }
    }
  ]
}
)json";

/// What its steps are called is not documented. The two steps that verify let all later steps be
/// skipped but the last one, when nothing is left to do: see step_effects.cpp.
constexpr std::string_view run_patch_baseline_with_hooks = R"json({
  "schemaVersion": "2.2",
  "description": "Scan nodes for missing patches, or install them and run documents of yours before, after, and after the reboot.",
  "parameters": {
    "Operation": {
      "type": "String",
      "description": "(Required) Scan, or scan and install.",
      "allowedValues": ["Scan", "Install"]
    },
    "SnapshotId": {
      "type": "String",
      "description": "(Optional) The snapshot of the patch baseline to use, so that several nodes are patched alike.",
      "allowedPattern": "(^$)|^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$",
      "default": ""
    },
    "RebootOption": {
      "type": "String",
      "description": "(Optional) What happens after patches were installed that need a reboot.",
      "allowedValues": ["RebootIfNeeded", "NoReboot"],
      "default": "RebootIfNeeded"
    },
    "PreInstallHookDocName": {
      "type": "String",
      "description": "(Optional) The document that runs before patches are installed.",
      "default": "AWS-Noop"
    },
    "PostInstallHookDocName": {
      "type": "String",
      "description": "(Optional) The document that runs after patches were installed, before a reboot.",
      "default": "AWS-Noop"
    },
    "OnExitHookDocName": {
      "type": "String",
      "description": "(Optional) The document that runs at the end, after a reboot.",
      "default": "AWS-Noop"
    }
  },
  "mainSteps": [
    {
      "action": "aws:runDocument",
      "name": "Scan",
      "inputs": {
        "onFailure": "exit",
        "documentType": "SSMDocument",
        "documentPath": "AWS-RunPatchBaseline",
        "documentParameters": "{\"Operation\": \"Scan\", \"SnapshotId\": \"{{ SnapshotId }}\"}"
      }
    },
    {
      "action": "aws:runDocument",
      "name": "VerifyPatchState",
      "inputs": {
        "onFailure": "exit",
        "documentType": "SSMDocument",
        "documentPath": "AWS-RunShellScript",
        "documentParameters": "{\"commands\": \"echo {{ Operation }} {{ RebootOption }}\"}"
      }
    },
    {
      "action": "aws:runDocument",
      "name": "PreInstallHook",
      "inputs": {
        "onFailure": "exit",
        "documentType": "SSMDocument",
        "documentPath": "{{ PreInstallHookDocName }}"
      }
    },
    {
      "action": "aws:runDocument",
      "name": "InstallWithoutReboot",
      "inputs": {
        "onFailure": "exit",
        "documentType": "SSMDocument",
        "documentPath": "AWS-RunPatchBaseline",
        "documentParameters": "{\"Operation\": \"Install\", \"SnapshotId\": \"{{ SnapshotId }}\", \"RebootOption\": \"NoReboot\"}"
      }
    },
    {
      "action": "aws:runDocument",
      "name": "PostInstallHook",
      "inputs": {
        "onFailure": "exit",
        "documentType": "SSMDocument",
        "documentPath": "{{ PostInstallHookDocName }}"
      }
    },
    {
      "action": "aws:runDocument",
      "name": "VerifyReboot",
      "inputs": {
        "onFailure": "exit",
        "documentType": "SSMDocument",
        "documentPath": "AWS-RunShellScript",
        "documentParameters": "{\"commands\": \"echo {{ RebootOption }}\"}"
      }
    },
    {
      "action": "aws:runDocument",
      "name": "Reboot",
      "inputs": {
        "onFailure": "exit",
        "documentType": "SSMDocument",
        "documentPath": "AWS-RunPatchBaseline",
        "documentParameters": "{\"Operation\": \"Install\", \"SnapshotId\": \"{{ SnapshotId }}\", \"RebootOption\": \"RebootIfNeeded\"}"
      }
    },
    {
      "action": "aws:runDocument",
      "name": "OnExitHook",
      "precondition": {"StringEquals": ["{{ Operation }}", "Install"]},
      "inputs": {
        "finallyStep": true,
        "documentType": "SSMDocument",
        "documentPath": "{{ OnExitHookDocName }}"
      }
    }
  ]
}
)json";

constexpr std::string_view install_windows_updates = R"json({
  "schemaVersion": "1.2",
  "description": "Install updates on Windows nodes, or look for them, without a patch baseline. AWS-RunPatchBaseline has replaced this document.",
  "parameters": {
    "Action": {
      "type": "String",
      "description": "(Optional) Install, or only look.",
      "allowedValues": ["Install", "Scan"],
      "default": "Install"
    },
    "AllowReboot": {
      "type": "String",
      "description": "(Optional) Whether the node may reboot.",
      "allowedValues": ["True", "False"],
      "default": "True"
    },
    "IncludeKbs": {
      "type": "String",
      "description": "(Optional) Ids of the knowledge base, with commas between them: no other updates.",
      "default": ""
    },
    "ExcludeKbs": {
      "type": "String",
      "description": "(Optional) Ids of the knowledge base, with commas between them: not these updates.",
      "default": ""
    },
    "Categories": {
      "type": "String",
      "description": "(Optional) Classifications, with commas between them: no other updates.",
      "default": ""
    },
    "SeverityLevels": {
      "type": "String",
      "description": "(Optional) Severities, with commas between them: no other updates.",
      "default": ""
    },
    "PublishedDaysOld": {
      "type": "String",
      "description": "(Optional) A number of days: only updates that came out so long ago, or earlier.",
      "default": ""
    },
    "PublishedDateAfter": {
      "type": "String",
      "description": "(Optional) A day, such as 01/31/2026: only updates that came out on it, or later.",
      "default": ""
    },
    "PublishedDateBefore": {
      "type": "String",
      "description": "(Optional) A day, such as 01/31/2026: only updates that came out on it, or earlier.",
      "default": ""
    }
  },
  "runtimeConfig": {
    "aws:psModule": {
      "properties": [
        {
          "id": "0.aws:psModule",
          "runCommand": "echo {{ Action }} {{ AllowReboot }} {{ IncludeKbs }} {{ ExcludeKbs }} {{ Categories }} {{ SeverityLevels }} {{ PublishedDaysOld }} {{ PublishedDateAfter }} {{ PublishedDateBefore }}",
          "timeoutSeconds": "14400"
        }
      ]
    }
  }
}
)json";

constexpr patch_documents patching_list{{
    {"AWS-RunPatchBaseline", "Command", run_patch_baseline},
    {"AWS-RunPatchBaselineAssociation", "Command", run_patch_baseline_association},
    {"AWS-RunPatchBaselineWithHooks", "Command", run_patch_baseline_with_hooks},
    {"AWS-ApplyPatchBaseline", "Command", apply_patch_baseline},
    {"AWS-InstallWindowsUpdates", "Command", install_windows_updates},
}};

}  // namespace

const patch_documents& built_in_patching() { return patching_list; }

}  // namespace ssmock::documents
