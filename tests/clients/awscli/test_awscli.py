# SPDX-License-Identifier: Apache-2.0
import json
import os
from datetime import datetime, timezone
from pathlib import Path
from types import SimpleNamespace

from cli import AwsCliTest, instant

IDS = SimpleNamespace(**json.loads(Path(os.environ["IDS"]).read_text()))
NIGHTLY = ["--window-execution-id", IDS.nightly_execution]
TASKS = ["describe-maintenance-window-execution-tasks", *NIGHTLY]
PATCH = [
    "describe-maintenance-window-execution-task-invocations",
    *NIGHTLY,
    "--task-id",
    IDS.patch_task,
]


def invocation(command, node=IDS.node):
    return ["--command-id", command, "--instance-id", node]


class AwsCli(AwsCliTest):
    def test_a_task_is_printed_with_all_its_members(self):
        printed = self.printed(*TASKS, "--filters", "Key=STATUS,Values=FAILED,CANCELLED")
        [task] = printed["WindowExecutionTaskIdentities"]
        start, end = instant(task.pop("StartTime")), instant(task.pop("EndTime"))
        self.assertEqual(start, datetime(2026, 3, 1, 2, 0, 0, 684000, timezone.utc))
        self.assertEqual(end, datetime(2026, 3, 1, 2, 30, 5, 5000, timezone.utc))
        self.assertEqual(
            task,
            {
                "WindowExecutionId": IDS.nightly_execution,
                "TaskExecutionId": IDS.patch_task,
                "Status": "FAILED",
                "StatusDetails": "The maximum error count was exceeded.",
                "TaskArn": "AWS-RunPatchBaseline",
                "TaskType": "RUN_COMMAND",
                "AlarmConfiguration": {
                    "IgnorePollAlarmFailure": True,
                    "Alarms": [{"Name": "cpu-high"}],
                },
                "TriggeredAlarms": [{"Name": "cpu-high", "State": "ALARM"}],
            },
        )

    def test_all_pages_of_the_invocations_are_printed_as_one_list(self):
        printed = self.printed(*PATCH, "--page-size", "10")
        self.assertNotIn("NextToken", printed)
        self.assertEqual(
            [each["InvocationId"] for each in printed["WindowExecutionTaskInvocationIdentities"]],
            [f"{IDS.patch_invocation_prefix}{number:012d}" for number in range(1, 58)],
        )

    def test_a_command_invocation_is_printed_with_all_its_members(self):
        self.assertEqual(
            self.printed("get-command-invocation", *invocation(IDS.hello_command)),
            {
                "CommandId": IDS.hello_command,
                "InstanceId": IDS.node,
                "Comment": "say hello",
                "DocumentName": "AWS-RunShellScript",
                "DocumentVersion": "$DEFAULT",
                "PluginName": "aws:runShellScript",
                "ResponseCode": 0,
                "ExecutionStartDateTime": "2026-03-01T02:00:03.478Z",
                "ExecutionElapsedTime": "PT1.755S",
                "ExecutionEndDateTime": "2026-03-01T02:00:04.478Z",
                "Status": "Success",
                "StatusDetails": "Success",
                "StandardOutputContent": "Grüße aus Zürich ☃ 😀\n",
                "StandardOutputUrl": "https://s3.us-east-1.amazonaws.com/logs/hello/stdout",
                "StandardErrorContent": "",
                "StandardErrorUrl": "",
                "CloudWatchOutputConfig": {
                    "CloudWatchLogGroupName": "",
                    "CloudWatchOutputEnabled": False,
                },
            },
        )

    def test_an_unknown_execution_does_not_exist(self):
        unknown = ["describe-maintenance-window-execution-tasks", "--window-execution-id"]
        self.assertRegex(
            self.refused(*unknown, IDS.unknown),
            r"^An error occurred \(DoesNotExistException\) when calling the "
            r"DescribeMaintenanceWindowExecutionTasks operation: .",
        )

    def test_more_than_100_max_results_are_refused(self):
        self.assertEqual(
            "An error occurred (ValidationException) when calling the "
            "DescribeMaintenanceWindowExecutionTaskInvocations operation: 1 validation error "
            "detected: Value '101' at 'maxResults' failed to satisfy constraint: "
            "Member must have value less than or equal to 100",
            self.refused(*PATCH, "--max-results", "101"),
        )

    def test_an_unknown_command_has_no_invocation(self):
        self.assertEqual(
            self.refused("get-command-invocation", *invocation(IDS.unknown)),
            "An error occurred (InvocationDoesNotExist) when calling the "
            f"GetCommandInvocation operation: Invocation not found for {IDS.unknown}, {IDS.node}",
        )

    def test_a_malformed_node_id_is_refused_in_the_words_of_aws(self):
        # Recorded from AWS: https://github.com/aws/aws-cli/issues/7048
        malformed = invocation(IDS.hello_command, "i-083e1601960282cd")
        self.assertEqual(
            "An error occurred (ValidationException) when calling the GetCommandInvocation "
            "operation: 1 validation error detected: Value 'i-083e1601960282cd' at 'instanceId' "
            "failed to satisfy constraint: Member must satisfy regular expression pattern: "
            r"(^i-(\w{8}|\w{17})$)|(^mi-\w{17}$)",
            self.refused("get-command-invocation", *malformed),
        )

    def test_the_waiter_succeeds_on_success(self):
        outcome = self.ssm("wait", "command-executed", *invocation(IDS.hello_command))
        self.assertEqual((outcome.returncode, outcome.stdout, outcome.stderr), (0, "", ""))

    def test_the_waiter_fails_on_failed(self):
        outcome = self.ssm("wait", "command-executed", *invocation(IDS.failed_command))
        self.assertEqual((outcome.returncode, outcome.stdout), (255, ""))
        self.assertIn(
            "Waiter CommandExecuted failed: Waiter encountered a terminal failure state",
            outcome.stderr,
        )

    def test_an_operation_that_ssmock_lacks_is_refused_at_the_first_attempt(self):
        self.assertRegex(
            self.refused("get-ops-summary"), "^An error occurred .* GetOpsSummary operation: .*ssmock"
        )

    def test_the_windows_tutorial_of_the_user_guide(self):
        """Create, register, describe, update, deregister, delete: the documented members each time
        and no others."""
        node = "Key=InstanceIds,Values=i-0123456789abcdef0"
        created = self.printed(
            "create-maintenance-window",
            *["--name", "My-First-Maintenance-Window", "--schedule", "cron(0 16 ? * TUE *)"],
            *["--duration", "4", "--cutoff", "1", "--allow-unassociated-targets"],
            *["--tags", "Key=Environment,Value=Production"],
        )
        self.assertEqual(list(created), ["WindowId"])
        window = ["--window-id", created["WindowId"]]
        registered = self.printed(
            "register-target-with-maintenance-window",
            *[*window, "--resource-type", "INSTANCE", "--targets", node],
            *["--owner-information", "Single instance"],
        )
        self.assertEqual(list(registered), ["WindowTargetId"])
        target = ["--window-target-id", registered["WindowTargetId"]]
        task = self.printed(
            "register-task-with-maintenance-window",
            *[*window, "--task-arn", "AWS-RunShellScript", "--task-type", "RUN_COMMAND"],
            *["--targets", f"Key=WindowTargetIds,Values={registered['WindowTargetId']}"],
            *["--max-concurrency", "1", "--max-errors", "1", "--priority", "10"],
            *["--task-invocation-parameters", '{"RunCommand":{"Parameters":{"commands":["df"]}}}'],
        )
        self.assertEqual(list(task), ["WindowTaskId"])
        self.describe_windows(window)
        self.update_window(window, target, task["WindowTaskId"])
        self.delete_window(window, target, task["WindowTaskId"])

    def describe_windows(self, window):
        printed = self.printed("describe-maintenance-windows", "--filters", "Key=Name,Values=My")
        [identity] = printed["WindowIdentities"]
        members = {"WindowId", "Name", "Enabled", "Duration", "Cutoff", "Schedule"}
        self.assertEqual(set(identity), members | {"NextExecutionTime"})
        got = self.printed("get-maintenance-window", *window)
        own = {"AllowUnassociatedTargets", "CreatedDate", "ModifiedDate"}
        self.assertEqual(set(got), set(identity) | own)
        [listed] = self.printed("describe-maintenance-window-targets", *window)["Targets"]
        members = {"WindowId", "WindowTargetId", "ResourceType", "Targets", "OwnerInformation"}
        self.assertEqual(set(listed), members)
        printed = self.printed(
            "describe-maintenance-window-tasks",
            *[*window, "--filters", "Key=Priority,Values=10", "Key=TaskType,Values=RUN_COMMAND"],
        )
        members = {"WindowId", "WindowTaskId", "TaskArn", "Type", "Targets", "TaskParameters"}
        members |= {"Priority", "ServiceRoleArn", "MaxConcurrency", "MaxErrors"}
        self.assertEqual(set(printed["Tasks"][0]), members)
        schedule = self.printed(
            "describe-maintenance-window-schedule", *window, "--max-items", "2"
        )["ScheduledWindowExecutions"]
        self.assertEqual(schedule[0]["ExecutionTime"], identity["NextExecutionTime"])
        self.assertEqual(set(schedule[0]), {"WindowId", "Name", "ExecutionTime"})

    def update_window(self, window, target, task):
        printed = self.printed("update-maintenance-window", *window, "--name", "My-Renamed-MW")
        members = {"WindowId", "Name", "Schedule", "Duration", "Cutoff", "Enabled"}
        self.assertEqual(set(printed), members | {"AllowUnassociatedTargets"})
        printed = self.printed(
            "update-maintenance-window-target", *window, *target, "--name", "NewName"
        )
        members = {"WindowId", "WindowTargetId", "Targets", "OwnerInformation", "Name"}
        self.assertEqual(set(printed), members)
        priority = ["--window-task-id", task, "--priority", "3"]
        printed = self.printed("update-maintenance-window-task", *window, *priority)
        members = {"WindowId", "WindowTaskId", "Targets", "TaskArn", "ServiceRoleArn", "Priority"}
        members |= {"TaskParameters", "TaskInvocationParameters", "MaxConcurrency", "MaxErrors"}
        self.assertEqual(set(printed), members)
        self.assertEqual(printed["Priority"], 3)

    def delete_window(self, window, target, task):
        deregister = "deregister-target-from-maintenance-window"
        self.assertEqual(
            self.refused(deregister, *window, *target, "--safe"),
            "An error occurred (TargetInUseException) when calling the "
            "DeregisterTargetFromMaintenanceWindow operation: This Target cannot be deregistered "
            f"because it is still referenced in Task: {task}",
        )
        ids = [*window, "--window-task-id", task]
        printed = self.printed("deregister-task-from-maintenance-window", *ids)
        self.assertEqual(printed, {"WindowId": window[1], "WindowTaskId": task})
        printed = self.printed(deregister, *window, *target, "--safe")
        self.assertEqual(printed, {"WindowId": window[1], "WindowTargetId": target[1]})
        printed = self.printed("delete-maintenance-window", *window)
        self.assertEqual(printed, {"WindowId": window[1]})
        self.assertEqual(
            self.refused("get-maintenance-window", *window),
            "An error occurred (DoesNotExistException) when calling the GetMaintenanceWindow "
            f"operation: Maintenance window {window[1]} does not exist",
        )
