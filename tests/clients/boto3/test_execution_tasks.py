# SPDX-License-Identifier: Apache-2.0
from datetime import datetime, timezone

from ssm import IDS, SsmTest, status_is


def at(*parts):
    return datetime(*parts, tzinfo=timezone.utc)


class DescribeMaintenanceWindowExecutionTasks(SsmTest):
    def tasks(self, **parameters):
        parameters.setdefault("WindowExecutionId", IDS.nightly_execution)
        page = self.ssm.describe_maintenance_window_execution_tasks(**parameters)
        return {task["TaskExecutionId"]: task for task in page["WindowExecutionTaskIdentities"]}

    def test_a_task_arrives_with_all_its_members_and_its_times_as_instants(self):
        self.assertEqual(
            self.tasks()[IDS.patch_task],
            {
                "WindowExecutionId": IDS.nightly_execution,
                "TaskExecutionId": IDS.patch_task,
                "Status": "FAILED",
                "StatusDetails": "The maximum error count was exceeded.",
                "StartTime": at(2026, 3, 1, 2, 0, 0, 684000),
                "EndTime": at(2026, 3, 1, 2, 30, 5, 5000),
                "TaskArn": "AWS-RunPatchBaseline",
                "TaskType": "RUN_COMMAND",
                "AlarmConfiguration": {
                    "IgnorePollAlarmFailure": True,
                    "Alarms": [{"Name": "cpu-high"}],
                },
                "TriggeredAlarms": [{"Name": "cpu-high", "State": "ALARM"}],
            },
        )

    def test_members_that_are_not_set_are_absent(self):
        tasks = self.tasks()
        self.assertEqual(
            tasks[IDS.clean_task],
            {
                "WindowExecutionId": IDS.nightly_execution,
                "TaskExecutionId": IDS.clean_task,
                "Status": "IN_PROGRESS",
                "StartTime": at(2026, 3, 1, 2, 3),
                "TaskArn": "arn:aws:states:us-east-1:123456789012:stateMachine:clean",
                "TaskType": "STEP_FUNCTIONS",
            },
        )
        self.assertEqual(
            tasks[IDS.pending_task],
            {
                "WindowExecutionId": IDS.nightly_execution,
                "TaskExecutionId": IDS.pending_task,
                "Status": "PENDING",
                "TaskArn": "arn:aws:lambda:us-east-1:123456789012:function:tidy",
                "TaskType": "LAMBDA",
            },
        )

    def test_only_the_tasks_of_the_execution_arrive(self):
        self.assertEqual(
            set(self.tasks()),
            {
                IDS.patch_task,
                IDS.report_task,
                IDS.restart_task,
                IDS.clean_task,
                IDS.pending_task,
            },
        )

    def test_any_value_of_a_filter_is_enough(self):
        self.assertEqual(
            set(self.tasks(Filters=[status_is("SUCCESS", "TIMED_OUT")])),
            {IDS.report_task, IDS.restart_task},
        )

    def test_every_filter_must_match(self):
        filters = [status_is("SUCCESS", "FAILED"), status_is("FAILED", "TIMED_OUT")]
        self.assertEqual(set(self.tasks(Filters=filters)), {IDS.patch_task})

    def test_a_filter_that_matches_nothing_gives_an_empty_list(self):
        self.assertEqual(self.tasks(Filters=[status_is("CANCELLED")]), {})

    def test_an_unknown_filter_key_is_refused(self):
        self.refused(
            self.ssm.describe_maintenance_window_execution_tasks,
            "ValidationException",
            WindowExecutionId=IDS.nightly_execution,
            Filters=[{"Key": "COLOUR", "Values": ["RED"]}],
        )

    def test_max_results_divides_the_list_into_pages(self):
        describe = self.ssm.describe_maintenance_window_execution_tasks
        query = {"WindowExecutionId": IDS.crowded_execution, "MaxResults": 10}
        first = describe(**query)
        second = describe(**query, NextToken=first["NextToken"])
        self.assertNotIn("NextToken", second)
        pages = [page["WindowExecutionTaskIdentities"] for page in (first, second)]
        self.assertEqual([len(page) for page in pages], [10, 2])
        self.assertEqual(
            {task["TaskExecutionId"] for page in pages for task in page},
            {f"bbbbbbbb-0000-4000-8000-{number:012d}" for number in range(1, 13)},
        )

    def test_an_unknown_execution_does_not_exist(self):
        self.refused(
            self.ssm.describe_maintenance_window_execution_tasks,
            "DoesNotExistException",
            WindowExecutionId=IDS.unknown,
        )
