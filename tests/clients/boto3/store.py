# SPDX-License-Identifier: Apache-2.0
"""A Parameter Store for each test: a server without fixtures, whose clock stands still."""
from datetime import datetime, timezone

from server import own_server
from ssm import SsmTest, client, without_metadata

NOW = datetime(2026, 11, 28, tzinfo=timezone.utc)
MANUAL = ["--clock", "manual", "--clock-start", "2026-11-28T00:00:00Z"]
ACCOUNT = "us-east-1:123456789012"
MOST_PAGES = 100
BAD_NAME = (
    'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it '
    "can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of "
    "letters, numbers and the following 3 symbols .-_"
)
BAD_SELECTOR = (
    "Invalid parameter name. Please use correct syntax for referencing a version/label  "
    "<name>:<version/label>"
)


class StoreTest(SsmTest):
    OPTIONS = ()

    def setUp(self):
        self.control = self.enterContext(own_server(*MANUAL, *self.OPTIONS))
        self.ssm = client(endpoint=self.control.endpoint)
        self.lax = client(endpoint=self.control.endpoint, parameter_validation=False)
        self.addCleanup(self.ssm.close)
        self.addCleanup(self.lax.close)

    def answer(self, operation, **parameters):
        return without_metadata(getattr(self.ssm, operation)(**parameters))

    def put(self, name, value="v", **more):
        """The number of the version that is made. Without Type it is a String."""
        return self.ssm.put_parameter(**{"Name": name, "Value": value, "Type": "String"} | more)[
            "Version"
        ]

    def get(self, name, **more):
        return self.ssm.get_parameter(Name=name, **more)["Parameter"]

    def value(self, name):
        return self.get(name, WithDecryption=True)["Value"]

    def pages(self, operation, **parameters):
        """The parameters of each page that the operation's paginator gives."""
        return list(pages_of(self.ssm, operation, **parameters))

    def described(self, name):
        """The metadata of a parameter, as it is found by its name."""
        filters = [{"Key": "Name", "Option": "Equals", "Values": [name]}]
        [found] = self.ssm.describe_parameters(ParameterFilters=filters)["Parameters"]
        return found

    def tags(self, name):
        listed = self.ssm.list_tags_for_resource(ResourceType="Parameter", ResourceId=name)
        return {tag["Key"]: tag["Value"] for tag in listed["TagList"]}

    def put_kms_key(self, key, **content):
        self.control.ask("PUT", f"kms-keys/{key}", content)


def pages_of(ssm, operation, **parameters):
    """The same, one page after the other; a list without an end fails."""
    paginator = ssm.get_paginator(operation)
    for number, page in enumerate(paginator.paginate(**parameters)):
        assert number < MOST_PAGES, f"{operation} does not end"
        yield page["Parameters"]


def arn(name):
    return f"arn:aws:ssm:{ACCOUNT}:parameter{name}"


def names(parameters):
    return [each["Name"] for each in parameters]


def filter_by(key, *values, option=None):
    found = {"Key": key}
    if values:
        found["Values"] = list(values)
    if option:
        found["Option"] = option
    return found


def tag_list(tags):
    return [{"Key": key, "Value": value} for key, value in tags.items()]
