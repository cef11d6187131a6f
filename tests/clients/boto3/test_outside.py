# SPDX-License-Identifier: Apache-2.0
"""Steps that call another service, at an endpoint that --service-endpoint names: the requests are boto3's."""
import contextlib
import http.server
import sys
import threading
import time
import urllib.parse

from server import own_server
from ssm import SsmTest, client
from test_automation import OVER, runbook, step

INSTANCES = """<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><reservationSet><item>
<instancesSet><item><instanceId>i-0123</instanceId><instanceState><code>{code}</code><name>{name}</name>
</instanceState><launchTime>2026-11-28T10:00:00.000Z</launchTime></item></instancesSet></item></reservationSet>
</DescribeInstancesResponse>"""
STOPPED = """<StopInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><instancesSet/>
</StopInstancesResponse>"""
REFUSED = """<Response><Errors><Error><Code>InvalidAMIID.NotFound</Code><Message>The image id does not exist
</Message></Error></Errors></Response>"""


class Ec2(http.server.BaseHTTPRequestHandler):
    """One instance, which runs until it is stopped."""
    asked = []
    state = ("16", "running")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = dict(urllib.parse.parse_qsl(body))
        Ec2.asked.append((form, self.headers["Authorization"]))
        status, answer = 200, STOPPED
        if form["Action"] == "StopInstances":
            Ec2.state = ("80", "stopped")
        elif form["Action"] == "DescribeInstances":
            answer = INSTANCES.format(code=Ec2.state[0], name=Ec2.state[1])
        else:
            status, answer = 400, REFUSED
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer.encode())

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def ec2():
    Ec2.asked, Ec2.state = [], ("16", "running")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Ec2) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Outside(SsmTest):
    def setUp(self):
        url = self.enterContext(ec2())
        self.control = self.enterContext(own_server(
            "--clock", "manual", "--script-runner", sys.executable, "--service-endpoint", f"ec2={url}"))
        self.ssm = client(endpoint=self.control.endpoint)
        self.addCleanup(self.ssm.close)

    def run_steps(self, *steps):
        self.ssm.create_document(Name="Steps", DocumentType="Automation", Content=runbook(*steps))
        execution = self.ssm.start_automation_execution(DocumentName="Steps")["AutomationExecutionId"]
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            found = self.ssm.get_automation_execution(AutomationExecutionId=execution)["AutomationExecution"]
            if found["AutomationExecutionStatus"] in OVER:
                break
        return found

    def test_an_api_call_is_the_sdks_and_its_reply_has_the_sdks_names(self):
        found = self.run_steps(step(
            "look", "executeAwsApi", {"Service": "ec2", "Api": "DescribeInstances", "InstanceIds": "i-0123"},
            outputs=[{"Name": "State", "Selector": "$.Reservations[0].Instances[0].State.Name", "Type": "String"},
                     {"Name": "Launched", "Selector": "$.Reservations[0].Instances[0].LaunchTime",
                      "Type": "String"}]))
        self.assertEqual(found["AutomationExecutionStatus"], "Success", found)
        self.assertEqual(found["StepExecutions"][0]["Outputs"],
                         {"Launched": ["2026-11-28T10:00:00+00:00"], "State": ["running"]})
        form, authorization = Ec2.asked[0]
        self.assertEqual((form["Action"], form["InstanceId.1"]), ("DescribeInstances", "i-0123"))
        self.assertIn("Credential=123456789012/", authorization)
        self.assertIn("/us-east-1/ec2/aws4_request", authorization)

    def test_an_instance_is_stopped_and_its_state_awaited(self):
        found = self.run_steps(
            step("stop", "changeInstanceState", {"InstanceIds": ["i-0123"], "DesiredState": "stopped"}),
            step("is", "assertAwsResourceProperty", {
                "Service": "ec2", "Api": "describe_instances", "InstanceIds": ["i-0123"],
                "PropertySelector": "$.Reservations[0].Instances[0].State.Name", "DesiredValues": ["stopped"]}))
        self.assertEqual(found["AutomationExecutionStatus"], "Success", found)
        self.assertEqual(found["StepExecutions"][0]["Outputs"]["InstanceStates"], ["stopped"])

    def test_an_error_of_the_service_is_the_steps(self):
        found = self.run_steps(step("run", "runInstances", {"ImageId": "ami-1", "InstanceType": "t3.micro"}))
        self.assertEqual(found["AutomationExecutionStatus"], "Failed")
        self.assertIn("An error occurred (InvalidAMIID.NotFound) when calling the RunInstances operation: The image "
                      "id does not exist", found["FailureMessage"])

    def test_a_script_calls_this_server_and_no_service_that_nobody_has_named(self):
        text = ("import boto3\n"
                "def main(events, context):\n"
                "  boto3.client('ssm').put_parameter(Name='/by/script', Value='1', Type='String')\n"
                "  try:\n"
                "    boto3.client('s3').list_buckets()\n"
                "  except Exception as error:\n"
                "    return str(error)\n")
        found = self.run_steps(step("script", "executeScript",
                                    {"Runtime": "python3.11", "Handler": "main", "Script": text}))
        self.assertEqual(found["StepExecutions"][0]["Outputs"]["Payload"],
                         ["ssmock: no --service-endpoint names s3"], found)
        # Scripts have the account as their access key, and so the tenant of their execution.
        self.assertEqual(self.ssm.get_parameter(Name="/by/script")["Parameter"]["Value"], "1")
