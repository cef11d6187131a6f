# SPDX-License-Identifier: Apache-2.0
"""Clients that behave badly. What they are owed an answer for, they get, whole and right."""
import random
import socket
import struct
import time

from server import Client, of_api, of_control
from story import Wrong

HEALTH = of_control("GET", "/_ssmock/health")


def expect_health(reply):
    if reply is None or reply.status != 200 or reply.json().get("status") != "running":
        raise Wrong(f"health: {reply and (reply.status, reply.body)}")


class Rough:
    def __init__(self, number, address, seed):
        self.random = random.Random(f"{seed}/rough/{number}")
        self.address, self.region = address, f"us-rough-{number}"
        self.answers = 0

    def step(self):
        self.random.choice([self.abort, self.abort, self.half_close, self.pipeline, self.pipeline, self.drip,
                            self.leave_unread, self.nonsense])()

    def abort(self):
        """The connection is reset in the midst of a request, or right after it."""
        with Client(self.address) as client:
            request = of_api("PutParameter", {"Name": "x", "Value": "y" * 3000, "Type": "String"}, self.region)
            client.send(request[:self.random.randrange(len(request) + 1)])
            client.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def half_close(self):
        with Client(self.address) as client:
            client.send(HEALTH)
            client.socket.shutdown(socket.SHUT_WR)
            expect_health(client.reply())
            self.answers += 1
            if client.reply() is not None:
                raise Wrong("a reply to nothing")

    def pipeline(self):
        """Many requests at once; the replies come in their order."""
        with Client(self.address) as client:
            values = [str(self.random.random()) for _ in range(self.random.randrange(2, 60))]
            client.send(b"".join(
                of_api("PutParameter", {"Name": "p", "Value": value, "Type": "String", "Overwrite": True}, self.region) +
                of_api("GetParameter", {"Name": "p"}, self.region) for value in values))
            for value in values:
                put, got = client.reply(), client.reply()
                self.answers += 2
                if put is None or got is None:
                    raise Wrong("a pipeline is not answered")
                if put.status == 400 and "ParameterMaxVersionLimitExceeded" in put.body.decode():
                    continue
                if put.status != 200 or got.json()["Parameter"]["Value"] != value:
                    raise Wrong(f"pipeline: {put.status} {put.body} {got.status} {got.body}")

    def drip(self):
        """A request that comes in small pieces, for about half a second."""
        with Client(self.address) as client:
            size = max(1, len(HEALTH) // 20)
            for at in range(0, len(HEALTH), size):
                client.send(HEALTH[at:at + size])
                time.sleep(0.02)
            expect_health(client.reply())
            self.answers += 1

    def leave_unread(self):
        """Asks for much and goes."""
        with Client(self.address) as client:
            client.send(of_control("GET", "/_ssmock/openapi.json") * 50)
            client.socket.recv(100)

    def nonsense(self):
        with Client(self.address) as client:
            client.send(self.random.randbytes(200).replace(b"\r", b"") + b"\r\n\r\n")
            reply = client.reply()
            self.answers += 1
            if reply is None or reply.status != 400 or reply.headers["connection"] != "close":
                raise Wrong(f"nonsense: {reply and reply.status}")
