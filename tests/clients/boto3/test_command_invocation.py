# SPDX-License-Identifier: Apache-2.0
from ssm import IDS, SsmTest, without_metadata


class GetCommandInvocation(SsmTest):
    def get(self, command, node=IDS.node, **parameters):
        return self.ssm.get_command_invocation(CommandId=command, InstanceId=node, **parameters)

    def get_refused(self, code, command, node=IDS.node, **parameters):
        get = self.ssm.get_command_invocation
        return self.refused(get, code, CommandId=command, InstanceId=node, **parameters)

    def test_the_only_step_needs_no_plugin_name(self):
        self.assertEqual(
            without_metadata(self.get(IDS.hello_command)),
            {
                "CommandId": IDS.hello_command,
                "InstanceId": IDS.node,
                "Comment": "say hello",
                "DocumentName": "AWS-RunShellScript",
                "DocumentVersion": "$DEFAULT",
                "PluginName": "aws:runShellScript",
                "ResponseCode": 0,
                "ExecutionStartDateTime": "2026-03-01T02:00:03.478Z",
                "ExecutionElapsedTime": "PT1.755S",
                "ExecutionEndDateTime": "2026-03-01T02:00:04.478Z",
                "Status": "Success",
                "StatusDetails": "Success",
                "StandardOutputContent": "Grüße aus Zürich ☃ 😀\n",
                "StandardOutputUrl": "https://s3.us-east-1.amazonaws.com/logs/hello/stdout",
                "StandardErrorContent": "",
                "StandardErrorUrl": "",
                "CloudWatchOutputConfig": {
                    "CloudWatchLogGroupName": "",
                    "CloudWatchOutputEnabled": False,
                },
            },
        )

    def test_the_only_step_may_be_named(self):
        named = self.get(IDS.hello_command, PluginName="aws:runShellScript")
        self.assertEqual(named["StandardOutputContent"], "Grüße aus Zürich ☃ 😀\n")

    def test_one_of_several_steps_is_found_by_its_name(self):
        download = self.get(IDS.two_step_command, PluginName="download")
        self.assertEqual(download["PluginName"], "download")
        self.assertEqual(download["Status"], "Success")
        self.assertEqual(download["ExecutionElapsedTime"], "PT2.44S")
        self.assertEqual(download["StandardOutputContent"], "downloaded\n")
        install = self.get(IDS.two_step_command, PluginName="install")
        self.assertEqual(install["PluginName"], "install")
        self.assertEqual((install["Status"], install["ResponseCode"]), ("Failed", 1))
        self.assertEqual(install["StandardErrorContent"], "no space left on device\n")

    def test_several_steps_need_a_plugin_name(self):
        self.assertEqual(self.get_refused("InvalidPluginName", IDS.two_step_command), "")

    def test_a_wrong_plugin_name_is_refused(self):
        for command in (IDS.hello_command, IDS.two_step_command):
            with self.subTest(command):
                message = self.get_refused("InvalidPluginName", command, PluginName="uninstall")
                self.assertEqual(
                    message,
                    f"Plugin uninstall not found for invocation with command id {command} "
                    f"and instance id {IDS.node}",
                )

    def test_a_pending_invocation_has_no_times_and_no_exit_code(self):
        pending = self.get(IDS.pending_command)
        self.assertEqual((pending["Status"], pending["StatusDetails"]), ("Pending", "Pending"))
        self.assertEqual(pending["ResponseCode"], -1)
        self.assertNotIn("ExecutionStartDateTime", pending)
        self.assertNotIn("ExecutionElapsedTime", pending)
        for member in (
            "ExecutionEndDateTime",
            "StandardOutputContent",
            "StandardErrorContent",
        ):
            self.assertEqual(pending[member], "", member)

    def test_an_unknown_command_or_node_has_no_invocation(self):
        for command, node in ((IDS.unknown, IDS.node), (IDS.hello_command, IDS.other_node)):
            with self.subTest(command=command, node=node):
                message = self.get_refused("InvocationDoesNotExist", command, node)
                self.assertEqual(message, f"Invocation not found for {command}, {node}")

    def test_a_malformed_node_id_is_refused_in_the_words_of_aws(self):
        # Recorded from AWS: https://github.com/aws/aws-cli/issues/7048
        self.assertEqual(
            self.get_refused("ValidationException", IDS.hello_command, "i-083e1601960282cd"),
            "1 validation error detected: Value 'i-083e1601960282cd' at 'instanceId' failed to "
            "satisfy constraint: Member must satisfy regular expression pattern: "
            r"(^i-(\w{8}|\w{17})$)|(^mi-\w{17}$)",
        )

    def test_long_output_arrives_truncated(self):
        output = self.get(IDS.long_command)["StandardOutputContent"]
        self.assertEqual(output, "0123456789" * 2398 + "--output truncated--")
        self.assertEqual(len(output), 24000)
