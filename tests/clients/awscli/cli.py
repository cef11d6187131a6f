# SPDX-License-Identifier: Apache-2.0
"""aws-cli, and the assertions on what it prints that every file needs."""
import json
import os
import subprocess
import unittest
from datetime import datetime, timezone


def aws(*arguments, environment=None):
    """Runs it, with variables beside those of this process."""
    command = [os.environ["AWS"], *arguments, "--output", "json"]
    variables = os.environ | (environment or {})
    return subprocess.run(command, capture_output=True, text=True, env=variables)


def instant(printed):
    """Version 2 prints ISO 8601, version 1 the number that it received."""
    if isinstance(printed, str):
        return datetime.fromisoformat(printed)
    return datetime.fromtimestamp(printed, timezone.utc)


class AwsCliTest(unittest.TestCase):
    """A call costs 0.4 s: so few of them, each asserted on its whole output and on stderr."""

    maxDiff = None
    endpoint = os.environ["ENDPOINT"]

    @classmethod
    def setUpClass(cls):
        version = aws("--version").stdout
        # What a service's error exits with: see `aws help return-codes` of either version.
        cls.service_error = 254 if version.startswith("aws-cli/2") else 255

    def ssm(self, *arguments):
        return aws("ssm", "--endpoint-url", self.endpoint, *arguments)

    def printed(self, *arguments):
        outcome = self.ssm(*arguments)
        self.assertEqual((outcome.returncode, outcome.stderr), (0, ""))
        return json.loads(outcome.stdout) if outcome.stdout else None

    def refused(self, *arguments):
        """All of stderr: after a retry it would say "(reached max retries: 2)"."""
        outcome = self.ssm(*arguments)
        self.assertEqual((outcome.returncode, outcome.stdout), (self.service_error, ""))
        return outcome.stderr.strip().removeprefix("aws: [ERROR]: ")  # a prefix of versions to come
