# SPDX-License-Identifier: Apache-2.0
from ssm import IDS, SsmTest, client

PATCH = {"WindowExecutionId": IDS.nightly_execution, "TaskId": IDS.patch_task, "MaxResults": 10}
TENANTS = {
    "another region": {"region": "eu-central-1"},
    "another account": {"access_key": "210987654321"},
    "another region and account": {"region": "ap-south-1", "access_key": "210987654321"},
}


class Tenants(SsmTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.others = {name: client(**tenant) for name, tenant in TENANTS.items()}
        for other in cls.others.values():
            cls.addClassCleanup(other.close)

    def test_every_tenant_sees_the_fixture(self):
        member = "WindowExecutionTaskInvocationIdentities"
        here = self.ssm.describe_maintenance_window_execution_task_invocations(**PATCH)
        for name, other in self.others.items():
            with self.subTest(name):
                there = other.describe_maintenance_window_execution_task_invocations(**PATCH)
                self.assertEqual(there[member], here[member])
                hello = other.get_command_invocation(
                    CommandId=IDS.hello_command, InstanceId=IDS.node
                )
                self.assertEqual(hello["Comment"], "say hello")

    def test_a_token_of_one_tenant_is_refused_in_another(self):
        here = self.ssm.describe_maintenance_window_execution_task_invocations(**PATCH)
        for name, other in self.others.items():
            with self.subTest(name):
                describe = other.describe_maintenance_window_execution_task_invocations
                stolen = PATCH | {"NextToken": here["NextToken"]}
                self.refused(describe, "ValidationException", **stolen)

    def test_a_token_is_good_for_every_client_of_its_tenant(self):
        one = self.others["another region"]
        first = one.describe_maintenance_window_execution_task_invocations(**PATCH)
        same = client(region="eu-central-1", access_key="AKIAIOSFODNN7EXAMPLE")
        self.addCleanup(same.close)
        page = same.describe_maintenance_window_execution_task_invocations(
            **PATCH, NextToken=first["NextToken"]
        )
        self.assertEqual(len(page["WindowExecutionTaskInvocationIdentities"]), 10)


class OperationsThatSsmockLacks(SsmTest):
    def test_they_are_refused_by_name_and_not_retried(self):
        with self.assertRaises(self.ssm.exceptions.ClientError) as caught:
            self.ssm.get_ops_summary()
        response = caught.exception.response
        self.assertEqual(response["ResponseMetadata"]["HTTPStatusCode"], 400)
        self.assertEqual(response["ResponseMetadata"]["RetryAttempts"], 0)
        self.assertIn("GetOpsSummary", response["Error"]["Message"])
        self.assertIn("ssmock", response["Error"]["Message"])
