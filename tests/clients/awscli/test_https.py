# SPDX-License-Identifier: Apache-2.0
"""A server that speaks https, with a certificate that is made here and signs itself."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from cli import aws
from server import running_server

NEW_PAIR = [
    *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"),
    *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
]


class Https(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.certificate, key = str(folder / "certificate.pem"), str(folder / "key.pem")
        command = [*NEW_PAIR, "-keyout", key, "-out", cls.certificate]
        subprocess.run(command, check=True, capture_output=True)
        files = ["--tls-cert", cls.certificate, "--tls-key", key]
        server = running_server(os.environ["SERVER"], ["--empty", *files])
        cls.endpoint = cls.enterClassContext(server)

    def ssm(self, *arguments, endpoint=None):
        return aws("ssm", "--endpoint-url", endpoint or self.endpoint, *arguments)

    def test_a_client_that_trusts_the_certificate_is_served(self):
        by_name = self.endpoint.replace("127.0.0.1", "localhost")
        for endpoint in (self.endpoint, by_name):
            outcome = self.ssm(
                "list-commands", "--ca-bundle", self.certificate, endpoint=endpoint
            )
            self.assertEqual(outcome.stderr, "")
            self.assertEqual(outcome.stdout.split(), ["{", '"Commands":', "[]", "}"])

    def test_a_client_that_does_not_trust_it_is_not(self):
        outcome = self.ssm("list-commands")
        self.assertIn("SSL validation failed", outcome.stderr)

    def test_a_client_of_http_is_told(self):
        outcome = self.ssm("list-commands", endpoint=self.endpoint.replace("https:", "http:"))
        self.assertIn("This port speaks https (--tls-cert)", outcome.stderr)
