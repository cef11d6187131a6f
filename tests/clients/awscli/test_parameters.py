# SPDX-License-Identifier: Apache-2.0
"""The life of some parameters, on a server of its own whose clock stands still."""
from datetime import datetime, timezone

from cli import AwsCliTest, instant
from server import own_server

NOW = datetime(2026, 11, 28, tzinfo=timezone.utc)
ARN = "arn:aws:ssm:us-east-1:123456789012:parameter"


class ParameterStore(AwsCliTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        manual = ["--clock", "manual", "--clock-start", NOW.isoformat()]
        control = cls.enterClassContext(own_server(*manual))
        cls.endpoint = control.endpoint
        # What no call of aws-cli has to make: it costs 0.4 s.
        many = [{"Name": f"/many/{number:02d}", "Value": "v"} for number in range(23)]
        control.ask("POST", "fixtures", {"Parameters": many})

    def put(self, name, value, *more):
        return self.printed("put-parameter", "--name", name, "--value", value, *more)

    def names(self, *arguments):
        return [each["Name"] for each in self.printed(*arguments)["Parameters"]]

    def test_a_secret_is_put_read_labelled_and_deleted(self):
        made = self.put(
            "/app/key", "one", "--type", "SecureString", "--tags", "Key=Team,Value=web"
        )
        self.assertEqual(made, {"Version": 1, "Tier": "Standard"})
        self.assertEqual(self.put("/app/key", "two", "--overwrite")["Version"], 2)
        label = ["--name", "/app/key", "--parameter-version", "1", "--labels", "old", "1st"]
        labelled = self.printed("label-parameter-version", *label)
        self.assertEqual(labelled, {"InvalidLabels": ["1st"], "ParameterVersion": 1})
        self.check_read()
        self.check_history()
        self.check_described()
        gone = self.printed("delete-parameters", "--names", "/app/none", "/app/key")
        expected = {"DeletedParameters": ["/app/key"], "InvalidParameters": ["/app/none"]}
        self.assertEqual(gone, expected)
        self.assertEqual(
            self.refused("get-parameter", "--name", "/app/key"),
            "An error occurred (ParameterNotFound) when calling the GetParameter operation:",
        )

    def check_read(self):
        old = ["--name", "/app/key:old", "--with-decryption"]
        found = self.printed("get-parameter", *old)["Parameter"]
        self.assertEqual(instant(found.pop("LastModifiedDate")), NOW)
        self.assertEqual(
            found,
            {
                "Name": "/app/key",
                "Type": "SecureString",
                "Value": "one",
                "Version": 1,
                "Selector": ":old",
                "ARN": ARN + "/app/key",
                "DataType": "text",
            },
        )

    def check_history(self):
        shown = self.printed("get-parameter-history", "--name", "/app/key")["Parameters"]
        found = [(each["Version"], each["Labels"], each["KeyId"]) for each in shown]
        key = "alias/aws/ssm"
        self.assertEqual(found, [(1, ["old"], key), (2, [], key)])
        self.assertEqual({each["Value"][:6] for each in shown}, {"AQICAH"})

    def check_described(self):
        filters = ["Key=Type,Values=SecureString", "Key=tag:Team,Values=web"]
        [shown] = self.printed("describe-parameters", "--parameter-filters", *filters)["Parameters"]
        self.assertEqual(instant(shown.pop("LastModifiedDate")), NOW)
        shown.pop("LastModifiedUser")
        if "ARN" in shown:  # older versions do not know the member
            self.assertEqual(shown.pop("ARN"), ARN + "/app/key")
        self.assertEqual(
            shown,
            {
                "Name": "/app/key",
                "Type": "SecureString",
                "KeyId": "alias/aws/ssm",
                "Version": 2,
                "Tier": "Standard",
                "Policies": [],
                "DataType": "text",
            },
        )

    def test_all_pages_are_printed_as_one_list(self):
        expected = [f"/many/{number:02d}" for number in range(23)]
        by_path = ["get-parameters-by-path", "--path", "/", "--recursive"]
        self.assertEqual(self.names(*by_path, "--query", "{Parameters: Parameters}"), expected)
        described = ["describe-parameters", "--parameter-filters"]
        below = "Key=Name,Option=BeginsWith,Values=/many/"
        self.assertEqual(self.names(*described, below), expected)
        first = self.printed(*by_path, "--max-items", "4", "--page-size", "3")
        self.assertEqual([each["Name"] for each in first["Parameters"]], expected[:4])
        following = ["--starting-token", first["NextToken"], "--max-items", "4"]
        self.assertEqual(self.names(*by_path, *following), expected[4:8])

    def test_an_error_is_printed_as_aws_words_it(self):
        put = ["put-parameter", "--name", "/many/00", "--value", "w", "--type", "String"]
        self.assertEqual(
            self.refused(*put),
            "An error occurred (ParameterAlreadyExists) when calling the PutParameter operation: "
            "The parameter already exists. To overwrite this value, set the overwrite option in "
            "the request to true.",
        )
