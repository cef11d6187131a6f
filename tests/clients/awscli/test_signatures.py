# SPDX-License-Identifier: Apache-2.0
"""A server that checks signatures, and a client that signs."""
import os
import tempfile
import unittest
from pathlib import Path

from cli import aws
from server import Control, running_server

KEY, SECRET, TOKEN = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "a+token/=="
CREDENTIALS = f"""[lasting]
aws_access_key_id = {KEY}
aws_secret_access_key = {SECRET}
[session]
aws_access_key_id = ASIAIOSFODNN7EXAMPLE
aws_secret_access_key = {SECRET}
aws_session_token = {TOKEN}
"""
PUT = ["put-parameter", "--name", "/a", "--type", "String", "--value", "ä 'b' \"c\""]


class Signatures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        file = Path(cls.enterClassContext(tempfile.TemporaryDirectory())) / "credentials"
        file.write_text(CREDENTIALS)
        # The clock that a test holds is another one than that of the signatures.
        options = ["--empty", "--credentials", str(file), "--clock", "manual"]
        options += ["--clock-start", "2001-01-01"]
        server = running_server(os.environ["SERVER"], options)
        cls.endpoint = cls.enterClassContext(server)

    def ssm(self, *arguments, key=KEY, secret=SECRET, token=None):
        signing = {"AWS_ACCESS_KEY_ID": key, "AWS_SECRET_ACCESS_KEY": secret}
        if token:
            signing["AWS_SESSION_TOKEN"] = token
        return aws("ssm", "--endpoint-url", self.endpoint, *arguments, environment=signing)

    def refused(self, type, **signing):
        self.assertIn(f"An error occurred ({type})", self.ssm("list-commands", **signing).stderr)

    def test_the_keys_of_the_file_may_sign(self):
        for signing in ({}, {"key": "ASIAIOSFODNN7EXAMPLE", "token": TOKEN}):
            outcome = self.ssm(*PUT, "--overwrite", **signing)
            self.assertEqual((outcome.returncode, outcome.stderr), (0, ""))

    def test_a_wrong_secret_key_is_refused(self):
        self.refused("InvalidSignatureException", secret="wrong")

    def test_a_key_or_a_token_that_the_file_lacks_is_refused(self):
        self.refused("UnrecognizedClientException", key="AKIAOTHER")
        self.refused("UnrecognizedClientException", token="other")
        self.refused("UnrecognizedClientException", key="ASIAIOSFODNN7EXAMPLE")

    def test_a_request_that_is_not_signed_is_refused(self):
        outcome = self.ssm("list-commands", "--no-sign-request")
        self.assertIn("(MissingAuthenticationTokenException)", outcome.stderr)

    def test_the_control_api_is_not_signed(self):
        Control(self.endpoint).put_node("i-0123456789abcdef0")
