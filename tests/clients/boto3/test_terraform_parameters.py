# SPDX-License-Identifier: Apache-2.0
"""The calls that Terraform's aws provider makes for parameters and service settings, in their
order: what each reads must be what the one before wrote, or a plan would never come to rest."""
from store import ACCOUNT, StoreTest, arn, names, tag_list

SECURE, ADVANCED, TIERING = "SecureString", "Advanced", "Intelligent-Tiering"
GONE = None  # what a read gives for a resource that is no longer there


class Parameter:
    """aws_ssm_parameter: the requests it sends, and the attributes it reads back."""

    OPTIONAL = {
        "data_type": "DataType",
        "description": "Description",
        "key_id": "KeyId",
        "tier": "Tier",
    }

    def __init__(self, ssm):
        self.ssm = ssm

    def common(self, attributes):
        """An attribute that is not set is sent as an empty text."""
        return {
            "Name": attributes["name"],
            "Type": attributes["type"],
            "Value": attributes["value"],
            "AllowedPattern": attributes.get("allowed_pattern", ""),
        }

    def create(self, attributes):
        arguments = self.common(attributes)
        arguments |= {key: attributes[n] for n, key in self.OPTIONAL.items() if n in attributes}
        tags = tag_list(attributes.get("tags", {}))
        if attributes.get("overwrite"):
            self.ssm.put_parameter(**arguments, Overwrite=True)
            if tags:
                self.ssm.add_tags_to_resource(**self.resource(attributes["name"]), Tags=tags)
        else:
            self.ssm.put_parameter(**arguments, Tags=tags)
        self.id = self.name = attributes["name"]

    def read(self):
        try:
            found = self.ssm.get_parameter(Name=self.id, WithDecryption=True)["Parameter"]
        except self.ssm.exceptions.ParameterNotFound:
            return GONE
        self.name = found["Name"]
        filters = [{"Key": "Name", "Option": "Equals", "Values": [self.name]}]
        [shown] = self.ssm.describe_parameters(ParameterFilters=filters)["Parameters"]
        listed = self.ssm.list_tags_for_resource(**self.resource(self.name))["TagList"]
        return {
            "arn": found["ARN"],
            "name": self.name,
            "type": found["Type"],
            "value": found["Value"],
            "version": found["Version"],
            "allowed_pattern": shown.get("AllowedPattern", ""),
            "data_type": shown["DataType"],
            "description": shown.get("Description", ""),
            "key_id": shown.get("KeyId", ""),
            "tier": shown["Tier"],
            "tags": {tag["Key"]: tag["Value"] for tag in listed},
        }

    def update(self, old, new):
        unsent = {"overwrite", "tags"}
        if {n: v for n, v in old.items() if n not in unsent} != {
            n: v for n, v in new.items() if n not in unsent
        }:
            arguments = self.common(new) | {"Overwrite": True}
            for name in ("data_type", "description", "key_id"):
                if old.get(name) != new.get(name) and (name != "key_id" or new["type"] == SECURE):
                    arguments[self.OPTIONAL[name]] = new.get(name, "")
            if "tier" in new:  # as the configuration says
                arguments["Tier"] = new["tier"]
            self.ssm.put_parameter(**arguments)
        before, after = old.get("tags", {}), new.get("tags", {})
        resource = self.resource(self.name)
        if removed := [key for key in before if key not in after]:
            self.ssm.remove_tags_from_resource(**resource, TagKeys=removed)
        if added := {key: after[key] for key in after if after[key] != before.get(key)}:
            self.ssm.add_tags_to_resource(**resource, Tags=tag_list(added))

    def destroy(self):
        try:
            self.ssm.delete_parameter(Name=self.name)
        except self.ssm.exceptions.ParameterNotFound:
            pass

    def import_by(self, given):
        """What follows an import is a read."""
        self.id = given
        return self.read()

    @staticmethod
    def resource(name):
        return {"ResourceType": "Parameter", "ResourceId": name}


class ServiceSetting:
    """aws_ssm_service_setting: it waits until the new value counts."""

    def __init__(self, ssm):
        self.ssm = ssm

    def put(self, setting, value):
        self.ssm.update_service_setting(SettingId=setting, SettingValue=value)
        self.id = setting
        self.wait("Customized")

    def read(self):
        return self.ssm.get_service_setting(SettingId=self.id)["ServiceSetting"]

    def destroy(self):
        self.ssm.reset_service_setting(SettingId=self.id)
        self.wait("Default")

    def wait(self, wanted):
        for _ in range(3):
            status = self.read()["Status"]
            if status == wanted:
                return
            assert status == "PendingUpdate", status
        raise AssertionError(f"the setting is not {wanted}")


URL = {"name": "/terraform/url", "type": "String", "value": "db.local"}
DEFAULTS = {
    "allowed_pattern": "",
    "data_type": "text",
    "description": "",
    "key_id": "",
    "tier": "Standard",
    "tags": {},
}
CHANGES = [
    {"value": "db.example.com"},
    {"description": "where the database is"},
    {"description": "where it is now"},
    {"description": None},
    {"allowed_pattern": r"^[a-z.]+$"},
    {"allowed_pattern": None},
    {"type": "StringList", "value": "a,b"},
    {"type": "String", "value": "a,b"},
    {"type": SECURE},
    {"key_id": "alias/mine"},
    {"value": "s3cret"},
    {"type": "String", "key_id": None},
    {"tags": {"Team": "web", "Stage": "prod"}},
    {"tags": {"Team": "db", "Stage": "prod"}, "value": "both"},
    {"tags": {"Team": "db"}},
    {"tags": None},
    {"tier": ADVANCED},
    {"value": "v" * 8192},
]


def changed(attributes, change):
    merged = attributes | change
    return {name: value for name, value in merged.items() if value is not None}


class ParameterResource(StoreTest):
    def setUp(self):
        super().setUp()
        self.put_kms_key("alias/mine")

    def made(self, **more):
        parameter = Parameter(self.ssm)
        parameter.create(URL | more)
        return parameter

    def check(self, parameter, attributes, version):
        """What is read is what the configuration says, and what it does not say is computed."""
        expected = DEFAULTS | attributes | {"arn": arn(attributes["name"]), "version": version}
        if attributes["type"] == SECURE and "key_id" not in attributes:
            expected["key_id"] = "alias/aws/ssm"
        expected.pop("overwrite", None)
        read = parameter.read()
        if expected["tier"] == TIERING:  # of which the provider shows no difference
            expected["tier"] = read["tier"]
        self.assertEqual(read, expected)

    def test_each_attribute_changes_in_place(self):
        parameter, attributes, version = self.made(), URL, 1
        self.check(parameter, attributes, version)
        for change in CHANGES:
            with self.subTest(change):
                new = changed(attributes, change)
                parameter.update(attributes, new)
                attributes = new
                version += 0 if set(change) == {"tags"} else 1
                self.check(parameter, attributes, version)
        parameter.destroy()
        self.assertEqual(parameter.read(), GONE)
        parameter.destroy()

    def test_one_is_created_with_all_attributes(self):
        attributes = URL | {
            "type": SECURE,
            "value": "abc",
            "key_id": "alias/mine",
            "description": "text",
            "allowed_pattern": "[a-c]+",
            "data_type": "text",
            "tier": ADVANCED,
            "tags": {"Team": "web"},
        }
        parameter = Parameter(self.ssm)
        parameter.create(attributes)
        self.check(parameter, attributes, 1)

    def test_one_that_exists_is_taken_over_only_when_asked(self):
        self.put(URL["name"], "by hand", Description="made before")
        with self.assertRaises(self.ssm.exceptions.ParameterAlreadyExists):
            self.made(tags={"Team": "web"})
        attributes = URL | {"overwrite": True, "tags": {"Team": "web"}}
        parameter = Parameter(self.ssm)
        parameter.create(attributes)
        self.check(parameter, attributes | {"description": "made before"}, 2)

    def test_another_name_is_another_parameter(self):
        old = self.made()
        old.destroy()
        new = self.made(name="/terraform/address")
        self.check(new, URL | {"name": "/terraform/address"}, 1)
        self.assertEqual(old.read(), GONE)

    def test_a_name_without_a_slash(self):
        parameter = self.made(name="terraform")
        read = parameter.read()
        self.assertEqual((read["name"], read["arn"]), ("terraform", arn("/terraform")))

    def test_one_that_disappeared_is_made_again(self):
        parameter = self.made()
        self.ssm.delete_parameter(Name=URL["name"])
        self.assertEqual(parameter.read(), GONE)
        parameter.create(URL)
        self.check(parameter, URL, 1)

    def test_an_advanced_one_becomes_standard_by_replacement(self):
        advanced = URL | {"tier": ADVANCED}
        standard = URL | {"tier": "Standard"}
        parameter = self.made(tier=ADVANCED)
        self.refused(
            self.ssm.put_parameter,
            "ValidationException",
            **{**parameter.common(URL), "Overwrite": True, "Tier": "Standard"},
        )
        self.check(parameter, advanced, 1)
        parameter.destroy()
        parameter.create(standard)
        self.check(parameter, standard, 1)

    def test_intelligent_tiering(self):
        attributes = URL | {"tier": TIERING}
        parameter = self.made(tier=TIERING)
        self.check(parameter, attributes, 1)
        self.assertEqual(parameter.read()["tier"], "Standard")
        for version, (change, tier) in enumerate(
            (
                ({"tier": "Standard"}, "Standard"),
                ({"tier": TIERING, "value": "w"}, "Standard"),
                ({"value": "v" * 4097}, ADVANCED),
                ({"value": "x"}, ADVANCED),
                ({"tier": ADVANCED}, ADVANCED),
            ),
            start=2,
        ):
            with self.subTest(change):
                new = attributes | change
                parameter.update(attributes, new)
                attributes = new
                self.check(parameter, attributes, version)
                self.assertEqual(parameter.read()["tier"], tier)

    def test_an_import_by_name_version_or_arn(self):
        parameter = self.made(tags={"Team": "web"})
        parameter.update(URL, URL | {"value": "second", "tags": {"Team": "web"}})
        second = DEFAULTS | URL | {"value": "second", "version": 2, "arn": arn(URL["name"])}
        second["tags"] = {"Team": "web"}
        first = second | {"value": URL["value"], "version": 1}
        for given, expected in (
            (URL["name"], second),
            (f"{URL['name']}:1", first),
            (f"{URL['name']}:2", second),
            (arn(URL["name"]), second),
            (arn(URL["name"]) + ":1", first),
        ):
            with self.subTest(given):
                imported = Parameter(self.ssm)
                self.assertEqual(imported.import_by(given), expected)
        imported.destroy()
        self.assertEqual(imported.import_by(f"{URL['name']}:1"), GONE)

    def test_many_are_read_side_by_side(self):
        for number in range(30):
            self.made(name=f"/terraform/{number:02d}")
        for number in range(30):
            parameter = Parameter(self.ssm)
            name = f"/terraform/{number:02d}"
            self.assertEqual(parameter.import_by(name)["name"], name)


class Image(StoreTest):
    OPTIONS = ("--latency", "recorded")

    def test_one_appears_after_it_was_checked(self):
        image = {"value": "ami-0123456789abcdef0", "data_type": "aws:ec2:image"}
        parameter = Parameter(self.ssm)
        parameter.create(URL | image)
        self.assertEqual(parameter.read(), GONE)
        self.control.advance("PT5M")
        self.assertEqual(parameter.read()["data_type"], "aws:ec2:image")


class DataSources(StoreTest):
    def setUp(self):
        super().setUp()
        self.put("/data/one", "a")
        self.put("/data/one", "b", Overwrite=True)
        self.put("/data/deep/key", "s3cret", Type=SECURE)
        for number in range(11):
            self.put(f"/data/deep/er/{number:02d}", str(number))

    def parameter(self, name, with_decryption=True):
        """aws_ssm_parameter"""
        found = self.get(name, WithDecryption=with_decryption)
        return tuple(found[key] for key in ("ARN", "Name", "Type", "Value", "Version"))

    def by_path(self, path, recursive=False, with_decryption=True):
        """aws_ssm_parameters_by_path"""
        pages = self.pages(
            "get_parameters_by_path",
            Path=path,
            Recursive=recursive,
            WithDecryption=with_decryption,
        )
        return [each for page in pages for each in page]

    def test_a_parameter(self):
        one = arn("/data/one")
        for name in ("/data/one", "/data/one:2", one, f"{one}:2"):
            found = self.parameter(name)
            self.assertEqual(found, (one, "/data/one", "String", "b", 2))
        for name in ("/data/one:1", f"{one}:1"):
            found = self.parameter(name)
            self.assertEqual(found, (one, "/data/one", "String", "a", 1))

    def test_a_secret_with_and_without_decryption(self):
        self.assertEqual(self.parameter("/data/deep/key")[2:4], (SECURE, "s3cret"))
        cipher = self.parameter("/data/deep/key", with_decryption=False)[3]
        self.assertTrue(cipher.startswith("AQICAH"), cipher)
        self.assertEqual(self.parameter("/data/deep/key", with_decryption=False)[3], cipher)

    def test_one_that_is_not_there_fails(self):
        with self.assertRaises(self.ssm.exceptions.ParameterNotFound):
            self.parameter("/data/none")
        with self.assertRaises(self.ssm.exceptions.ParameterVersionNotFound):
            self.parameter("/data/one:3")

    def test_parameters_by_path(self):
        self.assertEqual(names(self.by_path("/data")), ["/data/one"])
        found = self.by_path("/data", recursive=True)
        self.assertEqual(len(found), 13)
        self.assertEqual(len(set(names(found))), 13)
        values = {each["Name"]: each["Value"] for each in found}
        self.assertEqual(values["/data/deep/key"], "s3cret")
        self.assertEqual(values["/data/deep/er/10"], "10")
        [cipher] = self.by_path("/data/deep", with_decryption=False)
        self.assertTrue(cipher["Value"].startswith("AQICAH"))
        self.assertEqual(self.by_path("/none", recursive=True), [])


class ServiceSettingResource(StoreTest):
    SETTING = "/ssm/parameter-store/high-throughput-enabled"

    def test_one_is_changed_and_reset(self):
        whole = f"arn:aws:ssm:{ACCOUNT}:servicesetting{self.SETTING}"
        for given in (whole, self.SETTING):
            with self.subTest(given):
                setting = ServiceSetting(self.ssm)
                for value in ("true", "false", "true"):
                    setting.put(given, value)
                    read = setting.read()
                    self.assertEqual((read["ARN"], read["SettingValue"]), (whole, value))
                    self.assertEqual(read["SettingId"], self.SETTING)
                setting.destroy()
                self.assertEqual(setting.read()["SettingValue"], "false")
