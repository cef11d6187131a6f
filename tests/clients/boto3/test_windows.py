# SPDX-License-Identifier: Apache-2.0
"""Every operation that configures maintenance windows, and its members as boto3 reads them."""
from datetime import datetime, timezone

from ssm import SsmTest

NODE = "i-0123456789abcdef0"
ON_NODE = [{"Key": "InstanceIds", "Values": [NODE]}]
SERVICE_ROLE = (
    "arn:aws:iam::123456789012:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM"
)


class Windows(SsmTest):
    def answer(self, operation, **parameters):
        output = getattr(self.ssm, operation)(**parameters)
        output.pop("ResponseMetadata")
        return output

    def window(self, **more):
        parameters = {
            "Name": "Patching",
            "Schedule": "cron(0 4 ? * SUN *)",
            "Duration": 3,
            "Cutoff": 1,
            "AllowUnassociatedTargets": True,
        } | more
        window = self.answer("create_maintenance_window", **parameters)["WindowId"]
        self.addCleanup(self.ssm.delete_maintenance_window, WindowId=window)
        return window

    def target(self, window, **more):
        parameters = {"ResourceType": "INSTANCE", "Targets": ON_NODE} | more
        answer = self.answer(
            "register_target_with_maintenance_window", WindowId=window, **parameters
        )
        return answer["WindowTargetId"]

    def task(self, window, **more):
        parameters = {
            "Targets": ON_NODE,
            "TaskArn": "AWS-RunShellScript",
            "TaskType": "RUN_COMMAND",
            "MaxConcurrency": "2",
            "MaxErrors": "1",
        } | more
        answer = self.answer("register_task_with_maintenance_window", WindowId=window, **parameters)
        return answer["WindowTaskId"]

    def test_a_window_is_read_as_it_was_created(self):
        window = self.window(ScheduleTimezone="Asia/Tokyo", Description="Sundays")
        read = self.answer("get_maintenance_window", WindowId=window)
        created, modified = read.pop("CreatedDate"), read.pop("ModifiedDate")
        self.assertEqual(created, modified)
        self.assertLess((datetime.now(timezone.utc) - created).total_seconds(), 300)
        self.assertRegex(read.pop("NextExecutionTime"), r"^20\d\d-\d\d-\d\dT04:00\+09:00$")
        self.assertEqual(
            read,
            {
                "WindowId": window,
                "Name": "Patching",
                "Description": "Sundays",
                "Schedule": "cron(0 4 ? * SUN *)",
                "ScheduleTimezone": "Asia/Tokyo",
                "Duration": 3,
                "Cutoff": 1,
                "AllowUnassociatedTargets": True,
                "Enabled": True,
            },
        )

    def test_windows_are_found_by_their_names_beginning_over_pages(self):
        windows = [self.window(Name=f"nightly-{number:02}") for number in range(12)]
        self.window(Name="weekly")
        pages = self.ssm.get_paginator("describe_maintenance_windows").paginate(
            Filters=[{"Key": "Name", "Values": ["nightly"]}, {"Key": "Enabled", "Values": ["true"]}],
            PaginationConfig={"PageSize": 10},
        )
        found = pages.build_full_result()["WindowIdentities"]
        self.assertEqual([each["WindowId"] for each in found], windows)

    def test_a_disabled_window_runs_no_more(self):
        window = self.window()
        updated = self.answer("update_maintenance_window", WindowId=window, Enabled=False)
        self.assertEqual(updated["Enabled"], False)
        self.assertNotIn("NextExecutionTime", self.answer("get_maintenance_window", WindowId=window))
        schedule = self.answer("describe_maintenance_window_schedule", WindowId=window)
        self.assertEqual(schedule, {"ScheduledWindowExecutions": []})

    def test_the_schedule_lists_what_comes(self):
        window = self.window(Schedule="at(2999-01-01T00:00:00)")
        schedule = self.answer("describe_maintenance_window_schedule", WindowId=window)
        execution = {"WindowId": window, "Name": "Patching", "ExecutionTime": "2999-01-01T00:00Z"}
        self.assertEqual(schedule, {"ScheduledWindowExecutions": [execution]})

    def test_the_whole_schedule_of_a_frequent_window_ends(self):
        window = self.window(Schedule="rate(5 minutes)")
        pages = self.ssm.get_paginator("describe_maintenance_window_schedule")
        result = pages.paginate(WindowId=window).build_full_result()
        self.assertGreater(len(result["ScheduledWindowExecutions"]), 10)

    def test_a_target_is_updated_and_listed(self):
        window = self.window()
        target = self.target(window, OwnerInformation="team")
        updated = self.answer(
            "update_maintenance_window_target",
            WindowId=window,
            WindowTargetId=target,
            Name="web-servers",
        )
        expected = {
            "WindowId": window,
            "WindowTargetId": target,
            "Targets": ON_NODE,
            "OwnerInformation": "team",
            "Name": "web-servers",
        }
        self.assertEqual(updated, expected)
        listed = self.answer("describe_maintenance_window_targets", WindowId=window)
        self.assertEqual(listed, {"Targets": [expected | {"ResourceType": "INSTANCE"}]})

    def test_the_windows_of_a_node(self):
        window = self.window(Name="of-a-node")
        node = [{"Key": "InstanceIds", "Values": ["i-0fedcba9876543210"]}]
        self.target(window, Targets=node)
        found = self.answer(
            "describe_maintenance_windows_for_target", Targets=node, ResourceType="INSTANCE"
        )
        self.assertEqual(found, {"WindowIdentities": [{"WindowId": window, "Name": "of-a-node"}]})

    def test_a_task_is_read_listed_and_updated(self):
        window = self.window()
        parameters = {"RunCommand": {"Parameters": {"commands": ["df"]}, "TimeoutSeconds": 600}}
        task = self.task(window, Priority=3, TaskInvocationParameters=parameters)
        common = {
            "WindowId": window,
            "WindowTaskId": task,
            "Targets": ON_NODE,
            "TaskArn": "AWS-RunShellScript",
            "TaskParameters": {},
            "ServiceRoleArn": SERVICE_ROLE,
            "Priority": 3,
            "MaxConcurrency": "2",
            "MaxErrors": "1",
        }
        read = self.answer("get_maintenance_window_task", WindowId=window, WindowTaskId=task)
        only_read = {"TaskType": "RUN_COMMAND", "TaskInvocationParameters": parameters}
        self.assertEqual(read, common | only_read)
        listed = self.answer(
            "describe_maintenance_window_tasks",
            WindowId=window,
            Filters=[{"Key": "Priority", "Values": ["3"]}],
        )
        self.assertEqual(listed, {"Tasks": [common | {"Type": "RUN_COMMAND"}]})
        updated = self.answer(
            "update_maintenance_window_task", WindowId=window, WindowTaskId=task, Priority=0
        )
        expected = common | {"TaskInvocationParameters": parameters, "Priority": 0}
        self.assertEqual(updated, expected)

    def test_a_lambda_payload_is_bytes(self):
        window = self.window()
        payload = '{"node":"{{RESOURCE_ID}}"}'.encode()
        task = self.task(
            window,
            TaskType="LAMBDA",
            TaskArn="arn:aws:lambda:us-east-1:123456789012:function:patch",
            TaskInvocationParameters={"Lambda": {"Payload": payload}},
        )
        read = self.answer("get_maintenance_window_task", WindowId=window, WindowTaskId=task)
        self.assertEqual(read["TaskInvocationParameters"], {"Lambda": {"Payload": payload}})

    def test_what_is_in_use_is_kept_when_safe(self):
        window = self.window()
        target = self.target(window)
        task = self.task(window, Targets=[{"Key": "WindowTargetIds", "Values": [target]}])
        message = self.refused(
            self.ssm.deregister_target_from_maintenance_window,
            "TargetInUseException",
            WindowId=window,
            WindowTargetId=target,
            Safe=True,
        )
        self.assertEqual(
            message,
            "This Target cannot be deregistered because it is still referenced in Task: " + task,
        )
        ids = {"WindowId": window, "WindowTaskId": task}
        self.assertEqual(self.answer("deregister_task_from_maintenance_window", **ids), ids)
        ids = {"WindowId": window, "WindowTargetId": target}
        self.assertEqual(
            self.answer("deregister_target_from_maintenance_window", **ids, Safe=True), ids
        )

    def test_the_rules_are_told_in_the_words_of_aws(self):
        # Recorded from AWS: https://github.com/aws/aws-cli/issues/9793
        message = self.refused(
            self.ssm.create_maintenance_window,
            "ValidationException",
            Name="Patching",
            Schedule="rate(1 day)",
            Duration=2,
            Cutoff=2,
            AllowUnassociatedTargets=False,
        )
        self.assertEqual(message, "Cutoff was 2 but must be smaller than 1 (Duration  - 1 )")

    def test_a_deleted_window_does_not_exist(self):
        window = self.window()
        deleted = self.answer("delete_maintenance_window", WindowId=window)
        self.assertEqual(deleted, {"WindowId": window})
        message = self.refused(self.ssm.get_maintenance_window, "DoesNotExistException", WindowId=window)
        self.assertEqual(message, f"Maintenance window {window} does not exist")
