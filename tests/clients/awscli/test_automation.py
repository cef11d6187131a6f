# SPDX-License-Identifier: Apache-2.0
"""A runbook at the prompt, on a server of its own whose clock stands still."""
import json

from cli import AwsCliTest
from server import own_server

FROZEN = ["--clock", "manual", "--clock-start", "2026-11-28T00:00:00Z"]
RUNBOOK = {
    "schemaVersion": "0.3",
    "parameters": {"Name": {"type": "String"}},
    "mainSteps": [
        {"name": "ask", "action": "aws:approve", "inputs": {"Approvers": ["ann"]}},
        {"name": "rest", "action": "aws:sleep", "inputs": {"Duration": "PT1M"}},
    ],
}


class Runbook(AwsCliTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.control = cls.enterClassContext(own_server(*FROZEN))
        cls.endpoint = cls.control.endpoint

    def test_it_is_started_approved_watched_and_stopped(self):
        self.printed(
            *["create-document", "--name", "Ask", "--document-type", "Automation"],
            *["--content", json.dumps(RUNBOOK)],
        )
        started = self.printed(
            "start-automation-execution", "--document-name", "Ask", "--parameters", "Name=one"
        )
        run = ["--automation-execution-id", started["AutomationExecutionId"]]
        self.assertEqual(self.status(run), "Waiting")
        signal = ["--signal-type", "Approve", "--payload", "Comment=fine"]
        self.ssm("send-automation-signal", *run, *signal)
        steps = self.printed("describe-automation-step-executions", *run)["StepExecutions"]
        self.assertEqual([each["StepStatus"] for each in steps], ["Success", "InProgress"])
        self.control.ask("POST", "clock/advance", {"by": "PT1M"})
        self.assertEqual(self.status(run), "Success")
        self.assertIn(
            "An error occurred (InvalidAutomationStatusUpdateException) when calling the "
            "StopAutomationExecution operation:",
            self.refused("stop-automation-execution", *run),
        )
        mine = ["--filters", "Key=DocumentNamePrefix,Values=As"]
        listed = self.printed("describe-automation-executions", *mine)
        self.assertEqual(len(listed["AutomationExecutionMetadataList"]), 1)

    def status(self, run):
        found = self.printed("get-automation-execution", *run)
        return found["AutomationExecution"]["AutomationExecutionStatus"]
