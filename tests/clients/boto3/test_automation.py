# SPDX-License-Identifier: Apache-2.0
"""Runbooks by the calls that programs make: Step Functions' and Airflow's waiting, a custom resource of
CloudFormation, a person at a console; each operation of Automation at least once."""
import json
import uuid

from server import own_server
from ssm import SsmTest, client

FROZEN = ["--clock", "manual", "--clock-start", "2026-11-28T00:00:00Z"]
OVER = {"Success", "Failed", "TimedOut", "Cancelled"}


def runbook(*steps, **more):
    return json.dumps({"schemaVersion": "0.3", "mainSteps": list(steps), **more})


def step(name, action, inputs=None, **more):
    return {"name": name, "action": f"aws:{action}", "inputs": inputs or {}, **more}


class Automation(SsmTest):
    def setUp(self):
        self.control = self.enterContext(own_server(*FROZEN))
        self.ssm = client(endpoint=self.control.endpoint)
        self.addCleanup(self.ssm.close)

    def create(self, name, *steps, **more):
        self.ssm.create_document(Name=name, DocumentType="Automation", Content=runbook(*steps, **more))

    def start(self, name, **more):
        return self.ssm.start_automation_execution(DocumentName=name, **more)["AutomationExecutionId"]

    def get(self, execution):
        return self.ssm.get_automation_execution(AutomationExecutionId=execution)["AutomationExecution"]

    def pass_time(self, by):
        self.control.ask("POST", "clock/advance", {"by": by})

    def test_step_functions_polls_until_it_is_over(self):
        """Its integration with the SDK: start, wait, get, and a choice by the status."""
        self.create("Slow", step("nap", "sleep", {"Duration": "PT45S"}))
        execution = self.start("Slow")
        polls = 0
        while (status := self.get(execution)["AutomationExecutionStatus"]) not in OVER:
            self.assertIn(status, {"Pending", "InProgress"})
            self.pass_time("PT10S")
            polls += 1
        self.assertEqual((status, polls), ("Success", 5))

    def test_airflow_lists_by_id_until_it_is_over(self):
        """A sensor that looks by a filter, and says why it failed."""
        self.control.ask("POST", "outcomes", {"StepName": "broken", "Status": "Failed", "Duration": "PT20S"})
        self.create("Broken", step("broken", "executeScript", {"Runtime": "python3.8", "Handler": "h", "Script": "x"}))
        execution = self.start("Broken")

        def poke():
            found = self.ssm.describe_automation_executions(
                Filters=[{"Key": "ExecutionId", "Values": [execution]}], MaxResults=1
            )["AutomationExecutionMetadataList"]
            return found[0]

        seen = []
        while poke()["AutomationExecutionStatus"] not in OVER:
            seen.append(poke()["CurrentStepName"])
            self.pass_time("PT15S")
        self.assertEqual(seen, ["broken", "broken"])
        self.assertEqual(poke()["AutomationExecutionStatus"], "Failed")
        self.assertIn("Please refer to Automation Service Troubleshooting Guide", poke()["FailureMessage"])

    def test_a_custom_resource_creates_updates_and_deletes(self):
        """Create repeats its request with one ClientToken; Delete stops what still runs."""
        self.create(
            "Resource",
            step("make", "executeAwsApi", {"Service": "s3", "Api": "CreateBucket", "Bucket": "{{ Name }}"},
                 outputs=[{"Name": "Where", "Selector": "$.Location", "Type": "String"}]),
            step("settle", "sleep", {"Duration": "PT1M"}),
            parameters={"Name": {"type": "String"}},
            outputs=["make.Where"],
        )
        self.control.ask("POST", "outcomes", {"StepName": "make", "Outputs": {"Location": "/bucket"}})
        token = str(uuid.uuid4())
        first = self.start("Resource", Parameters={"Name": ["a"]}, ClientToken=token)
        self.assertEqual(self.start("Resource", Parameters={"Name": ["a"]}, ClientToken=token), first)
        self.pass_time("PT1M")
        done = self.get(first)
        self.assertEqual(done["AutomationExecutionStatus"], "Success")
        self.assertEqual(done["Outputs"], {"make.Where": ["/bucket"]})
        running = self.start("Resource", Parameters={"Name": ["b"]})
        self.ssm.stop_automation_execution(AutomationExecutionId=running, Type="Cancel")
        self.assertEqual(self.get(running)["AutomationExecutionStatus"], "Cancelled")
        self.refused(self.ssm.stop_automation_execution, "InvalidAutomationStatusUpdateException",
                     AutomationExecutionId=running)

    def test_steps_in_pages(self):
        self.create("Many", *(step(f"s{number}", "sleep", {"Duration": "PT0S"}) for number in range(60)))
        execution = self.start("Many")
        pages = self.ssm.get_paginator("describe_automation_step_executions")
        found = pages.paginate(AutomationExecutionId=execution, PaginationConfig={"PageSize": 7})
        names = [each["StepName"] for page in found for each in page["StepExecutions"]]
        self.assertEqual(names, [f"s{number}" for number in range(60)])

    def test_signals_of_a_person(self):
        self.create("Ask", step("ask", "approve", {"Approvers": ["ann"]}), step("wait", "pause"))
        execution = self.start("Ask")
        self.assertEqual(self.get(execution)["AutomationExecutionStatus"], "Waiting")
        self.ssm.send_automation_signal(
            AutomationExecutionId=execution, SignalType="Approve", Payload={"Comment": ["fine"]}
        )
        self.assertEqual(self.get(execution)["CurrentStepName"], "wait")
        self.ssm.send_automation_signal(
            AutomationExecutionId=execution, SignalType="Resume", Payload={"StepName": ["wait"]}
        )
        self.assertEqual(self.get(execution)["AutomationExecutionStatus"], "Success")
        self.refused(self.ssm.send_automation_signal, "InvalidAutomationSignalException",
                     AutomationExecutionId=execution, SignalType="Resume")

    def test_targets_and_tags(self):
        self.create("One", step("a", "sleep", {"Duration": "PT0S"}), parameters={"Id": {"type": "String"}})
        parent = self.start(
            "One", TargetParameterName="Id", Targets=[{"Key": "ParameterValues", "Values": ["x", "y"]}],
            MaxConcurrency="1", MaxErrors="1", Tags=[{"Key": "Run", "Value": "one"}],
        )
        shown = self.get(parent)
        self.assertEqual([each["StepName"] for each in shown["StepExecutions"]], ["x", "y"])
        children = self.ssm.describe_automation_executions(
            Filters=[{"Key": "ParentExecutionId", "Values": [parent]}]
        )["AutomationExecutionMetadataList"]
        self.assertEqual({each["Target"] for each in children}, {"x", "y"})
        tags = self.ssm.list_tags_for_resource(ResourceType="Automation", ResourceId=parent)["TagList"]
        self.assertEqual(tags, [{"Key": "Run", "Value": "one"}])

    def test_a_change_request(self):
        self.create("Change", step("work", "sleep", {"Duration": "PT5S"}))
        self.ssm.create_document(
            Name="Template", DocumentType="Automation.ChangeTemplate",
            Content=runbook(step("ApproveAction1", "approve", {"EnhancedApprovals": {}})),
        )
        request = self.ssm.start_change_request_execution(
            DocumentName="Template", ChangeRequestName="tonight", Runbooks=[{"DocumentName": "Change"}]
        )["AutomationExecutionId"]
        self.assertEqual(self.get(request)["AutomationExecutionStatus"], "PendingApproval")
        self.ssm.send_automation_signal(AutomationExecutionId=request, SignalType="Approve")
        self.pass_time("PT5S")
        self.assertEqual(self.get(request)["AutomationExecutionStatus"], "CompletedWithSuccess")

    def test_reviews_and_calendars(self):
        self.create("Reviewed", step("a", "sleep", {"Duration": "PT0S"}))
        review = {"Action": "SendForReview", "Comment": [{"Type": "Comment", "Content": "please"}]}
        self.ssm.update_document_metadata(Name="Reviewed", DocumentReviews=review)
        self.ssm.update_document_metadata(Name="Reviewed", DocumentReviews={"Action": "Approve"})
        history = self.ssm.list_document_metadata_history(Name="Reviewed", Metadata="DocumentReviews")
        self.assertEqual(history["Metadata"]["ReviewerResponse"][0]["ReviewStatus"], "APPROVED")
        self.ssm.create_document(
            Name="Calendar", DocumentType="ChangeCalendar", DocumentFormat="TEXT",
            Content="BEGIN:VCALENDAR\r\nX-CALENDAR-TYPE:DEFAULT_OPEN\r\nBEGIN:VEVENT\r\n"
            "DTSTART:20261128T020000Z\r\nDTEND:20261128T040000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        )
        state = self.ssm.get_calendar_state(CalendarNames=["Calendar"])
        self.assertEqual((state["State"], state["NextTransitionTime"]), ("OPEN", "2026-11-28T02:00:00Z"))
        closed = self.ssm.get_calendar_state(CalendarNames=["Calendar"], AtTime="2026-11-28T03:00:00Z")
        self.assertEqual((closed["State"], closed["NextTransitionTime"]), ("CLOSED", "2026-11-28T04:00:00Z"))
