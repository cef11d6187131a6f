# SPDX-License-Identifier: Apache-2.0
"""The operations of the Parameter Store, each on a server of its own."""
import json
from datetime import timedelta

from server import own_server
from ssm import client
from store import (
    ACCOUNT,
    BAD_NAME,
    BAD_SELECTOR,
    MANUAL,
    NOW,
    StoreTest,
    arn,
    filter_by,
    names,
    tag_list,
)

ADVANCED_PAGE = (
    "For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/"
    "parameter-store-advanced-parameters.html"
)


def policy(kind, **attributes):
    return {"Type": kind, "Version": "1.0", "Attributes": attributes}


EXPIRES = policy("Expiration", Timestamp="2026-12-01T00:00:00Z")
UNCHANGED = policy("NoChangeNotification", After="1", Unit="Days")


def texts(*policies):
    return json.dumps(list(policies))


class PutParameter(StoreTest):
    def test_a_parameter_is_made_and_read_with_all_its_members(self):
        made = self.answer("put_parameter", Name="/app/url", Value="db.local", Type="String")
        self.assertEqual(made, {"Version": 1, "Tier": "Standard"})
        self.assertEqual(
            self.get("/app/url"),
            {
                "Name": "/app/url",
                "Type": "String",
                "Value": "db.local",
                "Version": 1,
                "LastModifiedDate": NOW,
                "ARN": arn("/app/url"),
                "DataType": "text",
            },
        )

    def test_what_an_overwrite_omits_is_kept(self):
        pattern = {"AllowedPattern": "f-.*", "Description": "text"}
        self.put("/app/one", "f-1", **pattern)
        made = self.answer("put_parameter", Name="/app/one", Value="f-2", Overwrite=True)
        self.assertEqual(made, {"Version": 2, "Tier": "Standard"})
        found = self.described("/app/one")
        self.assertEqual({key: found[key] for key in pattern}, pattern)
        text = self.refused(
            self.ssm.put_parameter,
            "ParameterPatternMismatchException",
            Name="/app/one",
            Value="wrong",
            Overwrite=True,
        )
        self.assertEqual(text, "Parameter value, cannot be validated against allowedPattern: f-.*")
        self.assertEqual(self.value("/app/one"), "f-2")

    def test_an_overwrite_of_nothing_makes_it(self):
        self.assertEqual(self.put("/app/new", Overwrite=True), 1)

    def test_one_that_exists_is_not_overwritten_unasked(self):
        self.put("/app/one")
        with self.assertRaises(self.ssm.exceptions.ParameterAlreadyExists) as caught:
            self.put("/app/one")
        self.assertEqual(
            caught.exception.response["Error"]["Message"],
            "The parameter already exists. To overwrite this value, set the overwrite option in "
            "the request to true.",
        )

    def test_tags_cannot_be_given_with_overwrite(self):
        given = {"Name": "x", "Value": "v", "Type": "String", "Tags": tag_list({"k": "v"})}
        text = self.refused(self.ssm.put_parameter, "ValidationException", **given, Overwrite=True)
        self.assertEqual(
            text,
            "Invalid request: tags and overwrite can't be used together. To create a parameter "
            "with tags, please remove overwrite flag. To update tags for an existing parameter, "
            "please use AddTagsToResource or RemoveTagsFromResource.",
        )
        self.ssm.put_parameter(**given, Overwrite=False)
        self.assertEqual(self.tags("x"), {"k": "v"})

    def test_names_that_no_parameter_may_have(self):
        for name, code, text in (
            ("db/url", "ValidationException", "Parameter name must be a fully qualified name."),
            ("/db/url/", "ValidationException", "Parameter name must not end with slash."),
            ("bad name", "ValidationException", BAD_NAME),
            ("/ssm/x", "ValidationException", BAD_NAME),
            ("/db//url", "ValidationException", None),
            (
                "aws-foo",
                "ValidationException",
                'Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).',
            ),
            (
                "/awssec/vpc_id",
                "AccessDeniedException",
                "No access to reserved parameter name: awssec/vpc_id.",
            ),
            ("/AWS/x", "AccessDeniedException", "No access to reserved parameter name: AWS/x."),
            ("/a" * 16, "HierarchyLevelLimitExceededException", None),
            ("n" * 967, "AccessDeniedException", None),
            (arn("/db/url"), "ValidationException", None),
        ):
            with self.subTest(name):
                given = {"Name": name, "Value": "v", "Type": "String"}
                found = self.refused(self.ssm.put_parameter, code, **given)
                if text:
                    self.assertEqual(found, text)
        self.put("n" * 966)
        self.put("/a" * 15)

    def test_values_that_no_parameter_may_have(self):
        put = self.lax.put_parameter
        for given, code, text in (
            (
                {"Value": ""},
                "ValidationException",
                "1 validation error detected: Value at 'value' failed to satisfy constraint: "
                "Member must have length greater than or equal to 1",
            ),
            (
                {"Value": "{{ssm:x}}"},
                "ValidationException",
                "Parameter value: '{{ssm:x}}' failed to satisfy constraint: Parameter value can't "
                'nest another parameter. Do not use "{{}}" in the value.',
            ),
            (
                {"Type": "Text"},
                "ValidationException",
                "1 validation error detected: Value 'Text' at 'type' failed to satisfy "
                "constraint: Member must satisfy enum value set: "
                "[SecureString, StringList, String]",
            ),
            (
                {"DataType": "Text"},
                "ValidationException",
                "The following data type is not supported: Text. (Data type names are all "
                "lowercase.)",
            ),
            (
                {"AllowedPattern": "["},
                "InvalidAllowedPatternException",
                "The syntax of the allowedPattern parameter is invalid.",
            ),
            (
                {"Type": "StringList", "Value": "12,x", "AllowedPattern": r"\d{1,4}"},
                "ParameterPatternMismatchException",
                r"Parameter value, cannot be validated against allowedPattern: \d{1,4}",
            ),
            (
                {"DataType": "aws:ssm:integration"},
                "ValidationException",
                "Parameters with data type: aws:ssm:integration must start with prefix: "
                "/d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations",
            ),
        ):
            with self.subTest(given):
                asked = {"Name": "x", "Value": "v", "Type": "String"} | given
                self.assertEqual(self.refused(put, code, **asked), text)
        text = self.refused(put, "ValidationException", Name="x", Value="v")
        self.assertEqual(text, "A parameter type is required when you create a parameter.")
        self.refused(self.ssm.get_parameter, "ParameterNotFound", Name="x")

    def test_lists_keep_what_was_given(self):
        for value in ("a,,b", "red, green,blue", " red , ,blue, "):
            self.put("list", value, Type="StringList", Overwrite=True)
            self.assertEqual(self.value("list"), value)

    def test_types_may_change(self):
        self.put("x", "a")
        for version, kind in enumerate(("StringList", "SecureString", "String"), start=2):
            self.assertEqual(self.put("x", "a", Type=kind, Overwrite=True), version)
            found = self.described("x")
            self.assertEqual((found["Type"], "KeyId" in found), (kind, kind == "SecureString"))
        shown = self.answer("get_parameter_history", Name="x", WithDecryption=True)["Parameters"]
        types = [each["Type"] for each in shown]
        self.assertEqual(types, ["String", "StringList", "SecureString", "String"])
        self.assertEqual([each["Value"] for each in shown], ["a"] * 4)

    def test_the_hundred_and_first_version_takes_the_place_of_the_first(self):
        for _ in range(101):
            last = self.put("x", Overwrite=True)
        self.assertEqual(last, 101)
        self.refused(self.ssm.get_parameter, "ParameterVersionNotFound", Name="x:1")
        self.ssm.label_parameter_version(Name="x", ParameterVersion=2, Labels=["kept"])
        text = self.refused(
            self.ssm.put_parameter,
            "ParameterMaxVersionLimitExceeded",
            Name="x",
            Value="v",
            Overwrite=True,
        )
        self.assertEqual(
            text,
            "You attempted to create a new version of x by calling the PutParameter API with the "
            "overwrite flag. Version 2, the oldest version, can't be deleted because it has a "
            "label associated with it. Move the label to another version of the parameter, and "
            "try again.",
        )


class Tiers(StoreTest):
    def tier(self, value, name="x", **more):
        asked = {"Name": name, "Value": value, "Type": "String", "Overwrite": True} | more
        return self.ssm.put_parameter(**asked)["Tier"]

    def refused_value(self, size, **more):
        asked = {"Name": "x", "Value": "v" * size, "Type": "String", "Overwrite": True} | more
        return self.refused(self.ssm.put_parameter, "ValidationException", **asked)

    def test_a_value_has_room_by_its_tier(self):
        self.assertEqual(
            self.refused_value(4097),
            "Standard tier parameters support a maximum parameter value of 4096 characters. To "
            "create a larger parameter value, upgrade the parameter to use the advanced-parameter "
            f"tier. {ADVANCED_PAGE}",
        )
        self.assertEqual(self.tier("v" * 4096), "Standard")
        self.assertEqual(self.tier("v" * 8192, Tier="Advanced"), "Advanced")
        for tier in ("Advanced", "Intelligent-Tiering"):
            self.assertEqual(
                self.refused_value(8193, Tier=tier),
                "Advanced-tier parameters support a maximum parameter value of 8192 characters.",
            )

    def test_an_advanced_one_stays_one(self):
        self.assertEqual(self.tier("v"), "Standard")
        self.assertEqual(self.tier("v", Tier="Advanced"), "Advanced")
        self.assertEqual(self.tier("v"), "Advanced")
        self.assertEqual(self.tier("v", Tier="Intelligent-Tiering"), "Advanced")
        self.assertEqual(
            self.refused_value(1, Tier="Standard"),
            "This parameter uses the advanced-parameter tier. You can't downgrade a parameter "
            "from the advanced-parameter tier to the standard-parameter tier. If necessary, you "
            "can delete the advanced parameter and recreate it as a standard parameter. Be aware "
            "that standard parameters have a value limit of 4096 characters.",
        )

    def test_intelligent_tiering_chooses_what_is_needed(self):
        choose = {"Tier": "Intelligent-Tiering"}
        self.assertEqual(self.tier("v", **choose), "Standard")
        self.assertEqual(self.described("x")["Tier"], "Standard")
        self.assertEqual(self.tier("v" * 4097, **choose), "Advanced")
        self.assertEqual(self.tier("v", "y", Policies=texts(EXPIRES), **choose), "Advanced")


class Policies(StoreTest):
    def put_policies(self, given, **more):
        asked = {"Name": "x", "Value": "v", "Type": "String", "Overwrite": True}
        return self.answer("put_parameter", **asked, Policies=given, **more)

    def shown(self):
        return self.described("x")["Policies"]

    def test_they_are_shown_without_blanks_and_in_the_history_without_status(self):
        self.put_policies(texts(EXPIRES, UNCHANGED), Tier="Advanced")
        compact = [json.dumps(each, separators=(",", ":")) for each in (EXPIRES, UNCHANGED)]
        expected = [
            {"PolicyText": compact[0], "PolicyType": "Expiration"},
            {"PolicyText": compact[1], "PolicyType": "NoChangeNotification"},
        ]
        [version] = self.answer("get_parameter_history", Name="x")["Parameters"]
        self.assertEqual(version["Policies"], expected)
        pending = [each | {"PolicyStatus": "Pending"} for each in reversed(expected)]
        self.assertEqual(self.shown(), pending)
        self.put("x", "w", Overwrite=True)
        self.assertEqual(self.shown(), pending)
        self.put_policies("[]")
        self.assertEqual(self.shown(), [])
        self.assertEqual(self.described("x")["Tier"], "Advanced")

    def test_what_no_policy_may_be(self):
        attribute = "InvalidPolicyAttributeException"
        for given, code, text in (
            ("not-json.", "ValidationException", "Invalid policies input: not-json.."),
            ("{}", "ValidationException", "Invalid policies input: {}."),
            (
                texts(policy("BadType")),
                "InvalidPolicyTypeException",
                "Policy type BadType is not supported.",
            ),
            (
                texts(policy("NoChangeNotification", After="0", Unit="Days")),
                attribute,
                "Attribute After must be a positive integer.",
            ),
            (
                texts(policy("NoChangeNotification", After="0.5", Unit="Days")),
                attribute,
                "Attribute After must be a positive integer smaller than 8760000 .",
            ),
            (
                texts(policy("NoChangeNotification", After="1", Unit="Weeks")),
                attribute,
                "Supported time units: DAYS HOURS",
            ),
            (
                texts(policy("Expiration", Timestamp="tomorrow")),
                attribute,
                "Invalid timestamp format",
            ),
            (
                texts(policy("ExpirationNotification", Before="1", Unit="Days")),
                "IncompatiblePolicyException",
                "Expiration notification policies are missing expiration policy",
            ),
            (
                texts(*[UNCHANGED] * 11),
                "PoliciesLimitExceededException",
                "Number of policies attached to a parameter cannot exceed 10",
            ),
        ):
            with self.subTest(given):
                asked = {"Name": "x", "Value": "v", "Type": "String", "Tier": "Advanced"}
                found = self.refused(self.ssm.put_parameter, code, **asked, Policies=given)
                self.assertEqual(found, text)
        asked = {"Name": "x", "Value": "v", "Type": "String", "Policies": texts(EXPIRES)}
        self.assertEqual(
            self.refused(self.ssm.put_parameter, "ValidationException", **asked),
            "You can't assign parameter policies to a standard-parameter tier. You must upgrade "
            f"the parameter to use the advanced-parameter tier. {ADVANCED_PAGE}",
        )

    def test_a_parameter_expires_on_the_clock(self):
        self.put_policies(texts(EXPIRES), Tier="Advanced")
        self.control.advance("P2DT23H59M")
        self.assertEqual(self.value("x"), "v")
        self.control.advance("PT1M")
        self.refused(self.ssm.get_parameter, "ParameterNotFound", Name="x")
        self.assertEqual(self.put("x"), 1)

    def test_a_later_date_keeps_it(self):
        self.put_policies(texts(EXPIRES), Tier="Advanced")
        self.put_policies(texts(policy("Expiration", Timestamp="2027-01-01T00:00:00Z")))
        self.control.advance("P7D")
        self.assertEqual(self.value("x"), "v")
        self.put_policies("[{}]")
        self.control.advance("P60D")
        self.assertEqual(self.value("x"), "v")

    def test_a_notification_leaves_it(self):
        self.put_policies(texts(UNCHANGED), Tier="Advanced")
        self.control.advance("P2D")
        self.assertEqual([each["PolicyStatus"] for each in self.shown()], ["Finished"])


class Images(StoreTest):
    OPTIONS = ("--latency", "recorded")

    def test_one_cannot_be_read_until_it_was_checked(self):
        image = {"Type": "String", "DataType": "aws:ec2:image"}
        self.assertEqual(self.put("/ami/web", "ami-0123456789abcdef0", **image), 1)
        self.put("/ami/wrong", "ami-012345678", **image)
        self.refused(self.ssm.get_parameter, "ParameterNotFound", Name="/ami/web")
        self.control.advance("PT5M")
        self.assertEqual(self.get("/ami/web")["DataType"], "aws:ec2:image")
        self.refused(self.ssm.get_parameter, "ParameterNotFound", Name="/ami/wrong")


class GetParameter(StoreTest):
    def test_a_version_is_named_by_its_number_or_a_label(self):
        self.put("/app/one", "a")
        self.ssm.label_parameter_version(Name="/app/one", Labels=["stable"])
        self.control.advance("PT1H")
        self.put("/app/one", "b", Overwrite=True)
        later = NOW + timedelta(hours=1)
        for selector, version, value, modified in (
            (":1", 1, "a", NOW),
            (":01", 1, "a", NOW),
            (":stable", 1, "a", NOW),
            (":2", 2, "b", later),
        ):
            for prefix in ("/app/one", arn("/app/one")):
                found = self.get(prefix + selector)
                expected = ("/app/one", selector, version, value, modified, arn("/app/one"))
                members = ("Name", "Selector", "Version", "Value", "LastModifiedDate", "ARN")
                self.assertEqual(tuple(found[each] for each in members), expected)
        self.assertNotIn("Selector", self.get("/app/one"))

    def test_a_version_that_is_not_there(self):
        self.put("/app/one")
        for selector in ("0", "99", "2147483648"):
            text = self.refused(
                self.ssm.get_parameter, "ParameterVersionNotFound", Name=f"/app/one:{selector}"
            )
            self.assertEqual(
                text,
                f"Systems Manager could not find version {selector} of /app/one. Verify the "
                "version and try again.",
            )
        for selector in ("missing", "-1"):
            text = self.refused(
                self.ssm.get_parameter, "ParameterVersionNotFound", Name=f"/app/one:{selector}"
            )
            self.assertEqual(
                text,
                "Systems Manager could not find a version of /app/one that has the specified "
                f"label, {selector}. Verify the parameter label and try again.",
            )
        for selector in ("", "1:2"):
            text = self.refused(
                self.ssm.get_parameter, "ValidationException", Name=f"/app/one:{selector}"
            )
            self.assertEqual(text, BAD_SELECTOR)

    def test_one_that_is_not_there_has_an_error_without_text(self):
        with self.assertRaises(self.ssm.exceptions.ParameterNotFound) as caught:
            self.get("/app/one")
        self.assertEqual(caught.exception.response["Error"]["Message"], "")

    def test_a_name_that_none_can_have(self):
        for name in ("bad name", "{test}-test", "/a@b"):
            text = self.refused(self.ssm.get_parameter, "ValidationException", Name=name)
            self.assertEqual(text, BAD_NAME)

    def test_a_slash_before_the_only_level_makes_no_difference(self):
        self.put("/one")
        for spelling in ("one", "/one"):
            found = self.get(spelling)
            self.assertEqual((found["Name"], found["ARN"]), (spelling, arn("/one")))
        self.assertEqual(self.get(arn("/one"))["Name"], "/one")
        self.assertEqual(self.described("one")["Name"], "/one")
        self.refused(
            self.ssm.put_parameter,
            "ParameterAlreadyExists",
            Name="one",
            Value="v",
            Type="String",
        )

    def test_public_parameters_are_there(self):
        prefix = "/aws/service/ami-amazon-linux-latest/"
        image = self.get(prefix + "al2023-ami-kernel-default-x86_64")
        self.assertRegex(image["Value"], "^ami-0[0-9a-f]{16}$")
        self.assertEqual(image["ARN"], "arn:aws:ssm:us-east-1::parameter" + image["Name"])
        here = self.value("/aws/service/global-infrastructure/current-region")
        self.assertEqual(here, "us-east-1")
        self.assertEqual(self.answer("describe_parameters")["Parameters"], [])
        below = [filter_by("Name", prefix, option="BeginsWith")]
        pages = self.pages("describe_parameters", ParameterFilters=below)
        self.assertIn(image["Name"], [name for page in pages for name in names(page)])


class Delete(StoreTest):
    def test_one_is_gone_with_its_tags_and_labels(self):
        self.put("/x", Tags=tag_list({"k": "v"}))
        self.put("/x", Overwrite=True)
        self.ssm.label_parameter_version(Name="/x", Labels=["stable"])
        self.assertEqual(self.answer("delete_parameter", Name="x"), {})
        with self.assertRaises(self.ssm.exceptions.ParameterNotFound):
            self.ssm.delete_parameter(Name="x")
        self.assertEqual(self.put("/x"), 1)
        self.assertEqual(self.tags("/x"), {})
        self.refused(self.ssm.get_parameter, "ParameterVersionNotFound", Name="/x:stable")

    def test_several_are_deleted_at_once(self):
        for name in ("/p/one", "/p/list"):
            self.put(name)
        found = self.answer("delete_parameters", Names=["/p/list", "/p/one", "/p/missing"])
        expected = {
            "DeletedParameters": ["/p/list", "/p/one"],
            "InvalidParameters": ["/p/missing"],
        }
        self.assertEqual(found, expected)
        found = self.answer("delete_parameters", Names=["/p/one"])
        expected = {"DeletedParameters": [], "InvalidParameters": ["/p/one"]}
        self.assertEqual(found, expected)


class Labels(StoreTest):
    def setUp(self):
        super().setUp()
        for value in ("a", "b"):
            self.put("/p/one", value, Overwrite=True)

    def label(self, *labels, **more):
        return self.answer("label_parameter_version", Name="/p/one", Labels=list(labels), **more)

    def labels(self):
        shown = self.answer("get_parameter_history", Name="/p/one")["Parameters"]
        return [sorted(version["Labels"]) for version in shown]

    def test_one_is_on_one_version_at_a_time(self):
        put = self.label("stable", ParameterVersion=1)
        self.assertEqual(put, {"InvalidLabels": [], "ParameterVersion": 1})
        self.assertEqual(self.get("/p/one:stable")["Value"], "a")
        put = self.label("stable", "new")
        self.assertEqual(put, {"InvalidLabels": [], "ParameterVersion": 2})
        self.assertEqual(self.labels(), [[], ["new", "stable"]])

    def test_what_cannot_be_a_label_is_listed_and_the_others_are_attached(self):
        given = ["123bad", "awsBad", "good", "ssmBad", "bad label", "123bad"]
        put = self.label(*given)
        self.assertEqual(put["InvalidLabels"], ["awsBad", "123bad", "bad label", "ssmBad"])
        self.assertEqual(self.labels(), [[], ["good"]])

    def test_one_is_taken_off_its_version(self):
        self.label("old", ParameterVersion=1)
        self.label("stable", ParameterVersion=2)
        asked = {"Name": "/p/one", "ParameterVersion": 1, "Labels": ["old", "stable", "missing"]}
        self.assertEqual(
            self.answer("unlabel_parameter_version", **asked),
            {"RemovedLabels": ["old"], "InvalidLabels": ["stable", "missing"]},
        )
        self.assertEqual(self.labels(), [[], ["stable"]])

    def test_a_version_has_ten_at_most(self):
        self.label(*[f"l{number}" for number in range(10)])
        more = {"Name": "/p/one", "Labels": ["l10"]}
        limit = "ParameterVersionLabelLimitExceeded"
        self.refused(self.ssm.label_parameter_version, limit, **more)
        self.label("l10", ParameterVersion=1)
        self.label("l0", ParameterVersion=1)
        self.label("l10")

    def test_errors(self):
        for operation in (self.ssm.label_parameter_version, self.ssm.unlabel_parameter_version):
            asked = {"Name": "/p/one", "ParameterVersion": 99, "Labels": ["x"]}
            text = self.refused(operation, "ParameterVersionNotFound", **asked)
            self.assertEqual(
                text,
                "Systems Manager could not find version 99 of /p/one. Verify the version and try "
                "again.",
            )
            asked = {"Name": "/p/missing", "ParameterVersion": 1, "Labels": ["x"]}
            self.refused(operation, "ParameterNotFound", **asked)
        long = {"Name": "/p/one", "Labels": ["x" * 101]}
        text = self.refused(self.lax.label_parameter_version, "ValidationException", **long)
        self.assertEqual(
            text,
            f"1 validation error detected: Value '[{'x' * 101}]' at 'labels' failed to satisfy "
            "constraint: Member must satisfy constraint: [Member must have length less than or "
            "equal to 100, Member must have length greater than or equal to 1]",
        )


class Tags(StoreTest):
    def test_they_are_added_replaced_and_removed_under_either_spelling(self):
        given = {"Name": "/one", "Value": "v", "Type": "String"}
        self.lax.put_parameter(**given, Tags=tag_list({"k": "", "env": "one"}))
        resource = {"ResourceType": "Parameter", "ResourceId": "one"}
        added = tag_list({"env": "two", "team": "web"})
        self.assertEqual(self.answer("add_tags_to_resource", **resource, Tags=added), {})
        expected = {"k": "", "env": "two", "team": "web"}
        self.assertEqual([self.tags("one"), self.tags("/one")], [expected] * 2)
        gone = ["k", "absent"]
        self.assertEqual(self.answer("remove_tags_from_resource", **resource, TagKeys=gone), {})
        self.assertEqual(self.tags("/one"), {"env": "two", "team": "web"})

    def test_a_parameter_that_is_not_there_has_none(self):
        asked = {"ResourceType": "Parameter", "ResourceId": "/missing"}
        text = self.refused(self.ssm.list_tags_for_resource, "InvalidResourceId", **asked)
        self.assertEqual(text, "")


class ResourcePolicies(StoreTest):
    POLICY = json.dumps({"Version": "2012-10-17", "Statement": []})

    def setUp(self):
        super().setUp()
        self.put("/shared/one", Tier="Advanced")
        self.resource = {"ResourceArn": arn("/shared/one")}

    def test_one_is_put_read_changed_and_deleted(self):
        self.assertEqual(self.answer("get_resource_policies", **self.resource), {"Policies": []})
        made = self.answer("put_resource_policy", **self.resource, Policy=self.POLICY)
        self.assertEqual(set(made), {"PolicyId", "PolicyHash"})
        shown = self.answer("get_resource_policies", **self.resource)
        self.assertEqual(shown["Policies"], [made | {"Policy": self.POLICY}])
        other = json.dumps({"Version": "2012-10-17", "Statement": [{}]})
        changed = self.answer("put_resource_policy", **self.resource, Policy=other, **made)
        self.assertEqual(changed["PolicyId"], made["PolicyId"])
        self.assertNotEqual(changed["PolicyHash"], made["PolicyHash"])
        stale = self.resource | made
        conflict = "ResourcePolicyConflictException"
        self.refused(self.ssm.delete_resource_policy, conflict, **stale)
        deleted = self.answer("delete_resource_policy", **self.resource, **changed)
        self.assertEqual(deleted, {})
        pages = self.ssm.get_paginator("get_resource_policies").paginate(**self.resource)
        self.assertEqual(pages.build_full_result()["Policies"], [])

    def test_errors(self):
        put = self.ssm.put_resource_policy
        self.answer("put_resource_policy", **self.resource, Policy=self.POLICY)
        limit = "ResourcePolicyLimitExceededException"
        self.refused(put, limit, **self.resource, Policy=self.POLICY)
        self.put("/shared/standard")
        invalid = "ResourcePolicyInvalidParameterException"
        for name in ("/shared/standard", "/shared/one:1"):
            self.refused(put, invalid, ResourceArn=arn(name), Policy=self.POLICY)
        wrong = {"PolicyId": "x", "PolicyHash": "y"}
        missing = "ResourcePolicyNotFoundException"
        self.refused(self.ssm.delete_resource_policy, missing, **self.resource, **wrong)


class ServiceSettings(StoreTest):
    TIER = "/ssm/parameter-store/default-parameter-tier"
    THROUGHPUT = "/ssm/parameter-store/high-throughput-enabled"

    def setting(self, setting):
        return self.ssm.get_service_setting(SettingId=setting)["ServiceSetting"]

    def test_one_is_read_changed_and_reset(self):
        first = self.setting(self.THROUGHPUT)
        expected = {
            "SettingId": self.THROUGHPUT,
            "SettingValue": "false",
            "LastModifiedDate": first["LastModifiedDate"],
            "LastModifiedUser": "System",
            "ARN": f"arn:aws:ssm:{ACCOUNT}:servicesetting{self.THROUGHPUT}",
            "Status": "Default",
        }
        self.assertEqual(first, expected)
        asked = {"SettingId": first["ARN"], "SettingValue": "true"}
        self.assertEqual(self.answer("update_service_setting", **asked), {})
        changed = self.setting(self.THROUGHPUT)
        self.assertEqual((changed["SettingValue"], changed["Status"]), ("true", "Customized"))
        self.assertEqual(changed["LastModifiedDate"], NOW)
        reset = self.answer("reset_service_setting", SettingId=self.THROUGHPUT)
        self.assertEqual(reset, {"ServiceSetting": first})
        self.assertEqual(self.setting(first["ARN"]), first)

    def test_the_tier_of_new_parameters_is_one(self):
        self.ssm.update_service_setting(SettingId=self.TIER, SettingValue="Advanced")
        made = self.answer("put_parameter", Name="x", Value="v", Type="String")
        self.assertEqual(made["Tier"], "Advanced")
        tiering = {"SettingId": self.TIER, "SettingValue": "Intelligent-Tiering"}
        self.ssm.update_service_setting(**tiering)
        for size, tier in ((1, "Standard"), (4097, "Advanced")):
            given = {"Name": f"y{size}", "Value": "v" * size, "Type": "String"}
            self.assertEqual(self.answer("put_parameter", **given)["Tier"], tier)

    def test_an_unknown_one(self):
        unknown = {"SettingId": "/ssm/parameter-store/colour"}
        self.refused(self.ssm.get_service_setting, "ServiceSettingNotFound", **unknown)


class Fixtures(StoreTest):
    PRINTED = {
        "Parameters": [
            {
                "Name": "/app/url",
                "Type": "String",
                "Value": "db.local",
                "Version": 3,
                "LastModifiedDate": "2026-03-01T02:00:00.421000+00:00",
                "ARN": arn("/app/url"),
                "DataType": "text",
            },
            {"Name": "/app/key", "Type": "SecureString", "Value": "s3cret"},
        ]
    }

    def test_what_aws_cli_printed_is_read_as_it_was(self):
        self.control.ask("POST", "fixtures", self.PRINTED)
        expected = self.PRINTED["Parameters"][0]
        found = self.get("/app/url:3")
        found["LastModifiedDate"] = found["LastModifiedDate"].isoformat(timespec="microseconds")
        self.assertEqual(found, expected | {"Selector": ":3"})
        self.refused(self.ssm.get_parameter, "ParameterVersionNotFound", Name="/app/url:2")
        self.assertTrue(self.get("/app/key")["Value"].startswith("AQICAH"))
        self.assertEqual(self.value("/app/key"), "s3cret")
        self.assertEqual(self.put("/app/url", Overwrite=True), 4)

    def test_a_saved_state_loads_again(self):
        self.control.ask("POST", "fixtures", self.PRINTED)
        self.ssm.label_parameter_version(Name="/app/url", Labels=["stable"])
        policies = {"Tier": "Advanced", "Policies": texts(EXPIRES)}
        self.put("/app/ends", Tags=tag_list({"k": "v"}), **policies)
        state = self.control.ask("GET", "state")
        other = self.enterContext(own_server(*MANUAL))
        other.ask("POST", "fixtures", state)
        self.ssm = client(endpoint=other.endpoint)
        self.addCleanup(self.ssm.close)
        self.assertEqual(self.value("/app/url:stable"), "db.local")
        self.assertEqual(self.value("/app/key"), "s3cret")
        self.assertEqual(self.tags("/app/ends"), {"k": "v"})
        other.advance("P4D")
        self.refused(self.ssm.get_parameter, "ParameterNotFound", Name="/app/ends")


class Commands(StoreTest):
    NODE = "i-0123456789abcdef0"

    def setUp(self):
        super().setUp()
        self.control.put_node(self.NODE)
        self.control.script(StandardOutputContent="did {{ commands }}")

    def send(self, command):
        sent = self.ssm.send_command(
            DocumentName="AWS-RunShellScript",
            InstanceIds=[self.NODE],
            Parameters={"commands": [command]},
        )
        return sent["Command"]

    def test_the_node_reads_what_a_command_refers_to(self):
        self.put("/app/url", "one")
        self.put("/app/url", "two", Overwrite=True)
        for reference, value in (("/app/url", "two"), ("/app/url:1", "one")):
            sent = self.send("curl {{ssm:%s}}" % reference)
            self.assertEqual(sent["Parameters"], {"commands": ["curl {{ssm:%s}}" % reference]})
            asked = {"CommandId": sent["CommandId"], "InstanceId": self.NODE}
            output = self.ssm.get_command_invocation(**asked)["StandardOutputContent"]
            self.assertEqual(output.strip(), f"did curl {value}")

    def test_what_it_refers_to_must_be_there(self):
        self.put("/app/key", Type="SecureString")
        for reference in ("/app/none", "/app/key"):
            with self.assertRaises(self.ssm.exceptions.InvalidParameters) as caught:
                self.send("curl {{ssm:%s}}" % reference)
            self.assertIn(reference, caught.exception.response["Error"]["Message"])


class Tenants(StoreTest):
    def test_each_account_and_region_has_its_own_parameters(self):
        self.put("/app/key", "mine", Type="SecureString")
        for tenant in ({"region": "eu-central-1"}, {"access_key": "210987654321"}):
            other = client(endpoint=self.control.endpoint, **tenant)
            self.addCleanup(other.close)
            self.refused(other.get_parameter, "ParameterNotFound", Name="/app/key")
            other.put_parameter(Name="/app/key", Value="theirs", Type="SecureString")
            found = other.get_parameter(Name="/app/key", WithDecryption=True)["Parameter"]
            self.assertEqual(found["Value"], "theirs")
            self.assertNotEqual(found["ARN"], arn("/app/key"))
        self.assertEqual(self.value("/app/key"), "mine")
