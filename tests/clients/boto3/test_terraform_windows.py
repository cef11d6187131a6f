# SPDX-License-Identifier: Apache-2.0
"""The calls that Terraform's maintenance window resources make, in their order: what each reads
must be what the one before wrote, or a plan would never come to rest."""
from ssm import SsmTest


class Resource:
    """A resource of the provider: the requests it sends, and the attributes it reads back."""

    def __init__(self, ssm):
        self.ssm = ssm


class Window(Resource):
    """aws_ssm_maintenance_window"""

    READ = {
        "name": "Name",
        "schedule": "Schedule",
        "duration": "Duration",
        "cutoff": "Cutoff",
        "allow_unassociated_targets": "AllowUnassociatedTargets",
        "enabled": "Enabled",
        "description": "Description",
        "start_date": "StartDate",
        "end_date": "EndDate",
        "schedule_timezone": "ScheduleTimezone",
        "schedule_offset": "ScheduleOffset",
    }

    def arguments(self, attributes):
        return {self.READ[name]: value for name, value in attributes.items() if name in self.READ}

    def create(self, attributes):
        arguments = self.arguments(attributes)
        enabled = arguments.pop("Enabled", True)
        tags = [{"Key": key, "Value": value} for key, value in attributes["tags"].items()]
        self.id = self.ssm.create_maintenance_window(**arguments, Tags=tags)["WindowId"]
        if not enabled:
            self.ssm.update_maintenance_window(WindowId=self.id, Enabled=False)

    def read(self):
        output = self.ssm.get_maintenance_window(WindowId=self.id)
        attributes = {name: output[key] for name, key in self.READ.items() if key in output}
        tags = self.ssm.list_tags_for_resource(
            ResourceType="MaintenanceWindow", ResourceId=self.id
        )["TagList"]
        return attributes | {"tags": {tag["Key"]: tag["Value"] for tag in tags}}

    def update(self, attributes):
        self.ssm.update_maintenance_window(
            WindowId=self.id, Replace=True, **self.arguments({"enabled": True} | attributes)
        )
        old, new = self.read()["tags"], attributes["tags"]
        resource = {"ResourceType": "MaintenanceWindow", "ResourceId": self.id}
        if gone := [key for key in old if new.get(key) != old[key]]:
            self.ssm.remove_tags_from_resource(**resource, TagKeys=gone)
        if added := [key for key in new if new[key] != old.get(key)]:
            tags = [{"Key": key, "Value": new[key]} for key in added]
            self.ssm.add_tags_to_resource(**resource, Tags=tags)

    def destroy(self):
        self.ssm.delete_maintenance_window(WindowId=self.id)


class Target(Resource):
    """aws_ssm_maintenance_window_target"""

    READ = {
        "resource_type": "ResourceType",
        "targets": "Targets",
        "owner_information": "OwnerInformation",
        "name": "Name",
        "description": "Description",
    }

    def __init__(self, ssm, window):
        super().__init__(ssm)
        self.window = window

    def arguments(self, attributes):
        return {self.READ[name]: value for name, value in attributes.items()}

    def create(self, attributes):
        self.id = self.ssm.register_target_with_maintenance_window(
            WindowId=self.window, **self.arguments(attributes)
        )["WindowTargetId"]

    def read(self):
        output = self.ssm.describe_maintenance_window_targets(
            WindowId=self.window, Filters=[{"Key": "WindowTargetId", "Values": [self.id]}]
        )
        [found] = output["Targets"]
        return {name: found[key] for name, key in self.READ.items() if key in found}

    def update(self, attributes):
        arguments = self.arguments(attributes)
        arguments.pop("ResourceType")
        self.ssm.update_maintenance_window_target(
            WindowId=self.window, WindowTargetId=self.id, Replace=True, **arguments
        )

    def destroy(self):
        self.ssm.deregister_target_from_maintenance_window(
            WindowId=self.window, WindowTargetId=self.id
        )


class Task(Target):
    """aws_ssm_maintenance_window_task"""

    READ = {
        "task_type": "TaskType",
        "task_arn": "TaskArn",
        "targets": "Targets",
        "service_role_arn": "ServiceRoleArn",
        "priority": "Priority",
        "max_concurrency": "MaxConcurrency",
        "max_errors": "MaxErrors",
        "name": "Name",
        "description": "Description",
        "cutoff_behavior": "CutoffBehavior",
        "task_invocation_parameters": "TaskInvocationParameters",
    }

    def create(self, attributes):
        self.id = self.ssm.register_task_with_maintenance_window(
            WindowId=self.window, **self.arguments(attributes)
        )["WindowTaskId"]

    def read(self):
        output = self.ssm.get_maintenance_window_task(WindowId=self.window, WindowTaskId=self.id)
        return {name: output[key] for name, key in self.READ.items() if key in output}

    def update(self, attributes):
        arguments = self.arguments(attributes)
        arguments.pop("TaskType")
        self.ssm.update_maintenance_window_task(
            WindowId=self.window, WindowTaskId=self.id, Replace=True, **arguments
        )

    def destroy(self):
        self.ssm.deregister_task_from_maintenance_window(
            WindowId=self.window, WindowTaskId=self.id
        )


WINDOW = {
    "name": "patching",
    "schedule": "cron(0 16 ? * TUE *)",
    "duration": 3,
    "cutoff": 1,
    "allow_unassociated_targets": False,
    "tags": {"Team": "web", "Stage": "prod"},
}
WINDOW_CHANGES = [
    {"name": "patching-renamed"},
    {"schedule": "rate(7 days)"},
    {"duration": 10, "cutoff": 8},
    {"allow_unassociated_targets": True},
    {"enabled": False},
    {"enabled": True},
    {"description": "weekly"},
    {"start_date": "2026-01-01T00:00:00Z", "end_date": "2999-01-01T00:00:00-06:00"},
    {"start_date": None, "end_date": None},
    {"schedule_timezone": "America/Los_Angeles"},
    {"schedule": "cron(0 16 ? * TUE#3 *)", "schedule_offset": 6},
    {"schedule_offset": None, "schedule_timezone": None, "description": None},
    {"tags": {"Team": "db"}},
    {"tags": {}},
]
TARGET = {
    "resource_type": "INSTANCE",
    "targets": [
        {"Key": "tag:Name", "Values": ["acceptance_test"]},
        {"Key": "tag:Name2", "Values": ["acceptance_test", "acceptance_test2"]},
    ],
}
TARGET_CHANGES = [
    {"name": "web-servers", "description": "those of the web team"},
    {"owner_information": "something"},
    {"targets": [{"Key": "InstanceIds", "Values": ["i-0123456789abcdef0"]}]},
    {"name": None, "description": None, "owner_information": None},
]
RUN_COMMAND = {
    "Comment": "test comment",
    "DocumentHash": "0" * 64,
    "DocumentHashType": "Sha256",
    "OutputS3BucketName": "my-bucket",
    "OutputS3KeyPrefix": "foo",
    "ServiceRoleArn": "arn:aws:iam::123456789012:role/sns",
    "TimeoutSeconds": 30,
    "Parameters": {"commands": ["date"]},
    "CloudWatchOutputConfig": {
        "CloudWatchLogGroupName": "/group",
        "CloudWatchOutputEnabled": True,
    },
}
TASK_CHANGES = [
    {"priority": 5},
    {"max_concurrency": "50%", "max_errors": "0"},
    {"task_arn": "AWS-RunPatchBaseline"},
    {"name": "TestTask", "description": "This resource is for test purpose only"},
    {"cutoff_behavior": "CANCEL_TASK"},
    {"task_invocation_parameters": {"RunCommand": RUN_COMMAND}},
    {"task_invocation_parameters": {"RunCommand": {"Parameters": {"commands": ["ls"]}}}},
    {"cutoff_behavior": None, "name": None, "description": None},
]


def changed(attributes, change):
    merged = attributes | change
    return {name: value for name, value in merged.items() if value is not None}


class Terraform(SsmTest):
    def window_id(self, **more):
        window = Window(self.ssm)
        window.create(WINDOW | more)
        self.addCleanup(window.destroy)
        return window.id

    def live_through(self, resource, attributes, changes, computed=()):
        """Create, read, change each attribute in place, import, destroy."""
        resource.create(attributes)
        for change in [{}, *changes]:
            if change:
                attributes = changed(attributes, change)
                resource.update(attributes)
            read = resource.read()
            expected = {n: read[n] for n in computed if n not in attributes} | attributes
            self.assertEqual(read, expected, change)
        resource.destroy()

    def test_a_window(self):
        window = Window(self.ssm)
        self.live_through(window, WINDOW, WINDOW_CHANGES, computed=["enabled"])
        self.refused(self.ssm.get_maintenance_window, "DoesNotExistException", WindowId=window.id)

    def test_a_window_that_is_created_disabled(self):
        window = Window(self.ssm)
        window.create(WINDOW | {"enabled": False})
        self.addCleanup(window.destroy)
        self.assertEqual(window.read()["enabled"], False)

    def test_a_target(self):
        window = self.window_id()
        target = Target(self.ssm, window)
        self.live_through(target, TARGET, TARGET_CHANGES)
        read = self.ssm.describe_maintenance_window_targets(
            WindowId=window, Filters=[{"Key": "WindowTargetId", "Values": [target.id]}]
        )
        self.assertEqual(read["Targets"], [])

    def test_a_task(self):
        window = self.window_id(allow_unassociated_targets=True)
        task = Task(self.ssm, window)
        attributes = {
            "task_type": "RUN_COMMAND",
            "task_arn": "AWS-RunShellScript",
            "targets": [{"Key": "InstanceIds", "Values": ["i-0123456789abcdef0"]}],
            "priority": 1,
            "max_concurrency": "2",
            "max_errors": "1",
            "service_role_arn": "arn:aws:iam::123456789012:role/windows",
        }
        self.live_through(task, attributes, TASK_CHANGES)
        self.refused(
            self.ssm.get_maintenance_window_task,
            "DoesNotExistException",
            WindowId=window,
            WindowTaskId=task.id,
        )

    def test_a_task_without_targets(self):
        task = Task(self.ssm, self.window_id())
        attributes = {
            "task_type": "AUTOMATION",
            "task_arn": "AWS-CreateImage",
            "priority": 1,
            "task_invocation_parameters": {
                "Automation": {
                    "DocumentVersion": "$DEFAULT",
                    "Parameters": {"InstanceId": ["i-0123456789abcdef0"], "NoReboot": ["false"]},
                }
            },
        }
        self.live_through(
            task,
            attributes,
            [{"description": "images"}],
            computed=["targets", "service_role_arn", "max_concurrency", "max_errors"],
        )
