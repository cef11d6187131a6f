# SPDX-License-Identifier: Apache-2.0
"""Starting and stopping ssmock, and its control API: for `run` and for the tests with a clock."""
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import urllib.request

READY = "ssmock listening on "
PATIENCE = 60  # seconds, for a start or a stop under a sanitizer on a busy machine


@contextlib.contextmanager
def running_server(binary: str, arguments: list[str]):
    """Yields the endpoint; afterwards the server must end with 0 and have printed one line."""
    with tempfile.TemporaryFile("w+") as log:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("SSMOCK_")}
        server = subprocess.Popen(
            [binary, "--port", "0", *arguments],
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            env=environment,
        )
        watchdog = threading.Timer(PATIENCE, server.kill)
        watchdog.start()
        try:
            first = server.stdout.readline()
            watchdog.cancel()
            if not first.startswith(READY):
                raise RuntimeError(f"instead of its address the server printed {first!r}")
            yield first.removeprefix(READY).strip()
            server.send_signal(signal.SIGTERM)
            rest, _ = server.communicate(timeout=PATIENCE)
            if server.returncode != 0 or rest:
                raise RuntimeError(f"the server ended with {server.returncode}, printing {rest!r}")
        except Exception:
            log.seek(0)
            print("--- the server's log:", log.read()[-5000:], sep="\n", file=sys.stderr)
            raise
        finally:
            watchdog.cancel()
            server.kill()
            server.wait()
            server.stdout.close()


class Control:
    """The control API of a server."""

    def __init__(self, endpoint: str):
        self.endpoint = endpoint

    def ask(self, method: str, path: str, body=None):
        content = None if body is None else json.dumps(body).encode()
        url = f"{self.endpoint}/_ssmock/{path}"
        request = urllib.request.Request(url, data=content, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
            return json.load(reply)

    def put_node(self, node: str) -> None:
        self.ask("PUT", f"nodes/{node}", {"Tags": [{"Key": "Env", "Value": "prod"}]})

    def script(self, **rule) -> None:
        self.ask("POST", "outcomes", rule)

    def advance(self, by: str) -> None:
        self.ask("POST", "clock/advance", {"by": by})

    def run_window(self, window: str) -> str:
        return self.ask("POST", f"windows/{window}/run")["WindowExecutionId"]

    def set_invocation(self, command: str, node: str, **outcome) -> None:
        self.ask("POST", f"commands/{command}/invocations/{node}", outcome)


@contextlib.contextmanager
def own_server(*clock: str):
    """Yields the control API of a server that one test has for itself, without any fixture."""
    options = ["--empty", "--seed", "7", *clock]
    with running_server(os.environ["SERVER"], options) as endpoint:
        yield Control(endpoint)
