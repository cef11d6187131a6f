// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/built_in.hpp"

namespace ssmock::documents {
namespace {

constexpr std::string_view run_shell_script = R"json({
  "schemaVersion": "1.2",
  "description": "Run a shell script or specify the commands to run.",
  "parameters": {
    "commands": {
      "type": "StringList",
      "description": "(Required) The commands to run, one a line.",
      "minItems": 1,
      "displayType": "textarea"
    },
    "workingDirectory": {
      "type": "String",
      "default": "",
      "description": "(Optional) The folder on the node to run them in.",
      "maxChars": 4096
    },
    "executionTimeout": {
      "type": "String",
      "default": "3600",
      "description": "(Optional) Seconds after which the commands count as failed, at most 172800 (48 hours).",
      "allowedPattern": "([1-9][0-9]{0,4})|(1[0-6][0-9]{4})|(17[0-1][0-9]{3})|(172[0-7][0-9]{2})|(172800)"
    }
  },
  "runtimeConfig": {
    "aws:runShellScript": {
      "properties": [
        {
          "id": "0.aws:runShellScript",
          "runCommand": "{{ commands }}",
          "workingDirectory": "{{ workingDirectory }}",
          "timeoutSeconds": "{{ executionTimeout }}"
        }
      ]
    }
  }
}
)json";

constexpr std::string_view run_power_shell_script = R"json({
  "schemaVersion": "1.2",
  "description": "Run PowerShell commands on managed nodes.",
  "parameters": {
    "commands": {
      "type": "StringList",
      "description": "(Required) The commands to run, one a line.",
      "minItems": 1,
      "displayType": "textarea"
    },
    "workingDirectory": {
      "type": "String",
      "default": "",
      "description": "(Optional) The folder on the node to run them in.",
      "maxChars": 4096
    },
    "executionTimeout": {
      "type": "String",
      "default": "3600",
      "description": "(Optional) Seconds after which the commands count as failed, at most 172800 (48 hours).",
      "allowedPattern": "([1-9][0-9]{0,4})|(1[0-6][0-9]{4})|(17[0-1][0-9]{3})|(172[0-7][0-9]{2})|(172800)"
    }
  },
  "runtimeConfig": {
    "aws:runPowerShellScript": {
      "properties": [
        {
          "id": "0.aws:runPowerShellScript",
          "runCommand": "{{ commands }}",
          "workingDirectory": "{{ workingDirectory }}",
          "timeoutSeconds": "{{ executionTimeout }}"
        }
      ]
    }
  }
}
)json";

constexpr std::string_view run_remote_script = R"json({
  "schemaVersion": "2.2",
  "description": "Download a script from a remote place and run it.",
  "parameters": {
    "sourceType": {
      "type": "String",
      "description": "(Required) Where the script is kept.",
      "allowedValues": ["GitHub", "S3"]
    },
    "sourceInfo": {
      "type": "StringMap",
      "description": "(Optional) What the place needs to know, as JSON: for S3 its path, for GitHub owner, repository and path.",
      "displayType": "textarea",
      "default": {}
    },
    "commandLine": {
      "type": "String",
      "description": "(Optional) The command that runs what was downloaded, with its arguments.",
      "default": ""
    },
    "workingDirectory": {
      "type": "String",
      "default": "",
      "description": "(Optional) The folder on the node to download to and run in.",
      "maxChars": 4096
    },
    "executionTimeout": {
      "type": "String",
      "default": "3600",
      "description": "(Optional) Seconds after which the command counts as failed, at most 172800 (48 hours).",
      "allowedPattern": "([1-9][0-9]{0,4})|(1[0-6][0-9]{4})|(17[0-1][0-9]{3})|(172[0-7][0-9]{2})|(172800)"
    }
  },
  "mainSteps": [
    {
      "action": "aws:downloadContent",
      "name": "downloadContent",
      "inputs": {
        "sourceType": "{{ sourceType }}",
        "sourceInfo": "{{ sourceInfo }}",
        "destinationPath": "{{ workingDirectory }}"
      }
    },
    {
      "action": "aws:runPowerShellScript",
      "name": "runPowerShellScript",
      "precondition": {"StringEquals": ["platformType", "Windows"]},
      "inputs": {
        "runCommand": ["{{ commandLine }}"],
        "workingDirectory": "{{ workingDirectory }}",
        "timeoutSeconds": "{{ executionTimeout }}"
      }
    },
    {
      "action": "aws:runShellScript",
      "name": "runShellScript",
      "precondition": {"StringEquals": ["platformType", "Linux"]},
      "inputs": {
        "runCommand": ["{{ commandLine }}"],
        "workingDirectory": "{{ workingDirectory }}",
        "timeoutSeconds": "{{ executionTimeout }}"
      }
    }
  ]
}
)json";

// Recorded [R] 2026-09. The hash is that of AWS's content, since callers may pass it as
// DocumentHash. Our content describes its parameters differently and so has a different hash.
constexpr recorded_description shell_script{
    "99749de5e62f71e5ebe9a55c2321e2c394796afe7208cff048696541e6f6771e",
    std::chrono::sys_days{std::chrono::year{2017} / 8 / 21} + std::chrono::hours{20} +
        std::chrono::minutes{25} + std::chrono::milliseconds{2029},
    "Script Execution", "ScriptExecution"};

constexpr script_documents scripts_list{{
    {"AWS-RunShellScript", "Command", run_shell_script, &shell_script},
    {"AWS-RunPowerShellScript", "Command", run_power_shell_script},
    {"AWS-RunRemoteScript", "Command", run_remote_script},
}};

}  // namespace

const script_documents& built_in_scripts() { return scripts_list; }

}  // namespace ssmock::documents
