# SPDX-License-Identifier: Apache-2.0
from datetime import datetime, timedelta, timezone

from ssm import IDS, SsmTest, client, without_metadata

HYBRID = {"ResourceType": "ManagedInstance", "ResourceId": IDS.other_node}


def key_is(key, *values):
    return [{"Key": key, "Values": list(values)}]


def at(*parts):
    return datetime(*parts, tzinfo=timezone.utc)


class GetConnectionStatus(SsmTest):
    def test_a_node_that_is_online_is_connected(self):
        for target, status in (
            (IDS.node, "connected"),
            ("i-0123456789abcdef1", "notconnected"),
            ("i-00000000000000000", "notconnected"),
        ):
            reply = without_metadata(self.ssm.get_connection_status(Target=target))
            self.assertEqual(reply, {"Target": target, "Status": status})


class DescribeInstanceInformation(SsmTest):
    def nodes(self, **parameters):
        page = self.ssm.describe_instance_information(**parameters)
        return {node["InstanceId"]: node for node in page["InstanceInformationList"]}

    def test_a_node_arrives_with_all_its_members_and_without_its_tags(self):
        self.assertEqual(
            self.nodes(Filters=key_is("InstanceIds", IDS.node))[IDS.node],
            {
                "InstanceId": IDS.node,
                "PingStatus": "Online",
                "LastPingDateTime": at(2026, 3, 1, 2, 0, 0, 421000),
                "AgentVersion": "2.3.842.0",
                "IsLatestVersion": True,
                "PlatformType": "Linux",
                "PlatformName": "SLES",
                "PlatformVersion": "15.1",
                "ResourceType": "EC2Instance",
                "IPAddress": "192.0.2.0",
                "ComputerName": "ip-192-0-2-0.us-east-2.compute.internal",
                "AssociationStatus": "Success",
                "LastAssociationExecutionDate": at(2026, 3, 1, 1, 53, 26),
                "AssociationOverview": {
                    "DetailedStatus": "Success",
                    "InstanceAssociationStatusAggregatedCount": {"Success": 2},
                },
            },
        )

    def test_the_paginator_gives_each_node_in_the_order_of_ids(self):
        pages = self.ssm.get_paginator("describe_instance_information").paginate(MaxResults=5)
        nodes = pages.build_full_result()["InstanceInformationList"]
        ids = [IDS.node, "i-0123456789abcdef1", IDS.other_node]
        self.assertEqual([node["InstanceId"] for node in nodes], ids)

    def test_filters_of_either_form_find_nodes(self):
        for key, value, found in (
            ("PingStatus", "ConnectionLost", {"i-0123456789abcdef1"}),
            ("PlatformTypes", "Linux", {IDS.node, IDS.other_node}),
            ("ResourceType", "ManagedInstance", {IDS.other_node}),
            ("IamRole", "Hybrid", {IDS.other_node}),
        ):
            with self.subTest(key):
                self.assertEqual(set(self.nodes(Filters=key_is(key, value))), found)
                legacy = [{"key": key, "valueSet": [value]}]
                self.assertEqual(set(self.nodes(InstanceInformationFilterList=legacy)), found)

    def test_an_id_of_no_node_finds_nothing(self):
        self.assertEqual(self.nodes(Filters=key_is("InstanceIds", "i-00000000000000000")), {})

    def test_tags_find_nodes(self):
        patched = self.nodes(Filters=key_is("tag:Patch Group", "web", "app"))
        self.assertEqual(set(patched), {IDS.node})
        self.assertEqual(set(self.nodes(Filters=key_is("tag-key", "Site"))), {IDS.other_node})

    def test_errors(self):
        describe = self.ssm.describe_instance_information
        self.assertEqual(
            self.refused(describe, "ValidationException", Filters=key_is("Colour", "red")),
            "Colour filter Key is invalid.",
        )
        self.refused(describe, "InvalidNextToken", NextToken="made up")
        # Recorded from AWS: https://github.com/boto/boto3/issues/3027, aws/aws-sdk#130
        bad_value = "InvalidInstanceInformationFilterValue"
        self.assertEqual(
            self.refused(describe, bad_value, Filters=key_is("ResourceType", "Document")),
            "ResourceType filter is invalid, valid values are EC2Instance, ManagedInstance",
        )


class Activations(SsmTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = client(region="eu-north-1")
        cls.addClassCleanup(cls.other.close)

    def test_one_is_created_described_and_deleted(self):
        tags = [{"Key": "OS", "Value": "Windows"}]
        made = self.other.create_activation(
            IamRole="Hybrid", DefaultInstanceName="web", RegistrationLimit=5, Tags=tags
        )
        self.assertEqual(len(made["ActivationCode"]), 20)
        mine = [{"FilterKey": "ActivationIds", "FilterValues": [made["ActivationId"]]}]
        shown = self.other.describe_activations(Filters=mine)["ActivationList"]
        self.assertEqual(len(shown), 1)
        life = shown[0].pop("ExpirationDate") - shown[0].pop("CreatedDate")
        self.assertEqual(life, timedelta(days=1))
        self.assertEqual(
            shown[0],
            {
                "ActivationId": made["ActivationId"],
                "DefaultInstanceName": "web",
                "IamRole": "Hybrid",
                "RegistrationLimit": 5,
                "RegistrationsCount": 0,
                "Expired": False,
                "Tags": tags,
            },
        )
        deleted = self.other.delete_activation(ActivationId=made["ActivationId"])
        self.assertEqual(without_metadata(deleted), {})
        self.assertEqual(self.other.describe_activations(Filters=mine)["ActivationList"], [])
        delete = self.other.delete_activation
        self.refused(delete, "InvalidActivation", ActivationId=made["ActivationId"])


class ManagedInstances(SsmTest):
    """Each test in a region of its own: it changes the node."""

    def region(self, name):
        other = client(region=name)
        self.addCleanup(other.close)
        return other

    def test_the_role_of_one_is_changed(self):
        other = self.region("eu-south-1")
        other.update_managed_instance_role(InstanceId=IDS.other_node, IamRole="New")
        nodes = other.describe_instance_information(Filters=key_is("IamRole", "New"))
        self.assertEqual(len(nodes["InstanceInformationList"]), 1)

    def test_one_is_deregistered(self):
        other = self.region("eu-south-2")
        other.deregister_managed_instance(InstanceId=IDS.other_node)
        deregister = other.deregister_managed_instance
        self.refused(deregister, "InvalidInstanceId", InstanceId=IDS.other_node)
        self.refused(other.list_tags_for_resource, "InvalidResourceId", **HYBRID)

    def test_tags_are_added_listed_and_removed(self):
        other = self.region("eu-central-2")
        other.add_tags_to_resource(
            **HYBRID, Tags=[{"Key": "Stage", "Value": "prod"}, {"Key": "Site", "Value": "Genève"}]
        )
        self.assertEqual(
            other.list_tags_for_resource(**HYBRID)["TagList"],
            [{"Key": "Site", "Value": "Genève"}, {"Key": "Stage", "Value": "prod"}],
        )
        other.remove_tags_from_resource(**HYBRID, TagKeys=["Site"])
        self.assertEqual(
            other.list_tags_for_resource(**HYBRID)["TagList"],
            [{"Key": "Stage", "Value": "prod"}],
        )

    def test_errors_of_tags(self):
        add = self.ssm.add_tags_to_resource
        tags = [{"Key": f"key{number}", "Value": "x"} for number in range(51)]
        self.refused(add, "TooManyTagsError", **HYBRID, Tags=tags)
        unknown = HYBRID | {"ResourceId": "mi-00000000000000000"}
        self.refused(add, "InvalidResourceId", **unknown, Tags=tags[:1])
        # Recorded from AWS: https://github.com/boto/boto3/issues/4265
        of_ec2 = HYBRID | {"ResourceId": IDS.node}
        self.assertEqual(
            self.refused(self.ssm.list_tags_for_resource, "ValidationException", **of_ec2),
            "resourceId should be in format mi-[0-9a-f]{17} for resource type ManagedInstance",
        )
