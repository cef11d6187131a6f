# SPDX-License-Identifier: Apache-2.0
"""Patch Manager through boto3: baselines, patch groups and defaults, and the calls of Terraform's resources."""
import re

from ssm import SsmTest, client, without_metadata

WINDOWS = "arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-09ca3fb51f0412ec3"


class Patches(SsmTest):
    def baseline(self, **more):
        made = self.ssm.create_patch_baseline(**{"Name": "mine"} | more)["BaselineId"]
        self.addCleanup(self.ssm.delete_patch_baseline, BaselineId=made)
        return made

    def registered(self, baseline, group):
        pair = {"BaselineId": baseline, "PatchGroup": group}
        self.assertEqual(without_metadata(self.ssm.register_patch_baseline_for_patch_group(**pair)), pair)
        self.addCleanup(self.ssm.deregister_patch_baseline_for_patch_group, **pair)

    def test_a_baseline_is_read_as_it_was_created(self):
        rules = {
            "PatchRules": [
                {
                    "PatchFilterGroup": {"PatchFilters": [{"Key": "CLASSIFICATION", "Values": ["Security"]}]},
                    "ComplianceLevel": "HIGH",
                    "ApproveAfterDays": 7,
                    "EnableNonSecurity": False,
                }
            ]
        }
        made = self.baseline(OperatingSystem="AMAZON_LINUX_2023", ApprovalRules=rules, Description="text")
        self.registered(made, "web")
        read = without_metadata(self.ssm.get_patch_baseline(BaselineId=made))
        self.assertEqual(read.pop("CreatedDate"), read.pop("ModifiedDate"))
        self.assertEqual(
            read,
            {
                "ApprovalRules": rules,
                "ApprovedPatches": [],
                "ApprovedPatchesComplianceLevel": "UNSPECIFIED",
                "ApprovedPatchesEnableNonSecurity": False,
                "BaselineId": made,
                "Description": "text",
                "GlobalFilters": {"PatchFilters": []},
                "Name": "mine",
                "OperatingSystem": "AMAZON_LINUX_2023",
                "PatchGroups": ["web"],
                "RejectedPatches": [],
                "RejectedPatchesAction": "ALLOW_AS_DEPENDENCY",
                "Sources": [],
            },
        )

    def test_groups_are_listed_with_their_baselines(self):
        made = self.baseline()
        self.registered(made, "listed-1")
        self.registered(made, "listed-2")
        pages = self.ssm.get_paginator("describe_patch_groups").paginate(
            Filters=[{"Key": "NAME_PREFIX", "Values": ["listed"]}], PaginationConfig={"PageSize": 1}
        )
        mappings = [each for page in pages for each in page["Mappings"]]
        self.assertEqual([each["PatchGroup"] for each in mappings], ["listed-1", "listed-2"])
        self.assertEqual(mappings[0]["BaselineIdentity"]["BaselineId"], made)
        found = self.ssm.get_patch_baseline_for_patch_group(PatchGroup="listed-1")
        self.assertEqual(found["BaselineId"], made)
        other = self.ssm.get_patch_baseline_for_patch_group(PatchGroup="listed-1", OperatingSystem="SUSE")
        self.assertIn(":patchbaseline/pb-", other["BaselineId"])

    def test_the_built_in_patches(self):
        by_product = [{"Key": "PRODUCT", "Values": ["AmazonLinux2023"]}]
        pages = self.ssm.get_paginator("describe_available_patches").paginate(Filters=by_product)
        patches = [each for page in pages for each in page["Patches"]]
        self.assertGreater(len(patches), 40)
        self.assertEqual({each["Product"] for each in patches}, {"AmazonLinux2023"})
        self.assertTrue(all(isinstance(each["CVEIds"], list) for each in patches))
        found = self.ssm.describe_patch_properties(OperatingSystem="WINDOWS", Property="PRODUCT_FAMILY")
        self.assertEqual(found["Properties"], [{"Name": "Windows"}])
        pages = self.ssm.get_paginator("describe_effective_patches_for_patch_baseline").paginate(BaselineId=WINDOWS)
        effective = [each for page in pages for each in page["EffectivePatches"]]
        self.assertIn("APPROVED", {each["PatchStatus"]["DeploymentStatus"] for each in effective})
        self.assertEqual({each["Patch"]["Vendor"] for each in effective}, {"Microsoft"})

    def test_errors_have_their_codes(self):
        made = self.baseline()
        self.registered(made, "taken")
        unknown = {"BaselineId": "pb-0123456789abcdef0"}
        text = self.refused(self.ssm.get_patch_baseline, "DoesNotExistException", **unknown)
        self.assertEqual(text, "Patch Baseline to be retrieved does not exist.")
        text = self.refused(self.ssm.delete_patch_baseline, "ResourceInUseException", BaselineId=made)
        self.assertEqual(text, "PatchBaseline to be deleted is used for Patch Group: taken")
        self.refused(
            self.ssm.register_patch_baseline_for_patch_group,
            "AlreadyExistsException",
            BaselineId=made,
            PatchGroup="taken",
        )
        self.refused(
            self.ssm.deregister_patch_baseline_for_patch_group,
            "InvalidResourceId",
            BaselineId=made,
            PatchGroup="other",
        )


class Terraform(SsmTest):
    """The calls that Terraform's provider for AWS makes, in its order."""

    def test_aws_ssm_patch_baseline(self):
        rules = {
            "PatchRules": [
                {
                    "PatchFilterGroup": {"PatchFilters": [{"Key": "PRODUCT", "Values": ["*"]}]},
                    "ComplianceLevel": "UNSPECIFIED",
                    "ApproveAfterDays": 7,
                    "EnableNonSecurity": True,
                }
            ]
        }
        made = self.ssm.create_patch_baseline(
            Name="terraform",
            OperatingSystem="AMAZON_LINUX_2",
            ApprovedPatchesComplianceLevel="UNSPECIFIED",
            ApprovedPatches=["KB123456"],
            ApprovalRules=rules,
            Tags=[{"Key": "Name", "Value": "My Patch Baseline"}],
        )["BaselineId"]
        resource = {"ResourceType": "PatchBaseline", "ResourceId": made}
        self.assertEqual(self.ssm.get_patch_baseline(BaselineId=made)["ApprovalRules"], rules)
        self.assertEqual(len(self.ssm.list_tags_for_resource(**resource)["TagList"]), 1)
        updated = self.ssm.update_patch_baseline(
            BaselineId=made, Name="updated", ApprovedPatchesComplianceLevel="HIGH", ApprovedPatches=["KB1", "KB2"]
        )
        self.assertEqual(updated["ApprovedPatches"], ["KB1", "KB2"])
        self.assertEqual(updated["ApprovalRules"], rules)
        self.ssm.remove_tags_from_resource(TagKeys=["Name"], **resource)
        self.assertEqual(self.ssm.list_tags_for_resource(**resource)["TagList"], [])
        self.assertEqual(self.ssm.delete_patch_baseline(BaselineId=made)["BaselineId"], made)
        self.refused(self.ssm.get_patch_baseline, "DoesNotExistException", BaselineId=made)

    def test_aws_ssm_default_patch_baseline(self):
        made = self.ssm.create_patch_baseline(Name="terraform", OperatingSystem="UBUNTU")["BaselineId"]
        self.assertEqual(self.ssm.get_patch_baseline(BaselineId=made)["OperatingSystem"], "UBUNTU")
        self.ssm.register_default_patch_baseline(BaselineId=made)
        self.assertEqual(self.ssm.get_default_patch_baseline(OperatingSystem="UBUNTU")["BaselineId"], made)
        # To destroy it, it looks for AWS's own default.
        filters = [{"Key": "OWNER", "Values": ["AWS"]}, {"Key": "OPERATING_SYSTEM", "Values": ["UBUNTU"]}]
        pages = self.ssm.get_paginator("describe_patch_baselines").paginate(Filters=filters)
        listed = [each for page in pages for each in page["BaselineIdentities"]]
        named = [each["BaselineId"] for each in listed if re.search(r"AWS-[A-Za-z0-9]*PatchBaseline$", each["BaselineName"])]
        self.assertEqual(len(named), 1)
        self.ssm.register_default_patch_baseline(BaselineId=named[0])
        self.assertEqual(self.ssm.get_default_patch_baseline(OperatingSystem="UBUNTU")["BaselineId"], named[0])
        self.ssm.delete_patch_baseline(BaselineId=made)

    def test_aws_ssm_patch_group(self):
        made = self.ssm.create_patch_baseline(Name="terraform")["BaselineId"]
        self.ssm.register_patch_baseline_for_patch_group(BaselineId=made, PatchGroup="terraform")

        def listed():
            pages = self.ssm.get_paginator("describe_patch_groups").paginate()
            mappings = [each for page in pages for each in page["Mappings"]]
            return [each for each in mappings if each["PatchGroup"] == "terraform"]

        self.assertEqual([each["BaselineIdentity"]["BaselineId"] for each in listed()], [made])
        self.ssm.deregister_patch_baseline_for_patch_group(BaselineId=made, PatchGroup="terraform")
        self.assertEqual(listed(), [])
        self.ssm.delete_patch_baseline(BaselineId=made)

    def test_data_aws_ssm_patch_baseline(self):
        filters = [
            {"Key": "OWNER", "Values": ["AWS"]},
            {"Key": "NAME_PREFIX", "Values": ["AWS-"]},
            {"Key": "OPERATING_SYSTEM", "Values": ["CENTOS"]},
        ]
        found = self.ssm.describe_patch_baselines(Filters=filters)["BaselineIdentities"]
        self.assertEqual([each["BaselineName"] for each in found], ["AWS-CentOSDefaultPatchBaseline"])
        read = self.ssm.get_patch_baseline(BaselineId=found[0]["BaselineId"])
        self.assertEqual(read["Name"], found[0]["BaselineName"])

    def test_data_aws_ssm_patch_baselines(self):
        pages = self.ssm.get_paginator("describe_patch_baselines").paginate(PaginationConfig={"PageSize": 5})
        listed = [each for page in pages for each in page["BaselineIdentities"]]
        systems = {each["OperatingSystem"] for each in listed if each["DefaultBaseline"]}
        self.assertEqual(len(systems), 15)

    def test_regions_have_arns_of_their_own(self):
        self.assertEqual(client().get_default_patch_baseline()["BaselineId"], WINDOWS)
        other = client(region="eu-west-1").get_default_patch_baseline()["BaselineId"]
        self.assertRegex(other, r"^arn:aws:ssm:eu-west-1:\d{12}:patchbaseline/pb-[0-9a-f]{17}$")
