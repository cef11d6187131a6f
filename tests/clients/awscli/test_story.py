# SPDX-License-Identifier: Apache-2.0
"""Whole nights of a maintenance window, on a clock that only the control API moves."""
import json
import time
from datetime import datetime, timezone

from cli import AwsCliTest, instant
from server import own_server

FIRST, SECOND = "i-0123456789abcdef0", "i-0fedcba9876543210"
PROD = "Key=tag:Env,Values=prod"
EVENING = ["--clock", "manual", "--clock-start", "2026-12-13T00:00:00Z"]
START = datetime(2026, 12, 13, 3, tzinfo=timezone.utc)  # 4 o'clock in Berlin
TOO_MANY_ERRORS = "The maximum error count was exceeded."
A_TASK_FAILED = "One or more tasks in the orchestration failed."


def after_start(text):
    return (instant(text) - START).total_seconds()


class Night(AwsCliTest):
    def setUp(self):
        self.serve(*EVENING)

    def serve(self, *clock):
        self.control = self.enterContext(own_server(*clock))
        self.endpoint = self.control.endpoint
        for node in (FIRST, SECOND):
            self.control.put_node(node)

    def window(self, *task_options):
        """A window that runs on Sundays, with a target and two tasks. Returns its id."""
        created = self.printed(
            "create-maintenance-window",
            *["--name", "patching", "--schedule", "cron(0 4 ? * SUN *)"],
            *["--schedule-timezone", "Europe/Berlin", "--duration", "2", "--cutoff", "1"],
            "--no-allow-unassociated-targets",
        )
        window = ["--window-id", created["WindowId"]]
        target = self.printed(
            "register-target-with-maintenance-window",
            *[*window, "--resource-type", "INSTANCE", "--targets", PROD],
            *["--owner-information", "web team"],
        )["WindowTargetId"]
        for priority, command in ((2, "restart"), (1, "upgrade")):
            self.printed(
                "register-task-with-maintenance-window",
                *[*window, "--task-arn", "AWS-RunShellScript", "--task-type", "RUN_COMMAND"],
                *["--targets", f"Key=WindowTargetIds,Values={target}", "--priority", str(priority)],
                *["--max-concurrency", "1", "--max-errors", "0", "--task-invocation-parameters"],
                json.dumps({"RunCommand": {"Parameters": {"commands": [command]}}}),
                *task_options,
            )
        return created["WindowId"]

    def executions(self, window):
        printed = self.printed("describe-maintenance-window-executions", "--window-id", window)
        return printed["WindowExecutions"]

    def execution(self, window_execution):
        printed = self.printed("get-maintenance-window-execution", *of(window_execution))
        return printed["Status"], printed.get("StatusDetails")

    def tasks(self, window_execution):
        printed = self.printed("describe-maintenance-window-execution-tasks", *of(window_execution))
        return printed["WindowExecutionTaskIdentities"]

    def invocations(self, task):
        printed = self.printed(
            "describe-maintenance-window-execution-task-invocations",
            *[*of(task["WindowExecutionId"]), "--task-id", task["TaskExecutionId"]],
        )
        return printed["WindowExecutionTaskInvocationIdentities"]

    def details(self, command):
        """Details of each node's invocation, as the list of them has it."""
        printed = self.printed("list-command-invocations", "--command-id", command)
        return {each["InstanceId"]: each["StatusDetails"] for each in printed["CommandInvocations"]}

    def send(self, *nodes):
        printed = self.printed(
            "send-command",
            *["--document-name", "AWS-RunShellScript", "--parameters", "commands=df"],
            *["--instance-ids", *nodes],
        )
        return printed["Command"]["CommandId"]

    def assert_waits(self, command):
        outcome = self.ssm("wait", "command-executed", *on(command, FIRST))
        self.assertEqual((outcome.returncode, outcome.stdout, outcome.stderr), (0, "", ""))


def of(window_execution):
    return ["--window-execution-id", window_execution]


def on(command, node):
    return ["--command-id", command, "--instance-id", node]


def statuses(tasks):
    return [(task["Status"], task.get("StatusDetails")) for task in tasks]


class MaintenanceWindows(Night):
    def test_both_tasks_run_by_priority_and_what_the_nodes_printed_can_be_read(self):
        self.control.script(StandardOutputContent="did {{ commands }}\n", Duration="PT4M")
        window = self.window()
        self.assertEqual(self.executions(window), [])
        self.control.advance("PT4H")
        [execution] = self.executions(window)
        self.assertEqual(execution["Status"], "SUCCESS")
        self.assertEqual(instant(execution["StartTime"]), START)
        first, second = self.tasks(execution["WindowExecutionId"])
        self.assertEqual(statuses([first, second]), [("SUCCESS", None)] * 2)
        # Each node takes four minutes, and has its turn after the other.
        self.assertEqual(after_start(first["EndTime"]) // 60, 8)
        self.assertGreater(instant(second["StartTime"]), instant(first["EndTime"]))
        self.assertGreater(instant(execution["EndTime"]), instant(second["EndTime"]))
        self.check_execution(execution, [first, second])
        self.check_task(first)
        command = self.check_invocation(first)
        self.check_output(command)

    def check_execution(self, execution, tasks):
        printed = self.printed(
            "get-maintenance-window-execution", *of(execution["WindowExecutionId"])
        )
        ids = [task["TaskExecutionId"] for task in tasks]
        execution.pop("WindowId")
        self.assertEqual(printed, execution | {"TaskIds": ids})

    def check_task(self, task):
        printed = self.printed(
            "get-maintenance-window-execution-task",
            *[*of(task["WindowExecutionId"]), "--task-id", task["TaskExecutionId"]],
        )
        role = "role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM"
        self.assertEqual(printed.pop("ServiceRole"), f"arn:aws:iam::123456789012:{role}")
        self.assertEqual(
            printed.pop("TaskParameters"),
            [{"commands": {"Values": ["upgrade"]}, "aws:InstanceId": {"Values": [FIRST, SECOND]}}],
        )
        expected = task | {"Priority": 1, "MaxConcurrency": "1", "MaxErrors": "0"}
        expected["Type"] = expected.pop("TaskType")
        self.assertEqual(printed, expected)

    def check_invocation(self, task):
        [invocation] = self.invocations(task)
        self.assertEqual(
            json.loads(invocation["Parameters"]),
            {
                "documentName": "AWS-RunShellScript",
                "instanceIds": [FIRST, SECOND],
                "maxConcurrency": "1",
                "maxErrors": "0",
                "parameters": {"commands": ["upgrade"]},
            },
        )
        self.assertEqual(invocation["OwnerInformation"], "web team")
        printed = self.printed(
            "get-maintenance-window-execution-task-invocation",
            *[*of(task["WindowExecutionId"]), "--task-id", task["TaskExecutionId"]],
            *["--invocation-id", invocation["InvocationId"]],
        )
        self.assertEqual(printed, invocation)
        self.assertEqual((printed["Status"], printed["StatusDetails"]), ("SUCCESS", "Success"))
        return invocation["ExecutionId"]

    def check_output(self, command):
        printed = self.printed("get-command-invocation", *on(command, SECOND))
        self.assertEqual(printed["StandardOutputContent"], "did upgrade\n")
        self.assertEqual(printed["ResponseCode"], 0)
        self.assertEqual(printed["ExecutionStartDateTime"], "2026-12-13T03:04:00.128Z")
        self.assertEqual(printed["ExecutionElapsedTime"], "PT4M")
        self.assertEqual(printed["ExecutionEndDateTime"], "2026-12-13T03:08:00.128Z")

    def test_a_node_that_fails_spares_the_other_one_and_fails_task_and_execution(self):
        upgrade = {"InstanceId": FIRST, "Times": 1}
        self.control.script(**upgrade, ResponseCode=100, StandardErrorContent="disk full\n")
        window = self.window()
        self.control.advance("PT4H")
        [execution] = self.executions(window)
        self.assertEqual(statuses([execution]), [("FAILED", A_TASK_FAILED)])
        tasks = self.tasks(execution["WindowExecutionId"])
        self.assertEqual(statuses(tasks), [("FAILED", TOO_MANY_ERRORS), ("SUCCESS", None)])
        [invocation] = self.invocations(tasks[0])
        self.assertEqual(statuses([invocation]), [("FAILED", "Failed")])
        command = invocation["ExecutionId"]
        self.assertEqual(self.details(command), {FIRST: "Failed", SECOND: "Terminated"})
        printed = self.printed("get-command-invocation", *on(command, FIRST))
        self.assertEqual(printed["ResponseCode"], 100)
        error = "disk full\nfailed to run commands: exit status 100"
        self.assertEqual(printed["StandardErrorContent"], error)
        printed = self.printed("get-command-invocation", *on(command, SECOND))
        self.assertEqual((printed["Status"], printed["ResponseCode"]), ("Failed", -1))
        self.assertNotIn("ExecutionStartDateTime", printed)

    def test_what_runs_at_the_cutoff_is_cancelled_and_times_out(self):
        self.control.script(InstanceId=FIRST, Status="InProgress")
        window = self.window("--cutoff-behavior", "CANCEL_TASK")
        self.control.advance("PT3H59M")
        [execution] = self.executions(window)
        tasks = self.tasks(execution["WindowExecutionId"])
        self.assertEqual(statuses(tasks), [("IN_PROGRESS", None), ("PENDING", None)])
        self.control.advance("PT2M")
        [execution] = self.executions(window)
        self.assertEqual(execution["Status"], "TIMED_OUT")
        self.assertEqual(after_start(execution["EndTime"]) // 60, 60)
        tasks = self.tasks(execution["WindowExecutionId"])
        self.assertEqual([task["Status"] for task in tasks], ["TIMED_OUT", "TIMED_OUT"])
        [invocation] = self.invocations(tasks[0])
        self.assertEqual(invocation["Status"], "TIMED_OUT")
        self.assertEqual(self.invocations(tasks[1]), [])
        command = invocation["ExecutionId"]
        self.assertEqual(self.details(command), {FIRST: "Cancelled", SECOND: "Cancelled"})

    def test_a_cancelled_execution_ends_when_its_running_command_does(self):
        self.control.script(InstanceId=FIRST, Status="InProgress")
        execution = self.control.run_window(self.window())
        self.control.advance("PT1M")
        printed = self.printed("cancel-maintenance-window-execution", *of(execution))
        self.assertEqual(printed, {"WindowExecutionId": execution})
        self.assertEqual(self.execution(execution), ("CANCELLING", None))
        running, waiting = self.tasks(execution)
        self.assertEqual(statuses([running, waiting]), [("IN_PROGRESS", None), ("CANCELLED", None)])
        [invocation] = self.invocations(running)
        command = ["--command-id", invocation["ExecutionId"]]
        self.assertIn(self.printed("cancel-command", *command), (None, {}))
        self.control.advance("PT1M")
        [listed] = self.printed("list-commands", *command)["Commands"]
        self.assertEqual(listed["Status"], "Cancelled")
        [invocation] = self.invocations(running)
        self.assertEqual(invocation["Status"], "CANCELLED")
        self.assertEqual([task["Status"] for task in self.tasks(execution)], ["CANCELLED"] * 2)
        self.assertEqual(self.execution(execution), ("CANCELLED", None))

    def test_a_window_that_still_runs_is_not_run_again(self):
        self.control.script(InstanceId=FIRST, Status="InProgress")
        window = self.window()
        self.control.advance("PT2H")
        first = self.control.run_window(window)
        self.control.advance("PT1H30M")
        second, still_running = self.executions(window)
        self.assertEqual(second["Status"], "SKIPPED_OVERLAPPING")
        self.assertEqual(instant(second["StartTime"]), START)
        self.assertEqual(still_running["WindowExecutionId"], first)
        self.assertEqual(still_running["Status"], "IN_PROGRESS")
        self.assertEqual(self.tasks(second["WindowExecutionId"]), [])


class Commands(Night):
    def test_a_command_is_listed_with_what_it_printed(self):
        self.control.script(InstanceId=FIRST, StandardOutputContent="42% used\n")
        self.control.script(InstanceId=SECOND, StandardErrorContent="no df\n", ResponseCode=127)
        command = self.send(FIRST, SECOND)
        [listed] = self.printed("list-commands", "--command-id", command)["Commands"]
        self.assertEqual((listed["Status"], listed["StatusDetails"]), ("Failed", "Failed"))
        counts = ("TargetCount", "CompletedCount", "ErrorCount", "DeliveryTimedOutCount")
        self.assertEqual([listed[each] for each in counts], [2, 2, 1, 0])
        printed = self.printed("list-command-invocations", "--command-id", command, "--details")
        second, first = printed["CommandInvocations"]  # the newest first
        self.assertEqual((first["InstanceId"], first["Status"]), (FIRST, "Success"))
        self.assertEqual((second["InstanceId"], second["Status"]), (SECOND, "Failed"))
        [plugin] = first["CommandPlugins"]
        self.assertEqual((plugin["Name"], plugin["Output"]), ("aws:runShellScript", "42% used\n"))
        [plugin] = second["CommandPlugins"]
        self.assertEqual(plugin["ResponseCode"], 127)
        error = "\n----------ERROR-------\nno df\nfailed to run commands: exit status 127"
        self.assertEqual(plugin["Output"], error)

    def test_a_test_ends_by_hand_what_is_stuck(self):
        self.control.script(InstanceId=FIRST, Status="InProgress")
        command = self.send(FIRST)
        printed = self.printed("get-command-invocation", *on(command, FIRST))
        self.assertEqual((printed["Status"], printed["ResponseCode"]), ("InProgress", -1))
        self.control.set_invocation(command, FIRST, StandardOutputContent="at last\n")
        printed = self.printed("get-command-invocation", *on(command, FIRST))
        self.assertEqual(printed["Status"], "Success")
        self.assertEqual(printed["StandardOutputContent"], "at last\n")

    def test_the_waiter_succeeds_on_a_command_that_was_sent(self):
        self.assert_waits(self.send(FIRST))

    def test_the_waiter_fails_on_a_command_that_fails(self):
        self.control.script(ResponseCode=1)
        outcome = self.ssm("wait", "command-executed", *on(self.send(FIRST), FIRST))
        self.assertEqual((outcome.returncode, outcome.stdout), (255, ""))
        self.assertIn("Waiter encountered a terminal failure state", outcome.stderr)


class RealClock(Night):
    def setUp(self):
        self.serve("--clock", "real")

    def test_the_waiter_survives_that_a_command_is_not_yet_visible(self):
        self.control.script(VisibilityDelay="PT3S")
        before = time.monotonic()
        self.assert_waits(self.send(FIRST))
        self.assertGreater(time.monotonic() - before, 2.9)
