# SPDX-License-Identifier: Apache-2.0
"""The operations that read many parameters, their pages and their filters."""
from datetime import timedelta

from store import BAD_NAME, NOW, StoreTest, arn, filter_by, names, tag_list

BAD_PATH = (
    "The parameter doesn't meet the parameter name requirements. The parameter name must begin "
    'with a forward slash "/". It can\'t be prefixed with \\"aws\\" or \\"ssm\\" '
    "(case-insensitive). It must use only letters, numbers, or the following symbols: . (period), "
    "- (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, "
    'must use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.'
)


class GetParameters(StoreTest):
    def test_they_come_sorted_and_what_is_not_there_is_listed(self):
        for name in ("/p/string", "/p/list", "/p/nested/secure"):
            self.put(name)
        asked = ["z", "/p/string", "a", "z", "/p/list", "/p/string:9", "/p/nested/secure"]
        found = self.answer("get_parameters", Names=asked)
        self.assertEqual(names(found["Parameters"]), ["/p/list", "/p/nested/secure", "/p/string"])
        self.assertEqual(found["InvalidParameters"], ["/p/string:9", "a", "z"])
        found = self.answer("get_parameters", Names=["/p/list"])
        self.assertEqual(found["InvalidParameters"], [])
        found = self.answer("get_parameters", Names=["a"])
        self.assertEqual(found["Parameters"], [])

    def test_each_spelling_of_a_parameter_has_its_entry(self):
        self.put("/x")
        asked = ["x", "/x", "x", arn("/x")]
        found = self.answer("get_parameters", Names=asked)["Parameters"]
        self.assertEqual(names(found), ["/x", "/x", "x"])

    def test_versions_of_one_come_in_the_order_of_a_java_hash_set(self):
        self.put("/selectors/one", "a")
        self.put("/selectors/one", "b", Overwrite=True)
        self.ssm.label_parameter_version(Name="/selectors/one", Labels=["label"])
        asked = ["/selectors/one:label", "/selectors/one:2", "/selectors/one", "/selectors/one:1"]
        found = self.answer("get_parameters", Names=asked)["Parameters"]
        in_java = sorted(asked, key=java_bucket)
        spelled = [each["Name"] + each.get("Selector", "") for each in found]
        self.assertEqual(spelled, in_java)

    def test_ten_at_most(self):
        asked = [f"n{number}" for number in range(11)]
        text = self.refused(self.lax.get_parameters, "ValidationException", Names=asked)
        self.assertEqual(
            text,
            f"1 validation error detected: Value '[{', '.join(asked)}]' at 'names' failed to "
            "satisfy constraint: Member must have length less than or equal to 10",
        )

    def test_a_name_that_none_can_have_refuses_all(self):
        self.put("x")
        asked = {"Names": ["x", "bad name"]}
        text = self.refused(self.ssm.get_parameters, "ValidationException", **asked)
        self.assertEqual(text, BAD_NAME)


def java_bucket(text):
    """Where java.util.HashSet keeps a text as long as it has sixteen buckets."""
    value = 0
    for letter in text:
        value = (value * 31 + ord(letter)) & 0xFFFFFFFF
    return (value ^ value >> 16) & 15


class GetParametersByPath(StoreTest):
    def below(self, path, **more):
        return names(self.answer("get_parameters_by_path", Path=path, **more)["Parameters"])

    def test_levels(self):
        for name in ("root", "/top", "/a/b", "/a/c/d", "/a/c/e/f", "/ab/g"):
            self.put(name)
        self.assertEqual(self.below("/a"), ["/a/b"])
        self.assertEqual(self.below("/a/"), ["/a/b"])
        self.assertEqual(self.below("/a", Recursive=True), ["/a/b", "/a/c/d", "/a/c/e/f"])
        self.assertEqual(self.below("/"), ["/top", "root"])
        self.assertEqual(len(self.below("/", Recursive=True)), 6)
        self.assertEqual(self.below("/a/b"), [])
        self.assertEqual(self.below("/none"), [])

    def test_the_paginator_gives_each_once(self):
        expected = [f"/many/{number:02d}" for number in range(25)]
        for name in reversed(expected):
            self.put(name)
        pages = self.pages("get_parameters_by_path", Path="/many")
        tens = [expected[:10], expected[10:20], expected[20:]]
        self.assertEqual([names(page) for page in pages], tens)
        pages = self.pages("get_parameters_by_path", Path="/many", MaxResults=5)
        self.assertEqual([len(page) for page in pages], [5] * 5)

    def test_the_last_page_has_no_token_also_when_it_is_full(self):
        for number in range(4):
            self.put(f"/four/{number}")
        first = self.answer("get_parameters_by_path", Path="/four", MaxResults=2)
        following = {"NextToken": first["NextToken"], "MaxResults": 2}
        second = self.answer("get_parameters_by_path", Path="/four", **following)
        self.assertNotIn("NextToken", second)
        ask = self.ssm.get_parameters_by_path
        self.refused(ask, "InvalidNextToken", Path="/other", **following)
        text = self.refused(ask, "InvalidNextToken", Path="/four", NextToken="fixture")
        self.assertEqual(text, "The following token is invalid: fixture.")

    def test_what_is_refused(self):
        ask = self.lax.get_parameters_by_path
        for path in ("a/b", "/a//b", "/a b", "/aws", "/ssm/x"):
            with self.subTest(path):
                self.assertEqual(self.refused(ask, "ValidationException", Path=path), BAD_PATH)
        text = self.refused(ask, "ValidationException", Path="/a", MaxResults=11)
        self.assertEqual(
            text,
            "1 validation error detected: Value '11' at 'maxResults' failed to satisfy "
            "constraint: Member must have value less than or equal to 10",
        )

    def test_filters(self):
        self.put("/f/one", "a")
        self.ssm.label_parameter_version(Name="/f/one", Labels=["old"])
        self.put("/f/one", "b", Overwrite=True)
        self.put("/f/deep/secure", Type="SecureString")

        def found(*filters):
            asked = {"Path": "/f", "Recursive": True, "ParameterFilters": list(filters)}
            return self.answer("get_parameters_by_path", **asked)["Parameters"]

        self.assertEqual(names(found(filter_by("Type", "String"))), ["/f/one"])
        self.assertEqual(names(found(filter_by("KeyId", "alias/aws/ssm"))), ["/f/deep/secure"])
        self.assertEqual(names(found(filter_by("KeyId", "alias/mine"))), [])
        [labelled] = found(filter_by("Label", "old"))
        self.assertEqual((labelled["Version"], labelled["Value"]), (1, "a"))
        self.assertNotIn("Selector", labelled)

    def test_filters_that_are_refused(self):
        for given, code, text in (
            (
                filter_by("Name", "x"),
                "InvalidFilterKey",
                "The following filter key is not valid: Name. Valid filter keys include: "
                "[Type, KeyId, Label].",
            ),
            (
                filter_by("Label", "a", "b"),
                "InvalidFilterValue",
                "The following filter Label can have only one value",
            ),
            (
                filter_by("Label", "a", option="BeginsWith"),
                "InvalidFilterOption",
                "The following filter option is not valid: BeginsWith. Valid options include: "
                "[Equals].",
            ),
            (
                filter_by("Type", "String", option="Contains"),
                "InvalidFilterOption",
                "The following filter option is not valid: Contains. Valid options include: "
                "[BeginsWith, Equals].",
            ),
        ):
            with self.subTest(given):
                asked = {"Path": "/f", "ParameterFilters": [given]}
                found = self.refused(self.ssm.get_parameters_by_path, code, **asked)
                self.assertEqual(found, text)

    def test_public_parameters_have_paths(self):
        pages = self.pages("get_parameters_by_path", Path="/aws/service/list")
        values = {each["Value"] for page in pages for each in page}
        self.assertIn("/aws/service/ami-amazon-linux-latest/", values)


class ShortPages(StoreTest):
    OPTIONS = ("--short-pages",)

    def test_the_paginators_give_each_once(self):
        expected = [f"/many/{number:02d}" for number in range(12)]
        for name in expected:
            self.put(name)
        for operation, asked in (
            ("get_parameters_by_path", {"Path": "/many"}),
            ("describe_parameters", {}),
        ):
            pages = self.pages(operation, **asked)
            self.assertEqual([len(page) for page in pages], [0, 5, 5, 2])
            self.assertEqual([name for page in pages for name in names(page)], expected)

    def test_who_takes_the_first_page_for_all_finds_nothing(self):
        self.put("/many/one")
        first = self.answer("get_parameters_by_path", Path="/many")
        self.assertEqual(first["Parameters"], [])
        self.assertIn("NextToken", first)


class GetParameterHistory(StoreTest):
    def test_each_version_arrives_with_all_its_members(self):
        self.put("/app/key", "a", Type="SecureString", Description="text")
        self.ssm.label_parameter_version(Name="/app/key", Labels=["old"])
        self.control.advance("PT1S")
        self.put("/app/key", "b", Type="SecureString", Overwrite=True)
        shown = self.answer("get_parameter_history", Name="/app/key", WithDecryption=True)
        first = {
            "Name": "/app/key",
            "Type": "SecureString",
            "KeyId": "alias/aws/ssm",
            "LastModifiedDate": NOW,
            "LastModifiedUser": shown["Parameters"][0]["LastModifiedUser"],
            "Description": "text",
            "Value": "a",
            "Version": 1,
            "Labels": ["old"],
            "Tier": "Standard",
            "Policies": [],
            "DataType": "text",
        }
        self.assertRegex(first["LastModifiedUser"], "^arn:aws:iam::123456789012:")
        second = first | {
            "LastModifiedDate": NOW + timedelta(seconds=1),
            "Value": "b",
            "Version": 2,
            "Labels": [],
        }
        self.assertEqual(shown, {"Parameters": [first, second]})
        cipher = self.answer("get_parameter_history", Name="/app/key")["Parameters"]
        self.assertEqual([each["Value"][:6] for each in cipher], ["AQICAH"] * 2)

    def test_the_paginator_gives_each_version_once(self):
        for _ in range(60):
            self.put("x", Overwrite=True)
        pages = self.pages("get_parameter_history", Name="x")
        self.assertEqual([len(page) for page in pages], [50, 10])
        versions = [each["Version"] for page in pages for each in page]
        self.assertEqual(versions, list(range(1, 61)))

    def test_errors(self):
        self.put("x")
        ask = self.lax.get_parameter_history
        self.assertEqual(self.refused(ask, "ParameterNotFound", Name="missing"), "")
        self.refused(ask, "ValidationException", Name="x", MaxResults=51)
        text = self.refused(ask, "InvalidNextToken", Name="x", NextToken="fixture")
        self.assertEqual(text, "The following token is invalid: fixture.")


class DescribeParameters(StoreTest):
    def test_one_arrives_with_all_its_members_and_without_its_value(self):
        self.put("/p/one", "f-1", Description="text", AllowedPattern="f-.*")
        self.put("/p/secure", Type="SecureString", Tier="Advanced")
        one, secure = self.answer("describe_parameters")["Parameters"]
        user = one["LastModifiedUser"]
        expected = {
            "Name": "/p/one",
            "Type": "String",
            "LastModifiedDate": NOW,
            "LastModifiedUser": user,
            "Description": "text",
            "AllowedPattern": "f-.*",
            "Version": 1,
            "Tier": "Standard",
            "Policies": [],
            "DataType": "text",
        }
        # Older clients do not know the member.
        self.assertEqual(one, expected | ({"ARN": arn("/p/one")} if "ARN" in one else {}))
        self.assertEqual((secure["KeyId"], secure["Tier"]), ("alias/aws/ssm", "Advanced"))
        self.assertNotIn("Description", secure)

    def fill(self):
        self.put("/app/db/url", Tags=tag_list({"env": "one", "team": "web"}))
        self.put("/app/db/key", Type="SecureString", Tags=tag_list({"env": "two"}))
        self.put("/app/list", Type="StringList", Tier="Advanced")
        self.put("/tangent-3")
        self.put("tangram-4")
        self.put("/standing-5")

    def found(self, *filters):
        pages = self.pages("describe_parameters", ParameterFilters=list(filters))
        return [name for page in pages for name in names(page)]

    def test_filters(self):
        self.fill()
        db = ["/app/db/key", "/app/db/url"]
        tan = ["/tangent-3", "tangram-4"]
        for given, expected in (
            ([filter_by("Name", "/app/db/url")], db[1:]),
            ([filter_by("Name", "/app/", option="BeginsWith")], [*db, "/app/list"]),
            ([filter_by("Name", "tan", option="BeginsWith")], tan),
            ([filter_by("Name", "/tan", option="Contains")], tan),
            ([filter_by("Name", "tan", option="Contains")], ["/standing-5", *tan]),
            ([filter_by("Name", "url", "list", option="Contains")], ["/app/db/url", "/app/list"]),
            ([filter_by("Path", "/app")], ["/app/list"]),
            ([filter_by("Path", "/app", option="OneLevel")], ["/app/list"]),
            ([filter_by("Path", "/app", option="Recursive")], [*db, "/app/list"]),
            ([filter_by("Type", "SecureString", "StringList")], ["/app/db/key", "/app/list"]),
            ([filter_by("KeyId", "alias/aws", option="BeginsWith")], db[:1]),
            ([filter_by("Tier", "Advanced")], ["/app/list"]),
            ([filter_by("tag:env", "two")], db[:1]),
            ([filter_by("tag:env", "one", "two")], db),
            ([filter_by("tag:team")], db[1:]),
            ([filter_by("Path", "/app/db"), filter_by("tag:env", "one")], db[1:]),
            ([filter_by("Name", "/none")], []),
        ):
            with self.subTest(given):
                self.assertEqual(sorted(self.found(*given)), expected)
        self.assertEqual(len(self.found(filter_by("DataType", "text"))), 6)

    def test_filters_of_the_older_form(self):
        self.fill()
        older = [{"Key": "Name", "Values": ["/app/"]}]
        found = names(self.answer("describe_parameters", Filters=older)["Parameters"])
        self.assertEqual(sorted(found), ["/app/db/key", "/app/db/url", "/app/list"])
        both = {"Filters": older, "ParameterFilters": [filter_by("Name", "x")]}
        text = self.refused(self.ssm.describe_parameters, "ValidationException", **both)
        self.assertEqual(
            text, "You can use either Filters or ParameterFilters in a single request."
        )

    def test_filters_that_are_refused(self):
        keys = "InvalidFilterKey"
        for given, code, text in (
            ([filter_by("Label", "x")], keys, None),
            (
                [filter_by("KeyId")],
                "InvalidFilterValue",
                "The following filter values are missing : null for filter key KeyId.",
            ),
            (
                [filter_by("Name", "a"), filter_by("Name", "b")],
                keys,
                "The following filter is duplicated in the request: Name. A request can contain "
                "only one occurrence of a specific filter.",
            ),
            (
                [filter_by("Tier", "Cheap")],
                "InvalidFilterOption",
                "The following filter value is not valid: Cheap. Valid values include: "
                "[Standard, Advanced, Intelligent-Tiering].",
            ),
            (
                [filter_by("Path", "/app", option="Equals")],
                "InvalidFilterOption",
                "The following filter option is not valid: Equals. Valid options include: "
                "[Recursive, OneLevel].",
            ),
            (
                [filter_by("Path", "/ssm/x")],
                "ValidationException",
                "Filters for common parameters can't be prefixed with \"aws\" or \"ssm\" "
                "(case-insensitive). When using global parameters, please specify within a "
                "global namespace.",
            ),
        ):
            with self.subTest(given):
                asked = {"ParameterFilters": given}
                found = self.refused(self.ssm.describe_parameters, code, **asked)
                if text:
                    self.assertEqual(found, text)

    def test_the_paginator_gives_each_once(self):
        expected = [f"/many/{number:02d}" for number in range(60)]
        for name in expected:
            self.put(name)
        pages = self.pages("describe_parameters", MaxResults=50)
        self.assertEqual([len(page) for page in pages], [50, 10])
        self.assertEqual([name for page in pages for name in names(page)], expected)
        self.assertEqual(len(self.answer("describe_parameters")["Parameters"]), 10)
        self.refused(self.lax.describe_parameters, "ValidationException", MaxResults=51)
