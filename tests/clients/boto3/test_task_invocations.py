# SPDX-License-Identifier: Apache-2.0
from datetime import datetime, timezone

from ssm import IDS, SsmTest, status_is

MEMBER = "WindowExecutionTaskInvocationIdentities"


def numbered(numbers):
    return [f"{IDS.patch_invocation_prefix}{number:012d}" for number in numbers]


def ids(pages):
    return [invocation["InvocationId"] for page in pages for invocation in page[MEMBER]]


class DescribeMaintenanceWindowExecutionTaskInvocations(SsmTest):
    def setUp(self):
        self.describe = self.ssm.describe_maintenance_window_execution_task_invocations
        self.patch = {"WindowExecutionId": IDS.nightly_execution, "TaskId": IDS.patch_task}

    def pages(self, size, **parameters):
        operation = "describe_maintenance_window_execution_task_invocations"
        paginator = self.ssm.get_paginator(operation)
        return list(paginator.paginate(**self.patch, **parameters, PaginationConfig=size))

    def test_an_invocation_arrives_with_all_its_members(self):
        page = self.describe(WindowExecutionId=IDS.nightly_execution, TaskId=IDS.report_task)
        self.assertEqual(
            page[MEMBER],
            [
                {
                    "WindowExecutionId": IDS.nightly_execution,
                    "TaskExecutionId": IDS.report_task,
                    "InvocationId": IDS.report_invocation,
                    "ExecutionId": IDS.hello_command,
                    "TaskType": "RUN_COMMAND",
                    "Parameters": '{"documentName":"AWS-RunShellScript",'
                    '"instanceIds":["i-0123456789abcdef0"],"maxConcurrency":"1",'
                    '"maxErrors":"1","parameters":{"commands":["df"]}}',
                    "Status": "FAILED",
                    "StatusDetails": "The instance IDs list contains an invalid entry.",
                    "StartTime": datetime(2026, 3, 1, 2, 0, 0, 723000, timezone.utc),
                    "EndTime": datetime(2026, 3, 1, 2, 0, 4, 871000, timezone.utc),
                    "OwnerInformation": "Owner of the web servers",
                    "WindowTargetId": "eeeeeeee-0000-4000-8000-000000000001",
                }
            ],
        )

    def test_the_paginator_gives_each_of_57_once_and_in_order_in_6_pages(self):
        pages = self.pages({"PageSize": 10})
        self.assertEqual([len(page[MEMBER]) for page in pages], [10, 10, 10, 10, 10, 7])
        self.assertEqual(ids(pages), numbered(range(1, 58)))

    def test_the_last_page_has_no_token(self):
        pages = self.pages({"PageSize": 10})
        self.assertEqual(["NextToken" in page for page in pages], [True] * 5 + [False])

    def test_a_page_that_holds_all_has_no_token(self):
        page = self.describe(**self.patch, MaxResults=100)
        self.assertEqual(ids([page]), numbered(range(1, 58)))
        self.assertNotIn("NextToken", page)

    def test_pages_are_of_the_filtered_list(self):
        pages = self.pages({"PageSize": 10}, Filters=[status_is("FAILED")])
        self.assertEqual([len(page[MEMBER]) for page in pages], [10, 1])
        self.assertEqual(ids(pages), numbered(range(5, 58, 5)))

    def test_a_page_can_be_read_again_with_its_token(self):
        token = self.describe(**self.patch, MaxResults=10)["NextToken"]
        pages = [self.describe(**self.patch, MaxResults=10, NextToken=token) for _ in range(2)]
        self.assertEqual(ids(pages), numbered([*range(11, 21)] * 2))

    def test_the_token_of_another_task_is_refused(self):
        token = self.describe(**self.patch, MaxResults=10)["NextToken"]
        other = self.patch | {"TaskId": IDS.report_task}
        self.refused(self.describe, "ValidationException", **other, MaxResults=10, NextToken=token)

    def test_a_made_up_token_is_refused(self):
        self.refused(self.describe, "ValidationException", **self.patch, NextToken="AAEAmadeup")

    def test_an_unknown_task_of_a_known_execution_does_not_exist(self):
        unknown = self.patch | {"TaskId": IDS.unknown}
        self.refused(self.describe, "DoesNotExistException", **unknown)

    def test_a_task_of_another_execution_does_not_exist(self):
        other = self.patch | {"WindowExecutionId": IDS.crowded_execution}
        self.refused(self.describe, "DoesNotExistException", **other)

    def test_fewer_than_10_max_results_are_refused(self):
        describe = self.lax.describe_maintenance_window_execution_task_invocations
        self.assertEqual(
            self.refused(describe, "ValidationException", **self.patch, MaxResults=9),
            "1 validation error detected: Value '9' at 'maxResults' failed to satisfy constraint: "
            "Member must have value greater than or equal to 10",
        )

    def test_more_than_100_max_results_are_refused(self):
        self.assertEqual(
            self.refused(self.describe, "ValidationException", **self.patch, MaxResults=101),
            "1 validation error detected: Value '101' at 'maxResults' failed to satisfy "
            "constraint: Member must have value less than or equal to 100",
        )
