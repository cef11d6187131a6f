# SPDX-License-Identifier: Apache-2.0
"""Documents through boto3, and the calls that Terraform's aws_ssm_document makes."""
import json
from datetime import datetime, timezone

from ssm import SsmTest, client, without_metadata

SHARE = "Share"


def content(text="hello"):
    step = {"action": "aws:runShellScript", "name": "say", "inputs": {"runCommand": [text]}}
    return json.dumps({"schemaVersion": "2.2", "description": text, "mainSteps": [step]})


YAML = """---
schemaVersion: '2.2'
description: hello
mainSteps:
- action: aws:runShellScript
  name: say
  inputs:
    runCommand: [echo hello]
"""


class DocumentTest(SsmTest):
    def setUp(self):
        self.name = "boto3-" + self.id().rpartition(".")[2][:100]

    def create(self, **parameters):
        parameters = {"Name": self.name, "DocumentType": "Command", "Content": content()} | parameters
        made = self.ssm.create_document(**parameters)["DocumentDescription"]
        self.addCleanup(self.destroy)
        return made

    def update(self, text, **parameters):
        parameters = {"DocumentVersion": "$LATEST"} | parameters
        made = self.ssm.update_document(Name=self.name, Content=content(text), **parameters)
        return made["DocumentDescription"]

    def destroy(self):
        try:
            self.ssm.delete_document(Name=self.name, Force=True)
        except self.ssm.exceptions.InvalidDocument:
            pass

    def document(self, **parameters):
        return self.ssm.describe_document(Name=self.name, **parameters)["Document"]


class Documents(DocumentTest):
    def test_a_document_is_created_described_and_got(self):
        made = self.create(VersionName="one")
        self.assertEqual(made["Status"], "Creating")
        self.assertEqual((made["DocumentVersion"], made["SchemaVersion"]), ("1", "2.2"))
        self.assertLess((datetime.now(timezone.utc) - made["CreatedDate"]).total_seconds(), 600)
        described = self.document()
        for new in ["Category", "CategoryEnum"]:  # which older clients do not know
            self.assertEqual(described.pop(new, []), [])
        self.assertEqual(described, made | {"Status": "Active"})
        got = without_metadata(self.ssm.get_document(Name=self.name))
        self.assertEqual(got["Content"], content())
        self.assertEqual((got["Status"], got["VersionName"]), ("Active", "one"))

    def test_yaml_is_shown_as_json_unless_asked(self):
        self.create(Content=YAML, DocumentFormat="YAML")
        plain = self.ssm.get_document(Name=self.name)
        self.assertEqual(json.loads(plain["Content"])["mainSteps"][0]["name"], "say")
        self.assertEqual(plain["DocumentFormat"], "JSON")
        asked = self.ssm.get_document(Name=self.name, DocumentFormat="YAML")
        self.assertEqual(asked["Content"], YAML)

    def test_an_update_makes_a_version_and_the_default_stays(self):
        self.create()
        self.assertEqual(self.update("again", DocumentVersion="$LATEST")["Status"], "Updating")
        self.assertEqual(self.document()["DocumentVersion"], "1")
        changed = self.ssm.update_document_default_version(Name=self.name, DocumentVersion="2")
        self.assertEqual(changed["Description"], {"Name": self.name, "DefaultVersion": "2"})
        self.assertEqual(self.document()["Description"], "again")
        versions = self.ssm.list_document_versions(Name=self.name)["DocumentVersions"]
        defaults = [(each["DocumentVersion"], each["IsDefaultVersion"]) for each in versions]
        self.assertEqual(defaults, [("2", True), ("1", False)])

    def test_an_update_without_a_change_or_of_an_old_version_is_refused(self):
        self.create()
        self.refused(
            self.ssm.update_document,
            "DuplicateDocumentContent",
            Name=self.name,
            Content=content(),
            DocumentVersion="$LATEST",
        )
        self.update("again")
        message = self.refused(
            self.ssm.update_document,
            "InvalidDocumentVersion",
            Name=self.name,
            Content=content("x"),
            DocumentVersion="1",
        )
        self.assertEqual(
            message,
            f"Version provided for document {self.name} is not latest. "
            f"Please provide the latest version to update document {self.name}",
        )

    def test_a_broken_content_is_refused_in_the_words_of_aws(self):
        # Recorded from AWS: https://github.com/awslabs/amazon-eks-ami/issues/716
        message = self.refused(
            self.ssm.create_document,
            "InvalidDocumentContent",
            Name=self.name,
            DocumentType="Command",
            Content="https://raw.githubusercontent.com/x.json",
        )
        self.assertEqual(message, "JSON not well-formed. at Line: 1, Column: 6")

    def test_documents_are_listed_by_owner_name_and_tag(self):
        self.create(Tags=[{"Key": "DocUse", "Value": "Testing"}])
        pages = self.ssm.get_paginator("list_documents")

        def listed(*filters, **more):
            found = pages.paginate(
                Filters=[{"Key": key, "Values": [value]} for key, value in filters], **more
            )
            return {each["Name"] for page in found for each in page["DocumentIdentifiers"]}

        small_pages = {"PaginationConfig": {"PageSize": 2}}
        amazon = listed(("Owner", "Amazon"), **small_pages)
        self.assertIn("AWS-RunShellScript", amazon)
        self.assertEqual(len(amazon), 26)
        self.assertEqual(listed(("Name", self.name[:12]), ("tag:DocUse", "Testing")), {self.name})
        self.assertEqual(listed(("Owner", "Self"), ("tag:DocUse", "Other")), set())
        older = self.ssm.list_documents(DocumentFilterList=[{"key": "Name", "value": self.name}])
        self.assertEqual([each["Name"] for each in older["DocumentIdentifiers"]], [self.name])
        wrong = [{"Key": "Colour", "Values": ["red"]}]
        self.assertEqual(self.refused(self.ssm.list_documents, "InvalidFilterKey", Filters=wrong), "")

    def test_a_shared_document_is_not_deleted(self):
        self.create()
        share = {"Name": self.name, "PermissionType": SHARE}
        self.ssm.modify_document_permission(**share, AccountIdsToAdd=["All"])
        permission = without_metadata(self.ssm.describe_document_permission(**share))
        self.assertEqual(
            permission,
            {
                "AccountIds": ["all"],
                "AccountSharingInfoList": [
                    {"AccountId": "all", "SharedDocumentVersion": "$DEFAULT"}
                ],
            },
        )
        message = self.refused(
            self.ssm.delete_document, "InvalidDocumentOperation", Name=self.name
        )
        self.assertEqual(message, "Must unshare document first before delete")
        self.ssm.modify_document_permission(**share, AccountIdsToRemove=["all"])
        self.assertEqual(without_metadata(self.ssm.delete_document(Name=self.name)), {})

    def test_one_version_is_deleted(self):
        self.create()
        self.update("again")
        self.ssm.delete_document(Name=self.name, DocumentVersion="2")
        self.assertEqual(self.document()["LatestVersion"], "1")

    def test_another_region_has_documents_of_its_own(self):
        self.create()
        elsewhere = client(region="eu-west-1")
        self.addCleanup(elsewhere.close)
        self.refused(elsewhere.get_document, "InvalidDocument", Name=self.name)


class TerraformDocument(DocumentTest):
    """create, read, update, import, destroy as the provider's resource calls them."""

    def read(self):
        """What the resource reads: the document, its content, its accounts."""
        document = self.document()
        got = self.ssm.get_document(
            Name=self.name,
            DocumentFormat=document["DocumentFormat"],
            DocumentVersion=document["DocumentVersion"],
        )
        share = self.ssm.describe_document_permission(Name=self.name, PermissionType=SHARE)
        tags = self.ssm.list_tags_for_resource(ResourceType="Document", ResourceId=self.name)
        self.assertEqual(tags["TagList"], document["Tags"])
        return document, got["Content"], share["AccountIds"]

    def test_the_resource_lives_and_dies(self):
        tags = [{"Key": "Name", "Value": "terraform"}]
        self.create(Tags=tags, TargetType="/AWS::EC2::Instance")
        accounts = ["111111111111", "222222222222"]
        share = {"Name": self.name, "PermissionType": SHARE}
        self.ssm.modify_document_permission(**share, AccountIdsToAdd=accounts)
        document, text, shared = self.read()
        self.assertEqual((document["Status"], document["Tags"]), ("Active", tags))
        self.assertEqual((text, shared), (content(), accounts))

        latest = document["LatestVersion"]
        made = self.update("again", DocumentVersion=document["DefaultVersion"])
        self.assertEqual((latest, made["DocumentVersion"]), ("1", "2"))
        self.ssm.update_document_default_version(Name=self.name, DocumentVersion="2")
        self.ssm.modify_document_permission(
            **share, AccountIdsToAdd=["333333333333"], AccountIdsToRemove=["111111111111"]
        )
        more = [{"Key": "Env", "Value": "prod"}]
        self.ssm.add_tags_to_resource(ResourceType="Document", ResourceId=self.name, Tags=more)
        imported, text, shared = self.read()
        self.assertEqual((imported["DefaultVersion"], text), ("2", content("again")))
        self.assertEqual(imported["Tags"], tags + more)
        self.assertEqual(shared, ["222222222222", "333333333333"])

        self.ssm.modify_document_permission(**share, AccountIdsToRemove=shared)
        self.ssm.delete_document(Name=self.name)
        message = self.refused(self.ssm.describe_document, "InvalidDocument", Name=self.name)
        self.assertEqual(message, f"Document with name {self.name} does not exist.")
