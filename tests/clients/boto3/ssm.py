# SPDX-License-Identifier: Apache-2.0
"""The client under test, the fixture's ids, and the assertions that every file needs."""
import json
import os
import unittest
from pathlib import Path
from types import SimpleNamespace

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

IDS = SimpleNamespace(**json.loads(Path(os.environ["IDS"]).read_text()))


def client(region="us-east-1", access_key="test", endpoint=os.environ["ENDPOINT"], **config):
    return boto3.client(
        "ssm",
        endpoint_url=endpoint,
        region_name=region,
        aws_access_key_id=access_key,
        aws_secret_access_key="test",
        config=Config(**config),
    )


class SsmTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.ssm = client()
        # Lets through what botocore would refuse before it sends anything.
        cls.lax = client(parameter_validation=False)
        cls.addClassCleanup(cls.ssm.close)
        cls.addClassCleanup(cls.lax.close)

    def refused(self, operation, code, **parameters):
        """The message of the error that the operation must give, at the first attempt."""
        with self.assertRaises(ClientError) as caught:
            operation(**parameters)
        response = caught.exception.response
        self.assertEqual(response["Error"]["Code"], code)
        self.assertEqual(response["ResponseMetadata"]["HTTPStatusCode"], 400)
        self.assertEqual(response["ResponseMetadata"]["RetryAttempts"], 0)
        return response["Error"]["Message"]


def without_metadata(response):
    return {key: value for key, value in response.items() if key != "ResponseMetadata"}


def status_is(*values):
    return {"Key": "STATUS", "Values": list(values)}
