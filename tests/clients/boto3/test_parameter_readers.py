# SPDX-License-Identifier: Apache-2.0
"""Programs that read configuration from the Parameter Store: the calls that three kinds of them
make, and what they take from the answers."""
from datetime import timedelta

from store import MOST_PAGES, NOW, StoreTest, names, pages_of, tag_list


class Powertools:
    """As the parameters utility of AWS Lambda Powertools asks."""

    BATCH = 10

    def __init__(self, ssm):
        self.ssm = ssm

    def get(self, name, decrypt=False):
        found = self.ssm.get_parameter(Name=name, WithDecryption=decrypt)
        return found["Parameter"]["Value"]

    def get_multiple(self, path, recursive=False, decrypt=False):
        """Values by the names below the path."""
        pages = pages_of(
            self.ssm,
            "get_parameters_by_path",
            Path=path,
            Recursive=recursive,
            WithDecryption=decrypt,
        )
        return {
            each["Name"].removeprefix(path).lstrip("/"): each["Value"]
            for page in pages
            for each in page
        }

    def get_by_name(self, wanted):
        """`wanted` says of each name whether it is decrypted. Those that are come one by one, the
        others ten at a time. Returns the values, and the names that gave none."""
        values, errors = {}, []
        plain = [name for name, decrypt in wanted.items() if not decrypt]
        for start in range(0, len(plain), self.BATCH):
            found = self.ssm.get_parameters(Names=plain[start : start + self.BATCH])
            values |= {each["Name"]: each["Value"] for each in found["Parameters"]}
            errors += found["InvalidParameters"]
        for name in (name for name, decrypt in wanted.items() if decrypt):
            try:
                values[name] = self.get(name, decrypt=True)
            except self.ssm.exceptions.ParameterNotFound:
                errors.append(name)
        return values, errors

    def set(self, name, value, **more):
        return self.ssm.put_parameter(
            **{"Name": name, "Value": value, "Type": "String", "Overwrite": False} | more
        )["Version"]


class SpringCloud:
    """As Spring Cloud AWS and the Config Server ask: a path for each context, the special one of
    the application and profile before the common ones."""

    def __init__(self, ssm, prefix="/config", separator="_", **options):
        self.ssm = ssm
        self.prefix, self.separator, self.options = prefix, separator, options
        self.requests = 0

    def contexts(self, application, profiles):
        for name in (application, "application"):
            for profile in reversed(profiles):
                yield f"{self.prefix}/{name}{self.separator}{profile}/"
            yield f"{self.prefix}/{name}/"

    def properties_of(self, context):
        request = {"Path": context, "Recursive": True, "WithDecryption": True} | self.options
        found = {}
        for _ in range(MOST_PAGES):
            self.requests += 1
            page = self.ssm.get_parameters_by_path(**request)
            for each in page["Parameters"]:
                key = each["Name"].removeprefix(context).replace("/", ".")
                found[key] = each["Value"]
            if not page.get("NextToken"):
                return found
            request["NextToken"] = page["NextToken"]
        raise AssertionError(f"{context} does not end")

    def environment(self, application, *profiles):
        found = {}
        for context in self.contexts(application, profiles):
            found = self.properties_of(context) | found
        return found


class Chamber:
    """As chamber asks, which keeps secrets as /service/key under a key of KMS of its own."""

    KEY = "alias/parameter_store_key"
    CONFIG = "/_chamber/store-config"

    def __init__(self, ssm):
        self.ssm = ssm

    def write(self, service, key, value, tags=None):
        self.ssm.get_parameters(Names=[self.CONFIG], WithDecryption=True)
        name = f"/{service}/{key}"
        current = self.ssm.get_parameters(Names=[name], WithDecryption=True)
        version = 1
        if current["Parameters"]:
            version += int(self.metadata(self.only(name))[0]["Description"])
        request = {
            "Name": name,
            "Value": value,
            "Type": "SecureString",
            "KeyId": self.KEY,
            "Description": str(version),
        }
        if tags:
            self.ssm.put_parameter(**request, Tags=tag_list(tags))
        else:
            self.ssm.put_parameter(**request, Overwrite=True)

    def read(self, service, key, version=None):
        name = f"/{service}/{key}"
        if version is None:
            found = self.ssm.get_parameters(Names=[name], WithDecryption=True)["Parameters"]
        else:
            found = [
                each
                for each in self.versions(name, WithDecryption=True)
                if each["Description"] == str(version)
            ]
        return found[0]["Value"] if found else None

    def history(self, service, key):
        return [
            (int(each["Description"]), each["LastModifiedDate"])
            for each in self.versions(f"/{service}/{key}")
        ]

    def list(self, service):
        """Metadata by Path."""
        return self.metadata({"Key": "Path", "Option": "OneLevel", "Values": [f"/{service}"]})

    def list_values(self, service):
        """By path, as `exec` and `export` do."""
        return {
            each["Name"]: each["Value"]
            for each in self.all(
                "get_parameters_by_path", Path=f"/{service}", MaxResults=10, WithDecryption=True
            )
        }

    def list_values_without_paths(self, service):
        """By metadata and then ten at a time, for stores with names as service.key."""
        prefix = {"Key": "Name", "Option": "BeginsWith", "Values": [f"{service}."]}
        found, values = names(self.metadata(prefix)), {}
        for start in range(0, len(found), 10):
            batch = self.ssm.get_parameters(Names=found[start : start + 10], WithDecryption=True)
            values |= {each["Name"]: each["Value"] for each in batch["Parameters"]}
        return values

    def services(self):
        everything = {"Key": "Path", "Option": "Recursive", "Values": ["/"]}
        return sorted({name.split("/")[1] for name in names(self.metadata(everything))})

    def delete(self, service, key):
        self.ssm.delete_parameter(Name=f"/{service}/{key}")

    def tag(self, service, key, tags):
        self.ssm.add_tags_to_resource(**self.resource(service, key), Tags=tag_list(tags))

    def untag(self, service, key, *keys):
        self.ssm.remove_tags_from_resource(**self.resource(service, key), TagKeys=keys)

    @staticmethod
    def only(name):
        return {"Key": "Name", "Option": "Equals", "Values": [name]}

    @staticmethod
    def resource(service, key):
        return {"ResourceType": "Parameter", "ResourceId": f"/{service}/{key}"}

    def metadata(self, chosen):
        return self.all("describe_parameters", ParameterFilters=[chosen], MaxResults=50)

    def versions(self, name, **more):
        return self.all("get_parameter_history", Name=name, MaxResults=50, **more)

    def all(self, operation, **parameters):
        pages = pages_of(self.ssm, operation, **parameters)
        return [each for page in pages for each in page]


class ByPowertools(StoreTest):
    def setUp(self):
        super().setUp()
        self.reader = Powertools(self.ssm)

    def test_one_is_read_by_its_name(self):
        self.reader.set("/app/url", "db.local")
        self.reader.set("/app/key", "s3cret", Type="SecureString")
        self.assertEqual(self.reader.get("/app/url"), "db.local")
        self.assertEqual(self.reader.get("/app/key", decrypt=True), "s3cret")
        self.assertNotEqual(self.reader.get("/app/key"), "s3cret")
        with self.assertRaises(self.ssm.exceptions.ParameterNotFound):
            self.reader.get("/app/none")

    def test_all_below_a_path(self):
        expected = {f"deep/{number:02d}": str(number) for number in range(23)}
        for name, value in expected.items():
            self.reader.set(f"/app/{name}", value)
        self.reader.set("/app/key", "s3cret", Type="SecureString")
        self.reader.set("/apple", "other")
        expected["key"] = "s3cret"
        for path in ("/app", "/app/"):
            found = self.reader.get_multiple(path, recursive=True, decrypt=True)
            self.assertEqual(found, expected)
            found = self.reader.get_multiple(path, decrypt=True)
            self.assertEqual(found, {"key": "s3cret"})
        self.assertEqual(self.reader.get_multiple("/none"), {})

    def test_many_by_name_with_those_that_are_not_there(self):
        wanted = {f"/app/{number:02d}": number % 7 == 0 for number in range(25)}
        for name in wanted:
            kind = "SecureString" if wanted[name] else "String"
            self.reader.set(name, f"value of {name}", Type=kind)
        missing = {"/app/none": False, "/app/no-key": True, "/app/01:7": False}
        values, errors = self.reader.get_by_name(wanted | missing)
        self.assertEqual(values, {name: f"value of {name}" for name in wanted})
        self.assertEqual(sorted(errors), sorted(missing))

    def test_one_is_set_and_set_again(self):
        self.assertEqual(self.reader.set("/app/url", "a"), 1)
        with self.assertRaises(self.ssm.exceptions.ParameterAlreadyExists):
            self.reader.set("/app/url", "b")
        self.assertEqual(self.reader.set("/app/url", "b", Overwrite=True, Description="text"), 2)
        self.assertEqual(self.reader.get("/app/url"), "b")


class ByPowertoolsWithShortPages(ByPowertools):
    OPTIONS = ("--short-pages",)


class BySpringCloud(StoreTest):
    def fill(self):
        for name, value in {
            "/config/application/db.url": "common",
            "/config/application/db/pool/size": "5",
            "/config/application_prod/db.url": "common in production",
            "/config/shop/db.url": "shop",
            "/config/shop_prod/db/user": "production",
            "/config/shop_prod/feature.on": "true",
            "/config/shopping/db.url": "another application",
        }.items():
            self.put(name, value)
        self.put("/config/shop_prod/db.password", "s3cret", Type="SecureString")

    def test_the_special_context_goes_before_the_common_one(self):
        self.fill()
        self.assertEqual(
            SpringCloud(self.ssm).environment("shop", "prod"),
            {
                "db.url": "shop",
                "db.pool.size": "5",
                "db.user": "production",
                "db.password": "s3cret",
                "feature.on": "true",
            },
        )
        self.assertEqual(
            SpringCloud(self.ssm).environment("bakery", "prod"),
            {"db.url": "common in production", "db.pool.size": "5"},
        )
        self.assertEqual(SpringCloud(self.ssm, prefix="/other").environment("shop"), {})

    def test_long_contexts_come_page_by_page(self):
        expected = {f"p.{number:03d}": str(number) for number in range(101)}
        for key, value in expected.items():
            self.put(f"/config/shop/{key.replace('.', '/')}", value)
        for size, requests in (({}, 11), ({"MaxResults": 5}, 21)):
            server = SpringCloud(self.ssm, **size)
            self.assertEqual(server.properties_of("/config/shop/"), expected)
            self.assertEqual(server.requests, requests)

    def test_a_new_value_is_seen_at_the_next_refresh(self):
        self.fill()
        server = SpringCloud(self.ssm)
        self.put("/config/shop/db.url", "moved", Overwrite=True)
        self.assertEqual(server.environment("shop")["db.url"], "moved")
        self.ssm.delete_parameter(Name="/config/shop/db.url")
        self.assertEqual(server.environment("shop")["db.url"], "common")


class ByChamber(StoreTest):
    def setUp(self):
        super().setUp()
        self.store = Chamber(self.ssm)

    def test_nothing_is_written_without_its_key(self):
        with self.assertRaises(self.ssm.exceptions.InvalidKeyId) as caught:
            self.store.write("web", "password", "one")
        text = caught.exception.response["Error"]["Message"]
        self.assertIn("alias/parameter_store_key is not found.", text)

    def test_a_secret_has_a_history(self):
        self.put_kms_key(Chamber.KEY)
        for value in ("one", "two", "three"):
            self.store.write("web", "password", value)
            self.control.advance("PT1H")
        self.assertEqual(self.store.read("web", "password"), "three")
        self.assertEqual(self.store.read("web", "password", version=1), "one")
        self.assertIsNone(self.store.read("web", "password", version=4))
        hours = [NOW + timedelta(hours=number) for number in range(3)]
        self.assertEqual(self.store.history("web", "password"), list(enumerate(hours, start=1)))
        [shown] = self.store.list("web")
        self.assertEqual((shown["KeyId"], shown["Version"]), (Chamber.KEY, 3))
        self.store.delete("web", "password")
        self.assertIsNone(self.store.read("web", "password"))
        with self.assertRaises(self.ssm.exceptions.ParameterNotFound):
            self.store.history("web", "password")
        with self.assertRaises(self.ssm.exceptions.ParameterNotFound):
            self.store.delete("web", "password")

    def test_a_service_lists_its_own_secrets(self):
        self.put_kms_key(Chamber.KEY)
        expected = {f"/web/key{number:02d}": f"s{number}" for number in range(12)}
        for name, value in expected.items():
            self.store.write("web", name.rpartition("/")[2], value)
        self.store.write("website", "key", "other")
        self.store.write("db", "key", "other")
        self.assertEqual(names(self.store.list("web")), list(expected))
        self.assertEqual(self.store.list_values("web"), expected)
        self.assertEqual(self.store.services(), ["db", "web", "website"])

    def test_a_service_without_paths(self):
        expected = {f"web.key{number:02d}": f"s{number}" for number in range(60)}
        for name, value in expected.items():
            self.put(name, value, Type="SecureString")
        self.put("website.key", "other")
        self.assertEqual(self.store.list_values_without_paths("web"), expected)

    def test_tags(self):
        self.put_kms_key(Chamber.KEY)
        self.store.write("web", "password", "one", tags={"Team": "web"})
        self.store.tag("web", "password", {"Stage": "prod", "Team": "db"})
        self.assertEqual(self.tags("/web/password"), {"Team": "db", "Stage": "prod"})
        self.store.untag("web", "password", "Team")
        self.assertEqual(self.tags("/web/password"), {"Stage": "prod"})
        tagged = {"Key": "tag:Stage", "Values": ["prod"]}
        self.assertEqual(names(self.store.metadata(tagged)), ["/web/password"])


class ByChamberWithShortPages(ByChamber):
    OPTIONS = ("--short-pages",)
