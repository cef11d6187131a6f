# SPDX-License-Identifier: Apache-2.0
"""Whole nights of a maintenance window, on a clock that only the control API moves."""
import json
from datetime import datetime, timedelta, timezone

from botocore.exceptions import WaiterError
from server import own_server
from ssm import SsmTest, client, without_metadata

FIRST, SECOND = "i-0123456789abcdef0", "i-0fedcba9876543210"
EVENING = ["--clock", "manual", "--clock-start", "2026-12-13T00:00:00Z"]
START = datetime(2026, 12, 13, 3, tzinfo=timezone.utc)  # 4 o'clock in Berlin
SCRIPT = "AWS-RunShellScript"
TOO_MANY_ERRORS = "The maximum error count was exceeded."
A_TASK_FAILED = "One or more tasks in the orchestration failed."
ROLE = (
    "arn:aws:iam::123456789012:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM"
)


class Night(SsmTest):
    def setUp(self):
        self.serve(*EVENING)

    def serve(self, *clock):
        self.control = self.enterContext(own_server(*clock))
        self.ssm = client(endpoint=self.control.endpoint)
        self.addCleanup(self.ssm.close)
        for node in (FIRST, SECOND):
            self.control.put_node(node)

    def answer(self, operation, **parameters):
        return without_metadata(getattr(self.ssm, operation)(**parameters))

    def window(self, **more):
        """A window that runs on Sundays, with a target and two tasks. Returns its id."""
        window = self.ssm.create_maintenance_window(
            Name="patching",
            Schedule="cron(0 4 ? * SUN *)",
            ScheduleTimezone="Europe/Berlin",
            Duration=2,
            Cutoff=1,
            AllowUnassociatedTargets=False,
        )["WindowId"]
        target = self.ssm.register_target_with_maintenance_window(
            WindowId=window,
            ResourceType="INSTANCE",
            Targets=[{"Key": "tag:Env", "Values": ["prod"]}],
            OwnerInformation="web team",
        )["WindowTargetId"]
        targets = [{"Key": "WindowTargetIds", "Values": [target]}]
        self.task(window, 2, "restart", Targets=targets, **more)
        self.task(window, 1, "upgrade", Targets=targets, **more)
        return window

    def task(self, window, priority, command, **more):
        parameters = {
            "TaskArn": SCRIPT,
            "TaskType": "RUN_COMMAND",
            "MaxConcurrency": "1",
            "MaxErrors": "0",
            "TaskInvocationParameters": {"RunCommand": {"Parameters": {"commands": [command]}}},
        } | more
        self.ssm.register_task_with_maintenance_window(
            WindowId=window, Priority=priority, **parameters
        )

    def executions(self, window):
        page = self.answer("describe_maintenance_window_executions", WindowId=window)
        return page["WindowExecutions"]

    def execution(self, execution):
        return self.answer("get_maintenance_window_execution", WindowExecutionId=execution)

    def tasks(self, execution):
        page = self.answer(
            "describe_maintenance_window_execution_tasks", WindowExecutionId=execution
        )
        return page["WindowExecutionTaskIdentities"]

    def invocations(self, task):
        operation = "describe_maintenance_window_execution_task_invocations"
        page = self.answer(operation, **ids_of(task))
        return page["WindowExecutionTaskInvocationIdentities"]

    def send(self, *nodes, **more):
        command = self.ssm.send_command(
            DocumentName=SCRIPT,
            Parameters={"commands": ["df"]},
            InstanceIds=nodes,
            **more,
        )
        return command["Command"]["CommandId"]

    def wait(self, command, delay=0.05):
        self.ssm.get_waiter("command_executed").wait(
            CommandId=command,
            InstanceId=FIRST,
            WaiterConfig={"Delay": delay, "MaxAttempts": 20},
        )

    def details(self, command):
        """Details of each node's invocation, as the list of them has it."""
        page = self.answer("list_command_invocations", CommandId=command)
        return {each["InstanceId"]: each["StatusDetails"] for each in page["CommandInvocations"]}


def ids_of(task):
    return {"WindowExecutionId": task["WindowExecutionId"], "TaskId": task["TaskExecutionId"]}


def statuses(tasks):
    return [(task["Status"], task.get("StatusDetails")) for task in tasks]


class MaintenanceWindows(Night):
    def test_both_tasks_run_by_priority_and_what_the_nodes_printed_can_be_read(self):
        self.control.script(StandardOutputContent="did {{ commands }}\n", Duration="PT4M")
        window = self.window()
        self.assertEqual(self.executions(window), [])
        self.control.advance("PT4H")
        [execution] = self.executions(window)
        tasks = self.tasks(execution["WindowExecutionId"])
        self.check_execution(execution, tasks)
        self.check_task(tasks[0])
        self.check_output(self.check_invocation(tasks[0]))

    def check_execution(self, execution, tasks):
        self.assertEqual(statuses([execution, *tasks]), [("SUCCESS", None)] * 3)
        self.assertEqual(execution["StartTime"], START)
        first, second = tasks
        moments = [START, first["StartTime"], first["EndTime"]]
        moments += [second["StartTime"], second["EndTime"], execution["EndTime"]]
        self.assertEqual(moments, sorted(set(moments)))
        # Each node takes four minutes, and has its turn after the other.
        self.assertEqual((first["EndTime"] - START) // timedelta(minutes=1), 8)
        expected = execution | {"TaskIds": [task["TaskExecutionId"] for task in tasks]}
        expected.pop("WindowId")
        self.assertEqual(self.execution(execution["WindowExecutionId"]), expected)

    def check_task(self, task):
        expected = task | {
            "ServiceRole": ROLE,
            "Priority": 1,
            "MaxConcurrency": "1",
            "MaxErrors": "0",
            "TaskParameters": [
                {"commands": {"Values": ["upgrade"]}, "aws:InstanceId": {"Values": [FIRST, SECOND]}}
            ],
        }
        expected["Type"] = expected.pop("TaskType")
        answer = self.answer("get_maintenance_window_execution_task", **ids_of(task))
        self.assertEqual(answer, expected)

    def check_invocation(self, task):
        [invocation] = self.invocations(task)
        self.assertEqual(statuses([invocation]), [("SUCCESS", "Success")])
        self.assertEqual(invocation["OwnerInformation"], "web team")
        parameters = json.loads(invocation["Parameters"])
        self.assertEqual(parameters["instanceIds"], [FIRST, SECOND])
        self.assertEqual(parameters["parameters"], {"commands": ["upgrade"]})
        answer = self.answer(
            "get_maintenance_window_execution_task_invocation",
            **ids_of(task),
            InvocationId=invocation["InvocationId"],
        )
        self.assertEqual(answer, invocation)
        return invocation["ExecutionId"]

    def check_output(self, command):
        answer = self.answer("get_command_invocation", CommandId=command, InstanceId=SECOND)
        self.assertEqual(answer["StandardOutputContent"], "did upgrade\n")
        self.assertEqual((answer["Status"], answer["ResponseCode"]), ("Success", 0))
        self.assertEqual(answer["ExecutionStartDateTime"], "2026-12-13T03:04:00.128Z")
        self.assertEqual(answer["ExecutionElapsedTime"], "PT4M")
        self.assertEqual(answer["ExecutionEndDateTime"], "2026-12-13T03:08:00.128Z")

    def test_a_node_that_fails_spares_the_other_one_and_fails_task_and_execution(self):
        self.control.script(InstanceId=FIRST, Times=1, ResponseCode=100)
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
        answer = self.answer("get_command_invocation", CommandId=command, InstanceId=SECOND)
        self.assertEqual(statuses([answer]), [("Failed", "Terminated")])

    def test_a_window_that_failed_once_succeeds_a_week_later(self):
        self.control.script(InstanceId=FIRST, Sequence=[{"ResponseCode": 1}, {}])
        window = self.window()
        self.control.advance("P8D")
        found = [execution["Status"] for execution in self.executions(window)]
        self.assertEqual(found, ["SUCCESS", "FAILED"])
        before = [{"Key": "ExecutedBefore", "Values": ["2026-12-19T00:00:00Z"]}]
        answer = self.answer(
            "describe_maintenance_window_executions", WindowId=window, Filters=before
        )
        self.assertEqual(statuses(answer["WindowExecutions"]), [("FAILED", A_TASK_FAILED)])

    def test_what_runs_at_the_cutoff_is_cancelled_and_times_out(self):
        self.control.script(InstanceId=FIRST, Status="InProgress")
        window = self.window(CutoffBehavior="CANCEL_TASK")
        self.control.advance("PT3H59M")
        [execution] = self.executions(window)
        tasks = self.tasks(execution["WindowExecutionId"])
        self.assertEqual(statuses(tasks), [("IN_PROGRESS", None), ("PENDING", None)])
        self.control.advance("PT2M")
        [execution] = self.executions(window)
        tasks = self.tasks(execution["WindowExecutionId"])
        found = [each["Status"] for each in [execution, *tasks, *self.invocations(tasks[0])]]
        self.assertEqual(found, ["TIMED_OUT"] * 4)
        self.assertEqual((execution["EndTime"] - START) // timedelta(minutes=1), 60)
        command = self.invocations(tasks[0])[0]["ExecutionId"]
        self.assertEqual(self.details(command), {FIRST: "Cancelled", SECOND: "Cancelled"})

    def test_what_runs_at_the_cutoff_may_go_on(self):
        self.control.script(InstanceId=FIRST, Duration="PT40M")
        self.control.script(InstanceId=SECOND, Duration="PT40M")
        window = self.window(CutoffBehavior="CONTINUE_TASK")
        self.control.advance("PT5H")
        [execution] = self.executions(window)
        running, waiting = self.tasks(execution["WindowExecutionId"])
        self.assertEqual([running["Status"], waiting["Status"]], ["SUCCESS", "TIMED_OUT"])
        self.assertEqual((running["EndTime"] - START) // timedelta(minutes=1), 80)
        self.assertEqual(execution["Status"], "TIMED_OUT")

    def test_a_cancelled_execution_ends_when_its_running_command_does(self):
        self.control.script(InstanceId=FIRST, Status="InProgress")
        execution = self.control.run_window(self.window())
        self.control.advance("PT1M")
        answer = self.answer("cancel_maintenance_window_execution", WindowExecutionId=execution)
        self.assertEqual(answer, {"WindowExecutionId": execution})
        self.assertEqual(self.execution(execution)["Status"], "CANCELLING")
        running, waiting = self.tasks(execution)
        self.assertEqual(statuses([running, waiting]), [("IN_PROGRESS", None), ("CANCELLED", None)])
        [invocation] = self.invocations(running)
        answer = self.answer("cancel_command", CommandId=invocation["ExecutionId"])
        self.assertEqual(answer, {})
        self.control.advance("PT1M")
        [listed] = self.answer("list_commands", CommandId=invocation["ExecutionId"])["Commands"]
        self.assertEqual(listed["Status"], "Cancelled")
        found = [*self.tasks(execution), *self.invocations(running), self.execution(execution)]
        self.assertEqual([each["Status"] for each in found], ["CANCELLED"] * 4)

    def test_a_window_that_still_runs_is_not_run_again(self):
        self.control.script(InstanceId=FIRST, Status="InProgress")
        window = self.window()
        self.control.advance("PT2H")
        first = self.control.run_window(window)
        self.control.advance("PT1H30M")
        second, still_running = self.executions(window)
        self.assertEqual(statuses([second]), [("SKIPPED_OVERLAPPING", None)])
        self.assertEqual((second["StartTime"], second["EndTime"]), (START, START))
        self.assertEqual(still_running["WindowExecutionId"], first)
        self.assertEqual(still_running["Status"], "IN_PROGRESS")
        self.assertEqual(self.tasks(second["WindowExecutionId"]), [])


class Commands(Night):
    def test_a_command_is_pending_when_it_is_sent(self):
        answer = self.ssm.send_command(
            DocumentName=SCRIPT,
            Parameters={"commands": ["df"]},
            Targets=[{"Key": "tag:Env", "Values": ["prod"]}],
        )["Command"]
        self.assertEqual(statuses([answer]), [("Pending", "Pending")])
        self.assertEqual(answer["TargetCount"], 0)
        self.assertEqual(answer["RequestedDateTime"], START - timedelta(hours=3))
        [listed] = self.answer("list_commands")["Commands"]
        self.assertEqual(statuses([listed]), [("Success", "Success")])
        self.assertEqual((listed["TargetCount"], listed["CompletedCount"]), (2, 2))

    def test_a_command_is_listed_with_what_it_printed(self):
        self.control.script(InstanceId=FIRST, StandardOutputContent="42% used\n")
        self.control.script(InstanceId=SECOND, StandardErrorContent="no df\n", ResponseCode=127)
        command = self.send(FIRST, SECOND)
        [listed] = self.answer("list_commands", CommandId=command)["Commands"]
        self.assertEqual(statuses([listed]), [("Failed", "Failed")])
        counts = ("TargetCount", "CompletedCount", "ErrorCount", "DeliveryTimedOutCount")
        self.assertEqual([listed[each] for each in counts], [2, 2, 1, 0])
        page = self.answer("list_command_invocations", CommandId=command, Details=True)
        found = [
            (each["InstanceId"], each["Status"], plugin["ResponseCode"], plugin["Output"])
            for each in page["CommandInvocations"]
            for plugin in each["CommandPlugins"]
        ]
        error = "\n----------ERROR-------\nno df\nfailed to run commands: exit status 127"
        expected = [(SECOND, "Failed", 127, error), (FIRST, "Success", 0, "42% used\n")]
        self.assertEqual(found, expected)

    def test_a_command_can_be_cancelled_on_one_node(self):
        self.control.script(Duration="PT10M")
        command = self.send(FIRST, SECOND)
        self.control.advance("PT1M")
        self.answer("cancel_command", CommandId=command, InstanceIds=[FIRST])
        self.assertEqual(self.details(command), {FIRST: "Cancelled", SECOND: "InProgress"})
        self.control.advance("PT10M")
        self.assertEqual(self.details(command), {FIRST: "Cancelled", SECOND: "Success"})

    def test_a_test_ends_by_hand_what_is_stuck(self):
        self.control.script(InstanceId=FIRST, Status="Delayed")
        command = self.send(FIRST)
        self.assertEqual(self.details(command), {FIRST: "Delayed"})
        self.control.set_invocation(command, FIRST, StandardOutputContent="at last\n")
        answer = self.answer("get_command_invocation", CommandId=command, InstanceId=FIRST)
        self.assertEqual(answer["Status"], "Success")
        self.assertEqual(answer["StandardOutputContent"], "at last\n")

    def test_an_unknown_command_is_not_cancelled(self):
        unknown = "00000000-0000-4000-8000-000000000000"
        self.refused(self.ssm.cancel_command, "InvalidCommandId", CommandId=unknown)


class Waiter(Night):
    def test_it_succeeds_on_a_command_that_was_sent(self):
        self.wait(self.send(FIRST))

    def test_it_fails_on_a_command_that_fails(self):
        self.control.script(ResponseCode=1)
        with self.assertRaises(WaiterError) as caught:
            self.wait(self.send(FIRST))
        self.assertIn("terminal failure state", str(caught.exception))
        self.assertEqual(caught.exception.last_response["ResponseCode"], 1)


class WaiterWithRealClock(Night):
    def setUp(self):
        self.serve("--clock", "real")

    def test_it_survives_that_a_command_is_not_yet_visible(self):
        self.control.script(VisibilityDelay="PT3S", StandardOutputContent="here\n")
        before = datetime.now(timezone.utc)
        command = self.send(FIRST)
        self.wait(command, delay=1)
        self.assertGreater(datetime.now(timezone.utc) - before, timedelta(seconds=2.9))
        answer = self.answer("get_command_invocation", CommandId=command, InstanceId=FIRST)
        self.assertEqual(answer["StandardOutputContent"], "here\n")

    def test_it_waits_until_a_command_has_run(self):
        self.control.script(Duration="PT2S", StandardOutputContent="here\n")
        before = datetime.now(timezone.utc)
        self.wait(self.send(FIRST), delay=1)
        self.assertGreater(datetime.now(timezone.utc) - before, timedelta(seconds=1.9))
