# SPDX-License-Identifier: Apache-2.0
"""A fleet of thirty nodes that windows scan and patch, and the report that programs make of it."""
from collections import Counter

from server import own_server
from ssm import SsmTest, client

SATURDAY = ["--clock", "manual", "--clock-start", "2026-11-28T00:00:00Z"]
SYSTEMS = [
    ("Linux", "Amazon Linux", "2023"),
    ("Linux", "Red Hat Enterprise Linux", "9.4"),
    ("Windows", "Microsoft Windows Server 2022 Datacenter", "10.0.20348"),
]
# The last ten nodes, of all three systems, are the group db.
NODES = [f"i-{number:017x}" for number in range(30)]
WEB, DB = NODES[:20], NODES[20:]


class PatchNight(SsmTest):
    def setUp(self):
        self.control = self.enterContext(own_server(*SATURDAY))
        self.ssm = client(endpoint=self.control.endpoint)
        self.addCleanup(self.ssm.close)
        nodes = []
        for number, node in enumerate(NODES):
            kind, name, version = SYSTEMS[number % 3]
            group = "web" if node in WEB else "db"
            nodes.append(
                {
                    "InstanceId": node,
                    "PlatformType": kind,
                    "PlatformName": name,
                    "PlatformVersion": version,
                    "Tags": [{"Key": "Patch Group", "Value": group}],
                }
            )
        self.control.ask("POST", "fixtures", {"InstanceInformationList": nodes})

    def window(self, name, schedule, cutoff, operation, groups, concurrency="100%", reboot="RebootIfNeeded"):
        """A window of two hours with a task that patches the nodes of the groups."""
        window = self.ssm.create_maintenance_window(
            Name=name, Schedule=schedule, Duration=2, Cutoff=cutoff, AllowUnassociatedTargets=False
        )["WindowId"]
        target = self.ssm.register_target_with_maintenance_window(
            WindowId=window, ResourceType="INSTANCE", Targets=[{"Key": "tag:Patch Group", "Values": groups}]
        )["WindowTargetId"]
        self.ssm.register_task_with_maintenance_window(
            WindowId=window,
            TaskArn="AWS-RunPatchBaseline",
            TaskType="RUN_COMMAND",
            Targets=[{"Key": "WindowTargetIds", "Values": [target]}],
            MaxConcurrency=concurrency,
            MaxErrors="100%",
            CutoffBehavior="CANCEL_TASK",
            TaskInvocationParameters={
                "RunCommand": {"Parameters": {"Operation": [operation], "RebootOption": [reboot]}}
            },
        )
        return window

    def states(self, group):
        pages = self.ssm.get_paginator("describe_instance_patch_states_for_patch_group").paginate(PatchGroup=group)
        return {state["InstanceId"]: state for page in pages for state in page["InstancePatchStates"]}

    def patches(self, state):
        """The patches in a state of all nodes that were reported, each with its node."""
        pages = self.ssm.get_paginator("describe_instance_patches")
        found = []
        for node in [*self.states("web"), *self.states("db")]:
            filters = [{"Key": "State", "Values": [state]}]
            for page in pages.paginate(InstanceId=node, Filters=filters):
                found += [(node, patch) for patch in page["Patches"]]
        return found

    def missing_by_severity(self):
        return Counter(patch["Severity"] for _, patch in self.patches("Missing"))

    def non_compliant(self):
        filters = [
            {"Key": "ComplianceType", "Values": ["Patch"], "Type": "EQUAL"},
            {"Key": "Status", "Values": ["NON_COMPLIANT"], "Type": "EQUAL"},
        ]
        pages = self.ssm.get_paginator("list_resource_compliance_summaries").paginate(Filters=filters)
        return {item["ResourceId"] for page in pages for item in page["ResourceComplianceSummaryItems"]}

    def counted(self):
        """Nodes that are compliant and nodes that are not, as the summary of all counts them."""
        [item] = self.ssm.list_compliance_summaries()["ComplianceSummaryItems"]
        return item["CompliantSummary"]["CompliantCount"], item["NonCompliantSummary"]["NonCompliantCount"]

    def test_the_report_is_right_before_between_and_after(self):
        self.window("scan", "cron(0 2 * * ? *)", 0, "Scan", ["web", "db"])
        self.window("install-web", "cron(0 4 ? * SUN *)", 0, "Install", ["web"])
        # Forty minutes for a node, one after the other: two begin before the cutoff after an hour.
        self.window("install-db", "cron(0 6 ? * SUN *)", 1, "Install", ["db"], "1", "NoReboot")
        self.assertEqual(self.states("web") | self.states("db"), {}, "before anything ran")
        self.assertEqual(self.ssm.list_compliance_summaries()["ComplianceSummaryItems"], [])

        self.control.advance("PT3H")
        self.assertEqual(sorted(self.states("web")), WEB)
        self.assertEqual(sorted(self.states("db")), DB)
        scanned = self.missing_by_severity()
        everyone = self.states("web") | self.states("db")
        self.assertEqual(sum(scanned.values()), sum(state["MissingCount"] for state in everyone.values()))
        self.assertGreater(scanned["Critical"], 0)
        self.assertEqual(self.non_compliant(), set(NODES))
        self.assertEqual(self.counted(), (0, 30))
        snapshots = {state["SnapshotId"] for state in everyone.values()}
        self.assertEqual(len(snapshots), 1, "that of the window's execution")

        # On one node a package fails, one node does not come through at all.
        self.control.script(InstanceId=WEB[0], FailedPatches=["git*"])
        self.control.script(InstanceId=WEB[1], Status="Failed")
        for node in DB:
            self.control.script(InstanceId=node, Duration="PT40M")
        self.control.advance("PT26H")  # Sunday, 5 o'clock
        web = self.states("web")
        self.assertEqual({node for node, s in web.items() if s["Operation"] == "Install"}, set(WEB) - {WEB[1]})
        self.assertEqual([(node, patch["KBId"]) for node, patch in self.patches("Failed")], [(WEB[0], "git.x86_64")])
        self.assertEqual({node for node, s in web.items() if s["MissingCount"]}, {WEB[1]})
        self.assertEqual(self.non_compliant(), {WEB[0], WEB[1], *DB})
        self.assertEqual(self.counted(), (18, 12))
        self.assertEqual(self.ssm.describe_patch_group_state(PatchGroup="web")["InstancesWithFailedPatches"], 1)

        self.control.advance("PT4H")
        db = self.states("db")
        installed = [node for node in DB if db[node]["Operation"] == "Install"]
        self.assertLess(len(installed), len(DB), "the cutoff came before the others")
        self.assertGreater(len(installed), 0)
        pending = Counter(node for node, _ in self.patches("InstalledPendingReboot"))
        self.assertEqual(set(pending), set(installed))
        for node in installed:
            self.assertEqual(db[node]["InstalledPendingRebootCount"], pending[node])
            self.assertIn("LastNoRebootInstallOperationTime", db[node])
        self.assertEqual(self.non_compliant(), {WEB[0], WEB[1], *DB})

        # The reboot that was not taken, and what the cutoff left, are made up for.
        self.control.ask("DELETE", "outcomes")
        command = self.ssm.send_command(
            DocumentName="AWS-RunPatchBaseline",
            Targets=[{"Key": "tag:Patch Group", "Values": ["web", "db"]}],
            Parameters={"Operation": ["Install"]},
        )["Command"]["CommandId"]
        self.control.advance("PT1M")
        self.assertEqual(self.ssm.list_commands(CommandId=command)["Commands"][0]["Status"], "Success")
        self.assertEqual(self.non_compliant(), set())
        self.assertEqual(self.counted(), (30, 0))
        self.assertEqual(self.missing_by_severity(), Counter())

    def test_inventory_says_what_the_reports_say(self):
        self.ssm.send_command(
            DocumentName="AWS-RunPatchBaseline",
            Targets=[{"Key": "tag:Patch Group", "Values": ["db"]}],
            Parameters={"Operation": ["Scan"]},
        )
        summary = "AWS:PatchSummary"
        entities = self.ssm.get_inventory(
            Filters=[{"Key": "TypeName", "Values": [summary], "Type": "Exists"}],
            ResultAttributes=[{"TypeName": summary}],
        )["Entities"]
        told = {entity["Id"]: entity["Data"][summary]["Content"][0]["MissingCount"] for entity in entities}
        self.assertEqual(told, {node: str(state["MissingCount"]) for node, state in self.states("db").items()})
        entries = self.ssm.list_inventory_entries(
            InstanceId=DB[0],
            TypeName="AWS:PatchCompliance",
            Filters=[{"Key": "State", "Values": ["Missing"]}],
        )
        self.assertEqual(
            {entry["KBId"] for entry in entries["Entries"]},
            {patch["KBId"] for node, patch in self.patches("Missing") if node == DB[0]},
        )
        counts = self.ssm.get_inventory(Aggregators=[{"Expression": "AWS:InstanceInformation.PlatformType"}])
        content = counts["Entities"][0]["Data"]["AWS:InstanceInformation"]["Content"]
        self.assertEqual(content, [{"Count": "20", "PlatformType": "linux"}, {"Count": "10", "PlatformType": "windows"}])

    def test_custom_inventory_is_put_read_and_deleted(self):
        item = {
            "TypeName": "Custom:RackInfo",
            "SchemaVersion": "1.0",
            "CaptureTime": "2026-11-28T00:00:00Z",
            "Content": [{"RackLocation": "Bay B"}],
        }
        self.ssm.put_inventory(InstanceId=DB[0], Items=[item])
        schemas = self.ssm.get_inventory_schema(TypeName="Custom:RackInfo")["Schemas"]
        self.assertEqual([schema["Attributes"][0]["Name"] for schema in schemas], ["RackLocation"])
        deletion = self.ssm.delete_inventory(TypeName="Custom:RackInfo")
        self.assertEqual(deletion["DeletionSummary"]["TotalCount"], 1)
        self.control.advance("PT1M")
        [status] = self.ssm.describe_inventory_deletions()["InventoryDeletions"]
        self.assertEqual((status["DeletionId"], status["LastStatus"]), (deletion["DeletionId"], "Complete"))

    def test_own_compliance_stands_beside_that_of_patches(self):
        self.ssm.put_compliance_items(
            ResourceId=DB[0],
            ResourceType="ManagedInstance",
            ComplianceType="Custom:Backups",
            ExecutionSummary={"ExecutionTime": 1795824000},
            Items=[{"Id": "nightly", "Title": "text", "Severity": "HIGH", "Status": "NON_COMPLIANT"}],
        )
        [item] = self.ssm.list_compliance_items(ResourceIds=[DB[0]])["ComplianceItems"]
        self.assertEqual((item["ComplianceType"], item["Id"], item["Status"]), ("Custom:Backups", "nightly", "NON_COMPLIANT"))

    def test_a_snapshot_is_that_of_the_nodes_product(self):
        answer = self.ssm.get_deployable_patch_snapshot_for_instance(
            InstanceId=NODES[2], SnapshotId="521c3536-930c-4aa9-950e-012345678901"
        )
        self.assertEqual(answer["Product"], "WindowsServer2022")
        self.assertEqual(self.ssm.describe_instance_patch_states(InstanceIds=[NODES[2]])["InstancePatchStates"], [])
