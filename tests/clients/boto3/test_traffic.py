# SPDX-License-Identifier: Apache-2.0
"""What a test sees of its own code, and how it makes that fail: journal, events, webhooks, faults, skipped time."""
import json
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from botocore.exceptions import ClientError, ConnectionClosedError
from server import own_server
from ssm import SsmTest, client

FIRST, SECOND = "i-0123456789abcdef0", "i-0fedcba9876543210"
EVENING = ["--clock", "manual", "--clock-start", "2026-12-13T00:00:00Z"]
TARGET_CHANGED = "Maintenance Window Task Target Invocation State-change Notification"
LAMBDA = "/2015-03-31/functions/function/invocations"


class Receiver:
    """An HTTP server that keeps what is posted to it, and answers each with the next of these statuses, or 200."""

    def __init__(self, *statuses):
        self.got, left = [], list(statuses)
        received = self.got

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                received.append((self.path, dict(self.headers), body))
                self.send_response(left.pop(0) if left else 200)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"{}")

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Traffic(SsmTest):
    def serve(self, *options, **config):
        self.control = self.enterContext(own_server(*options))
        self.ssm = client(endpoint=self.control.endpoint, **config)
        self.addCleanup(self.ssm.close)
        for node in (FIRST, SECOND):
            self.control.put_node(node)

    def receiver(self, *statuses):
        made = Receiver(*statuses)
        self.addCleanup(made.close)
        return made

    def count(self, **pattern):
        return self.control.ask("POST", "requests/count", pattern)["Count"]

    def send(self, **more):
        command = self.ssm.send_command(
            DocumentName="AWS-RunShellScript",
            Parameters={"commands": ["df"]},
            InstanceIds=[FIRST],
            **more,
        )
        return command["Command"]["CommandId"]

    def window(self):
        """A window at four o'clock, whose one task runs on both nodes."""
        window = self.ssm.create_maintenance_window(
            Name="patching", Schedule="cron(0 4 ? * SUN *)", Duration=2, Cutoff=1, AllowUnassociatedTargets=False
        )["WindowId"]
        target = self.ssm.register_target_with_maintenance_window(
            WindowId=window, ResourceType="INSTANCE", Targets=[{"Key": "InstanceIds", "Values": [FIRST, SECOND]}]
        )["WindowTargetId"]
        self.ssm.register_task_with_maintenance_window(
            WindowId=window,
            TaskArn="AWS-RunShellScript",
            TaskType="RUN_COMMAND",
            Targets=[{"Key": "WindowTargetIds", "Values": [target]}],
            MaxConcurrency="2",
            MaxErrors="0",
            TaskInvocationParameters={"RunCommand": {"Parameters": {"commands": ["upgrade"]}}},
        )
        return window


class Story(Traffic):
    def night(self, form, path):
        """The events that a webhook of this form gets of a night in which one node fails."""
        self.serve(*EVENING)
        hook = self.receiver()
        self.control.ask(
            "PUT",
            "webhooks/failures",
            {
                "Url": hook.url + path,
                "Format": form,
                "EventPattern": {"detail-type": [TARGET_CHANGED], "detail": {"status": ["FAILED"]}},
            },
        )
        self.control.script(InstanceId=SECOND, ResponseCode=1, Duration="PT4M")
        window = self.window()
        self.control.ask("POST", "clock/advance", {"by": "PT6H", "deliver": "wait"})
        return window, hook.got

    def check(self, window, event):
        self.assertEqual(event["source"], "aws.ssm")
        self.assertEqual(event["detail"]["window-id"], window)
        execution = event["detail"]["window-execution-id"]
        task = event["detail"]["task-execution-id"]
        [failed] = self.ssm.describe_maintenance_window_execution_task_invocations(
            WindowExecutionId=execution, TaskId=task, Filters=[{"Key": "STATUS", "Values": ["FAILED"]}]
        )["WindowExecutionTaskInvocationIdentities"]
        self.assertEqual(failed["ExecutionId"] is not None, True)
        self.assertEqual(self.count(Operation="RegisterTaskWithMaintenanceWindow"), 1)
        self.assertEqual(self.count(Request={"WindowExecutionId": [execution]}), 1)

    def test_a_webhook_gets_the_failed_targets_event(self):
        window, got = self.night("eventbridge", "/hook")
        [(path, headers, event)] = got
        self.assertEqual(path, "/hook")
        self.assertEqual(headers["Content-Type"], "application/json; charset=utf-8")
        self.check(window, event)
        [delivery] = self.control.ask("GET", "webhooks/failures")["Deliveries"]
        self.assertEqual((delivery["Attempts"], delivery["Status"]), (1, 200))

    def test_a_function_behind_lambdas_runtime_interface_gets_it(self):
        window, got = self.night("lambda", "")
        [(path, _, event)] = got
        self.assertEqual(path, LAMBDA)
        self.check(window, event)

    def test_an_emulator_of_eventbridge_gets_it_by_put_events(self):
        window, got = self.night("put-events", "")
        [(path, headers, body)] = got
        self.assertEqual(headers["X-Amz-Target"], "AWSEvents.PutEvents")
        [entry] = body["Entries"]
        self.assertEqual(entry["DetailType"], TARGET_CHANGED)
        self.check(window, {"source": entry["Source"], "detail": json.loads(entry["Detail"])})


class Webhooks(Traffic):
    def test_what_fails_is_sent_again_and_the_order_stays(self):
        self.serve(*EVENING)
        hook = self.receiver(500, 503)
        self.control.ask("PUT", "webhooks/all", {"Url": hook.url})
        self.ssm.put_parameter(Name="/first", Type="String", Value="1")
        self.ssm.put_parameter(Name="/second", Type="String", Value="2")
        self.control.ask("POST", "clock/advance", {"by": "PT0S", "deliver": "wait"})
        names = [body["detail"]["name"] for _, _, body in hook.got]
        self.assertEqual(names, ["/first", "/first", "/first", "/second"])
        shown = self.control.ask("GET", "webhooks/all")
        self.assertEqual([each["Attempts"] for each in shown["Deliveries"]], [3, 1])
        self.assertEqual((shown["Sent"], shown["Failed"]), (2, 0))

    def test_a_redirect_is_not_followed(self):
        self.serve(*EVENING)
        hook = self.receiver(302)
        self.control.ask("PUT", "webhooks/all", {"Url": hook.url})
        self.ssm.put_parameter(Name="/first", Type="String", Value="1")
        self.control.ask("POST", "clock/advance", {"by": "PT0S", "deliver": "wait"})
        [delivery] = self.control.ask("GET", "webhooks/all")["Deliveries"]
        self.assertEqual((delivery["Attempts"], delivery["Status"]), (1, 302))
        self.assertEqual(len(hook.got), 1)

    def test_the_command_line_names_one(self):
        hook = self.receiver()
        self.serve("--webhook", hook.url)
        self.ssm.put_parameter(Name="/first", Type="String", Value="1")
        self.control.ask("POST", "clock/advance", {"by": "PT0S", "deliver": "wait"})
        self.assertEqual([body["detail-type"] for _, _, body in hook.got], ["Parameter Store Change"])

    def test_topics_get_run_commands_notifications(self):
        self.serve(*EVENING)
        hook = self.receiver()
        self.control.ask("PUT", "webhooks/topic", {"Url": hook.url, "Format": "sns"})
        topic = "arn:aws:sns:us-east-1:123456789012:runs"
        self.send(NotificationConfig={"NotificationArn": topic}, ServiceRoleArn="arn:aws:iam::123456789012:role/r")
        self.control.ask("POST", "clock/advance", {"by": "PT1S", "deliver": "wait"})
        self.assertTrue(hook.got)
        for _, headers, body in hook.got:
            self.assertEqual(headers["x-amz-sns-topic-arn"], topic)
            self.assertEqual(body["Type"], "Notification")
        statuses = [json.loads(body["Message"])["status"] for _, _, body in hook.got]
        self.assertEqual(statuses[-1], "Success")


class Faults(Traffic):
    def fail(self, *rules):
        self.control.ask("POST", "chaos/faults", list(rules))

    def get(self, times):
        return [self.ssm.list_commands()["ResponseMetadata"]["HTTPStatusCode"] for _ in range(times)]

    def test_with_retries_boto3_gets_through_thirty_percent_of_faults(self):
        for mode in ("standard", "adaptive"):
            self.serve(retries={"mode": mode, "total_max_attempts": 8})
            self.fail({"probability": 0.3, "preset": "throttle"})
            self.assertEqual(self.get(10), [200] * 10)
            self.assertGreater(self.count(ErrorCode="ThrottlingException"), 0)
            self.assertGreater(self.count(Attempt=[{"numeric": [">", 1]}]), 0)

    def test_without_retries_the_same_faults_show(self):
        self.serve(retries={"mode": "standard", "total_max_attempts": 1})
        self.fail({"probability": 0.3, "preset": "throttle"})
        with self.assertRaises(ClientError) as caught:
            self.get(40)
        self.assertEqual(caught.exception.response["Error"]["Code"], "ThrottlingException")

    def test_broken_connections_are_tried_again(self):
        self.serve(retries={"mode": "standard", "total_max_attempts": 3})
        for kind in ("reset", "close", "truncate"):
            self.fail({"fault": kind, "times": 1})
            self.assertEqual(self.get(1), [200], kind)

    def test_a_broken_connection_shows_without_retries(self):
        self.serve(retries={"mode": "standard", "total_max_attempts": 1})
        self.fail({"fault": "close"})
        with self.assertRaises(ConnectionClosedError):
            self.get(1)
        self.fail({"fault": "malformed"})
        self.assertNotIn("Commands", self.ssm.list_commands())


class SkippedTime(Traffic):
    def test_a_waiter_ends_after_two_polls(self):
        self.serve("--clock", "skip", "--clock-start", "2026-12-13T00:00:00Z")
        self.control.script(Duration="PT20M", StandardOutputContent="done")
        command = self.send()
        self.ssm.get_waiter("command_executed").wait(
            CommandId=command, InstanceId=FIRST, WaiterConfig={"Delay": 0.05, "MaxAttempts": 3}
        )
        shown = self.ssm.get_command_invocation(CommandId=command, InstanceId=FIRST)
        self.assertEqual(shown["ExecutionElapsedTime"], "PT20M")
        self.assertEqual(self.count(Operation="GetCommandInvocation"), 3)


class Streams(Traffic):
    def test_events_come_as_they_happen(self):
        self.serve(*EVENING)
        request = urllib.request.Request(
            f"{self.control.endpoint}/_ssmock/events", headers={"Accept": "text/event-stream"}
        )
        with urllib.request.urlopen(request, timeout=60) as stream:
            self.assertEqual(stream.headers["Content-Type"], "text/event-stream")
            self.assertEqual(stream.readline(), b"retry: 1000\n")
            self.ssm.put_parameter(Name="/first", Type="String", Value="1")
            lines = [stream.readline() for _ in range(4)][1:]
        self.assertEqual(lines[0], b"id: 1\n")
        self.assertEqual(lines[1], b"event: Parameter Store Change\n")
        self.assertEqual(json.loads(lines[2].removeprefix(b"data: "))["detail"]["name"], "/first")

    def test_a_clock_that_runs_lets_events_come_by_themselves(self):
        self.serve()
        self.control.script(Duration="PT1S")
        self.send()
        met = self.control.ask(
            "POST",
            "events/wait",
            {"EventPattern": {"detail": {"status": ["Success"]}}, "TimeoutSeconds": 50},
        )
        self.assertTrue(met["Met"])
        # Nobody has asked the API since, so the event came by the clock alone.
        self.assertEqual(self.count(Operation="GetCommandInvocation"), 0)
