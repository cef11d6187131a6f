# SPDX-License-Identifier: Apache-2.0
"""The server that is put under load, and a client that sees every byte."""
import json
import os
import re
import signal
import socket
import subprocess

CLOCK_START = "2026-01-10T02:00:00Z"
PATIENCE = 60  # seconds for an answer: the machine may be busy with other things


class Server:
    def __init__(self, binary, *more, log=subprocess.DEVNULL):
        environment = {name: text for name, text in os.environ.items() if not name.startswith("SSMOCK_")}
        self.process = subprocess.Popen([binary, "--port", "0", "--empty", *more], stdout=subprocess.PIPE,
                                        stderr=log, text=True, env=environment)
        line = self.process.stdout.readline()
        found = re.search(r":(\d+)$", line.strip())
        if not found:
            self.kill()
            raise SystemExit(f"{binary} does not serve: {line!r}")
        self.address = "127.0.0.1", int(found[1])

    def rss(self):
        """Bytes in memory that are its own."""
        with open(f"/proc/{self.process.pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def stop(self):
        """Returns the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def kill(self):
        self.process.kill()
        self.process.wait()


class Reply:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


class Broken(Exception):
    """The connection ended within a reply; `got` is what came of it."""

    def __init__(self, got):
        super().__init__(f"half a reply: {got[:300]!r}")
        self.got = got


def of_api(operation, content, region="us-east-1", more=""):
    body = json.dumps(content).encode()
    return (f"POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: AmazonSSM.{operation}\r\n"
            "Content-Type: application/x-amz-json-1.1\r\n"
            f"Authorization: AWS4-HMAC-SHA256 Credential=test/20260110/{region}/ssm/aws4_request, "
            f"SignedHeaders=host, Signature=0\r\n{more}Content-Length: {len(body)}\r\n\r\n").encode() + body


def of_control(method, path, content=None):
    body = b"" if content is None else json.dumps(content).encode()
    return f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


class Client:
    def __init__(self, address):
        self.socket = socket.create_connection(address, PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.received = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def reply(self):
        """The next reply; None when the connection ends before it begins."""
        while b"\r\n\r\n" not in self.received:
            if not self._receive():
                if self.received:
                    raise Broken(self.received)
                return None
        head, _, self.received = self.received.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): text for name, text in (line.split(": ", 1) for line in lines[1:])}
        size = int(headers["content-length"])
        while len(self.received) < size:
            if not self._receive():
                raise Broken(head + self.received)
        body, self.received = self.received[:size], self.received[size:]
        return Reply(int(lines[0].split()[1]), headers, body)

    def _receive(self):
        part = self.socket.recv(65536)
        self.received += part
        return bool(part)

    def ask(self, request):
        self.send(request)
        return self.reply()
