# SPDX-License-Identifier: Apache-2.0
from botocore.exceptions import WaiterError
from ssm import IDS, SsmTest


class CommandExecutedWaiter(SsmTest):
    def wait(self, command, node=IDS.node):
        patience = {"Delay": 0.05, "MaxAttempts": 4}
        waiter = self.ssm.get_waiter("command_executed")
        waiter.wait(CommandId=command, InstanceId=node, WaiterConfig=patience)

    def fails(self, command, node=IDS.node):
        with self.assertRaises(WaiterError) as caught:
            self.wait(command, node)
        return caught.exception

    def test_it_succeeds_on_success(self):
        self.wait(IDS.hello_command)

    def test_it_fails_on_failed(self):
        error = self.fails(IDS.failed_command)
        self.assertIn("terminal failure state", str(error))
        self.assertEqual(error.last_response["Status"], "Failed")

    def test_it_times_out_on_a_command_that_stays_in_progress(self):
        error = self.fails(IDS.endless_command, IDS.other_node)
        self.assertIn("Max attempts exceeded", str(error))
        self.assertEqual(error.last_response["Status"], "InProgress")

    def test_it_times_out_on_a_command_that_does_not_exist(self):
        error = self.fails(IDS.unknown)
        self.assertIn("Max attempts exceeded", str(error))
        self.assertEqual(error.last_response["Error"]["Code"], "InvocationDoesNotExist")

    def test_it_gives_up_at_once_on_any_other_error(self):
        error = self.fails(IDS.two_step_command)
        self.assertEqual(error.last_response["Error"]["Code"], "InvalidPluginName")
        self.assertNotIn("Max attempts exceeded", str(error))
