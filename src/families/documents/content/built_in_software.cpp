// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/built_in.hpp"

namespace ssmock::documents {
namespace {

constexpr std::string_view configure_aws_package = R"json({
  "schemaVersion": "2.2",
  "description": "Install or uninstall a Distributor package.",
  "parameters": {
    "action": {
      "type": "String",
      "description": "(Required) Install or uninstall.",
      "allowedValues": ["Install", "Uninstall"]
    },
    "installationType": {
      "type": "String",
      "description": "(Optional) Take the old version away first, or update it in place.",
      "allowedValues": ["Uninstall and reinstall", "In-place update"],
      "default": "Uninstall and reinstall"
    },
    "name": {
      "type": "String",
      "description": "(Required) The package, by name or ARN.",
      "allowedPattern": "^arn:[a-z0-9][-.a-z0-9]{0,62}:[a-z0-9][-.a-z0-9]{0,62}:([a-z0-9][-.a-z0-9]{0,62})?:([a-z0-9][-.a-z0-9]{0,62})?:(package|document)\\/[a-zA-Z0-9/:.\\-_]{1,128}$|^[a-zA-Z0-9/:.\\-_]{1,128}$"
    },
    "version": {
      "type": "String",
      "description": "(Optional) The version to install; the latest one without.",
      "default": ""
    },
    "additionalArguments": {
      "type": "StringMap",
      "description": "(Optional) What the scripts of the package are given beside, as JSON.",
      "displayType": "textarea",
      "default": {},
      "maxChars": 4096
    }
  },
  "mainSteps": [
    {
      "action": "aws:configurePackage",
      "name": "configurePackage",
      "inputs": {
        "name": "{{ name }}",
        "action": "{{ action }}",
        "installationType": "{{ installationType }}",
        "version": "{{ version }}",
        "additionalArguments": "{{ additionalArguments }}"
      }
    }
  ]
}
)json";

constexpr std::string_view install_application = R"json({
  "schemaVersion": "1.2",
  "description": "Install, repair or uninstall a Windows application from an .msi file.",
  "parameters": {
    "action": {
      "type": "String",
      "default": "Install",
      "description": "(Optional) What to do with the application.",
      "allowedValues": ["Install", "Repair", "Uninstall"]
    },
    "parameters": {
      "type": "String",
      "default": "",
      "description": "(Optional) What the installer is given beside."
    },
    "source": {
      "type": "String",
      "description": "(Required) The URL or path of the .msi file.",
      "allowedPattern": "^(https?|file|ftp)://.*?|[a-zA-Z]:\\\\.*?|\\\\\\\\.*?"
    },
    "sourceHash": {
      "type": "String",
      "default": "",
      "description": "(Optional) The SHA-256 digest of the file.",
      "allowedPattern": "^[a-fA-F0-9]{64}$|^$"
    }
  },
  "runtimeConfig": {
    "aws:applications": {
      "properties": [
        {
          "id": "0.aws:applications",
          "action": "{{ action }}",
          "parameters": "{{ parameters }}",
          "source": "{{ source }}",
          "sourceHash": "{{ sourceHash }}"
        }
      ]
    }
  }
}
)json";

constexpr std::string_view run_document = R"json({
  "schemaVersion": "2.2",
  "description": "Run a document that is kept in Systems Manager or in a remote place.",
  "parameters": {
    "sourceType": {
      "type": "String",
      "description": "(Optional) Where the document is kept.",
      "allowedValues": ["SSMDocument", "S3", "GitHub", "Git", "HTTP"],
      "default": "SSMDocument"
    },
    "sourceInfo": {
      "type": "StringMap",
      "description": "(Optional) What the place needs to know, as JSON: for a document of Systems Manager its name.",
      "displayType": "textarea",
      "default": {}
    },
    "documentParameters": {
      "type": "StringMap",
      "description": "(Optional) The parameters of the document that is run, as JSON.",
      "displayType": "textarea",
      "default": {}
    }
  },
  "mainSteps": [
    {
      "action": "aws:downloadContent",
      "name": "downloadContent",
      "inputs": {
        "sourceType": "{{ sourceType }}",
        "sourceInfo": "{{ sourceInfo }}"
      }
    },
    {
      "action": "aws:runDocument",
      "name": "runDocument",
      "inputs": {
        "documentType": "LocalPath",
        "documentPath": "document",
        "documentParameters": "{{ documentParameters }}"
      }
    }
  ]
}
)json";

constexpr software_documents software_list{{
    {"AWS-ConfigureAWSPackage", "Command", configure_aws_package},
    {"AWS-InstallApplication", "Command", install_application},
    {"AWS-RunDocument", "Command", run_document},
}};

}  // namespace

const software_documents& built_in_software() { return software_list; }

}  // namespace ssmock::documents
