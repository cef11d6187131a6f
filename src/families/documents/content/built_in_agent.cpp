// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/built_in.hpp"

namespace ssmock::documents {
namespace {

constexpr std::string_view update_ssm_agent = R"json({
  "schemaVersion": "1.2",
  "description": "Update SSM Agent to the latest or to a given version.",
  "parameters": {
    "version": {
      "type": "String",
      "default": "",
      "description": "(Optional) The version to bring the agent to; the latest one without."
    },
    "allowDowngrade": {
      "type": "String",
      "default": "false",
      "description": "(Optional) Whether that may be an older version than the node has.",
      "allowedValues": ["true", "false"]
    }
  },
  "runtimeConfig": {
    "aws:updateSsmAgent": {
      "properties": [
        {
          "agentName": "amazon-ssm-agent",
          "allowDowngrade": "{{ allowDowngrade }}",
          "targetVersion": "{{ version }}"
        }
      ]
    }
  }
}
)json";

constexpr std::string_view refresh_association = R"json({
  "schemaVersion": "1.2",
  "description": "Apply State Manager associations of the node at once.",
  "parameters": {
    "associationIds": {
      "type": "StringList",
      "default": [],
      "description": "(Optional) The associations to apply; all that the node has without."
    }
  },
  "runtimeConfig": {
    "aws:refreshAssociation": {
      "properties": [
        {
          "associationIds": "{{ associationIds }}"
        }
      ]
    }
  }
}
)json";

constexpr std::string_view gather_software_inventory = R"json({
  "schemaVersion": "2.0",
  "description": "Gather the inventory of a node. State Manager runs this policy.",
  "parameters": {
    "applications": {
      "type": "String",
      "default": "Enabled",
      "description": "(Optional) Whether to gather installed applications.",
      "allowedValues": ["Enabled", "Disabled"]
    },
    "awsComponents": {
      "type": "String",
      "default": "Enabled",
      "description": "(Optional) Whether to gather AWS's own drivers and agents.",
      "allowedValues": ["Enabled", "Disabled"]
    },
    "files": {
      "type": "String",
      "default": "",
      "description": "(Optional) The files to list, as JSON: paths, patterns and whether to go into folders.",
      "displayType": "textarea"
    },
    "networkConfig": {
      "type": "String",
      "default": "Enabled",
      "description": "(Optional) Whether to gather network settings.",
      "allowedValues": ["Enabled", "Disabled"]
    },
    "windowsUpdates": {
      "type": "String",
      "default": "Enabled",
      "description": "(Optional) Whether to gather Windows updates.",
      "allowedValues": ["Enabled", "Disabled"]
    },
    "instanceDetailedInformation": {
      "type": "String",
      "default": "Enabled",
      "description": "(Optional) Whether to gather processor and operating system.",
      "allowedValues": ["Enabled", "Disabled"]
    },
    "services": {
      "type": "String",
      "default": "Enabled",
      "description": "(Optional) Whether to gather services.",
      "allowedValues": ["Enabled", "Disabled"]
    },
    "windowsRegistry": {
      "type": "String",
      "default": "",
      "description": "(Optional) The keys to read, as JSON: paths, value names and whether to go into subkeys.",
      "displayType": "textarea"
    },
    "windowsRoles": {
      "type": "String",
      "default": "Enabled",
      "description": "(Optional) Whether to gather Windows roles.",
      "allowedValues": ["Enabled", "Disabled"]
    },
    "customInventory": {
      "type": "String",
      "default": "Enabled",
      "description": "(Optional) Whether to gather what the node itself has written down.",
      "allowedValues": ["Enabled", "Disabled"]
    },
    "billingInfo": {
      "type": "String",
      "default": "Enabled",
      "description": "(Optional) Whether to gather what its licences are billed by.",
      "allowedValues": ["Enabled", "Disabled"]
    }
  },
  "mainSteps": [
    {
      "action": "aws:softwareInventory",
      "name": "collectSoftwareInventoryItems",
      "inputs": {
        "applications": "{{ applications }}",
        "awsComponents": "{{ awsComponents }}",
        "files": "{{ files }}",
        "networkConfig": "{{ networkConfig }}",
        "windowsUpdates": "{{ windowsUpdates }}",
        "instanceDetailedInformation": "{{ instanceDetailedInformation }}",
        "services": "{{ services }}",
        "windowsRegistry": "{{ windowsRegistry }}",
        "windowsRoles": "{{ windowsRoles }}",
        "customInventory": "{{ customInventory }}",
        "billingInfo": "{{ billingInfo }}"
      }
    }
  ]
}
)json";

constexpr agent_documents agent_list{{
    {"AWS-UpdateSSMAgent", "Command", update_ssm_agent},
    {"AWS-RefreshAssociation", "Command", refresh_association},
    {"AWS-GatherSoftwareInventory", "Policy", gather_software_inventory},
}};

}  // namespace

const agent_documents& built_in_agent() { return agent_list; }

}  // namespace ssmock::documents
