// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/built_in.hpp"

namespace ssmock::documents {
namespace {

constexpr std::string_view stop_rds = R"json({
 "schemaVersion": "0.3",
 "description": "Stop an instance of RDS, and wait until it is stopped.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "InstanceId": {
   "type": "String",
   "description": "(Required) The instance of RDS."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "mainSteps": [
  {
   "name": "AssertState",
   "action": "aws:assertAwsResourceProperty",
   "onFailure": "step:CheckState",
   "isCritical": false,
   "inputs": {
    "Service": "rds",
    "Api": "DescribeDBInstances",
    "DBInstanceIdentifier": "{{ InstanceId }}",
    "PropertySelector": "$.DBInstances[0].DBInstanceStatus",
    "DesiredValues": [
     "available"
    ]
   }
  },
  {
   "name": "StopInstance",
   "action": "aws:executeAwsApi",
   "inputs": {
    "Service": "rds",
    "Api": "StopDBInstance",
    "DBInstanceIdentifier": "{{ InstanceId }}"
   }
  },
  {
   "name": "CheckState",
   "action": "aws:waitForAwsResourceProperty",
   "timeoutSeconds": 1200,
   "inputs": {
    "Service": "rds",
    "Api": "DescribeDBInstances",
    "DBInstanceIdentifier": "{{ InstanceId }}",
    "PropertySelector": "$.DBInstances[0].DBInstanceStatus",
    "DesiredValues": [
     "stopped"
    ]
   }
  }
 ]
}
)json";

constexpr std::string_view start_rds = R"json({
 "schemaVersion": "0.3",
 "description": "Start an instance of RDS, and wait until it is available.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "InstanceId": {
   "type": "String",
   "description": "(Required) The instance of RDS."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "mainSteps": [
  {
   "name": "AssertState",
   "action": "aws:assertAwsResourceProperty",
   "onFailure": "step:CheckState",
   "isCritical": false,
   "inputs": {
    "Service": "rds",
    "Api": "DescribeDBInstances",
    "DBInstanceIdentifier": "{{ InstanceId }}",
    "PropertySelector": "$.DBInstances[0].DBInstanceStatus",
    "DesiredValues": [
     "stopped"
    ]
   }
  },
  {
   "name": "StartInstance",
   "action": "aws:executeAwsApi",
   "inputs": {
    "Service": "rds",
    "Api": "StartDBInstance",
    "DBInstanceIdentifier": "{{ InstanceId }}"
   }
  },
  {
   "name": "CheckState",
   "action": "aws:waitForAwsResourceProperty",
   "timeoutSeconds": 1200,
   "inputs": {
    "Service": "rds",
    "Api": "DescribeDBInstances",
    "DBInstanceIdentifier": "{{ InstanceId }}",
    "PropertySelector": "$.DBInstances[0].DBInstanceStatus",
    "DesiredValues": [
     "available"
    ]
   }
  }
 ]
}
)json";

constexpr std::string_view publish_notification = R"json({
 "schemaVersion": "0.3",
 "description": "Publish a message to a topic of SNS.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "TopicArn": {
   "type": "String",
   "description": "(Required) The topic."
  },
  "Message": {
   "type": "String",
   "description": "(Required) The message."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "mainSteps": [
  {
   "name": "PublishSNSNotification",
   "action": "aws:executeAwsApi",
   "inputs": {
    "Service": "sns",
    "Api": "Publish",
    "TopicArn": "{{ TopicArn }}",
    "Message": "{{ Message }}"
   }
  }
 ]
}
)json";

constexpr std::string_view bucket_logging = R"json({
 "schemaVersion": "0.3",
 "description": "Let a bucket of S3 log to another one.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "BucketName": {
   "type": "String",
   "description": "(Required) The bucket."
  },
  "GrantedPermission": {
   "type": "String",
   "allowedValues": [
    "FULL_CONTROL",
    "READ",
    "WRITE"
   ],
   "description": "(Required) What the grantee may do with the logs."
  },
  "GranteeEmailAddress": {
   "type": "String",
   "default": "",
   "description": "(Optional) The address of the grantee."
  },
  "GranteeId": {
   "type": "String",
   "default": "",
   "description": "(Optional) The canonical id of the grantee."
  },
  "GranteeType": {
   "type": "String",
   "allowedValues": [
    "CanonicalUser",
    "AmazonCustomerByEmail",
    "Group"
   ],
   "description": "(Required) What the grantee is."
  },
  "GranteeUri": {
   "type": "String",
   "default": "",
   "description": "(Optional) The URI of a group of grantees."
  },
  "TargetBucket": {
   "type": "String",
   "description": "(Required) The bucket for the logs."
  },
  "TargetPrefix": {
   "type": "String",
   "default": "/",
   "description": "(Optional) The prefix of their keys."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "mainSteps": [
  {
   "name": "PutBucketLogging",
   "action": "aws:executeAwsApi",
   "inputs": {
    "Service": "s3",
    "Api": "PutBucketLogging",
    "Bucket": "{{ BucketName }}",
    "BucketLoggingStatus": {
     "LoggingEnabled": {
      "TargetBucket": "{{ TargetBucket }}",
      "TargetPrefix": "{{ TargetPrefix }}",
      "TargetGrants": [
       {
        "Grantee": {
         "Type": "{{ GranteeType }}",
         "ID": "{{ GranteeId }}",
         "EmailAddress": "{{ GranteeEmailAddress }}",
         "URI": "{{ GranteeUri }}"
        },
        "Permission": "{{ GrantedPermission }}"
       }
      ]
     }
    }
   },
   "isEnd": true
  }
 ]
}
)json";

constexpr std::string_view bucket_encryption = R"json({
 "schemaVersion": "0.3",
 "description": "Encrypt the objects of a bucket of S3 by default.",
 "assumeRole": "{{ AutomationAssumeRole }}",
 "parameters": {
  "BucketName": {
   "type": "String",
   "description": "(Required) The bucket."
  },
  "SSEAlgorithm": {
   "type": "String",
   "default": "AES256",
   "description": "(Optional) The algorithm."
  },
  "AutomationAssumeRole": {
   "type": "String",
   "default": "",
   "description": "(Optional) The role that runs the automation."
  }
 },
 "mainSteps": [
  {
   "name": "PutBucketEncryption",
   "action": "aws:executeAwsApi",
   "inputs": {
    "Service": "s3",
    "Api": "PutBucketEncryption",
    "Bucket": "{{ BucketName }}",
    "ServerSideEncryptionConfiguration": {
     "Rules": [
      {
       "ApplyServerSideEncryptionByDefault": {
        "SSEAlgorithm": "{{ SSEAlgorithm }}"
       }
      }
     ]
    }
   },
   "isEnd": true
  }
 ]
}
)json";

constexpr service_runbooks service_list{{
    {"AWS-StopRdsInstance", "Automation", stop_rds},
    {"AWS-StartRdsInstance", "Automation", start_rds},
    {"AWS-PublishSNSNotification", "Automation", publish_notification},
    {"AWS-ConfigureS3BucketLogging", "Automation", bucket_logging},
    {"AWS-EnableS3BucketEncryption", "Automation", bucket_encryption},
}};

}  // namespace

const service_runbooks& built_in_services() { return service_list; }

}  // namespace ssmock::documents
