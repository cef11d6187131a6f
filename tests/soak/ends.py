# SPDX-License-Identifier: Apache-2.0
"""What a server that is stopped or killed owes its clients: answers, and the state that it has saved."""
import os
import pathlib
import random
import tempfile
import threading
import time

from server import Broken, Client, Server, of_api, of_control
from story import Wrong

CONNECTIONS = 12


class Sender:
    """Sends one request after the other, or several at once, and knows which were whole before the stop."""

    def __init__(self, address, seed):
        self.client, self.random = Client(address), random.Random(seed)
        self.answered, self.sent_at = 0, []
        self.told = False  # that the connection ends with this reply
        self.fault = None
        if self.client.ask(of_control("GET", "/_ssmock/health")) is None:  # so the server has accepted it
            raise Wrong("no answer before any stop")

    def run(self):
        requests = [of_api("PutParameter", {"Name": "p", "Value": "x" * 2000, "Type": "String", "Overwrite": True}),
                    of_control("GET", "/_ssmock/openapi.json"), of_api("DescribeParameters", {}),
                    of_control("GET", "/_ssmock/state")]
        try:
            while True:
                count = self.random.randrange(1, 5)
                self.client.send(b"".join(self.random.choice(requests) for _ in range(count)))
                self.sent_at += [time.monotonic()] * count
                for _ in range(count):
                    reply = self.client.reply()
                    if reply is None:
                        return
                    self.answered += 1
                    self.told = reply.headers.get("connection") == "close"
        except Broken as broken:
            self.fault = str(broken)
        except OSError:  # it ended between two replies, and a request was sent too late
            if self.client.received:
                self.fault = f"half a reply: {self.client.received[:300]!r}"


def stop_under_load(binary, seed):
    """SIGTERM: each request that had been sent by then is answered, or the reply before it says that the connection
    ends, so that a client knows what was not done. No reply is cut, and the exit code is 0."""
    server = Server(binary, "--log-level", "off")
    senders = [Sender(server.address, f"{seed}/{number}") for number in range(CONNECTIONS)]
    threads = [threading.Thread(target=sender.run) for sender in senders]
    for thread in threads:
        thread.start()
    time.sleep(random.Random(seed).uniform(0.02, 0.3))
    stopped = time.monotonic()
    code = server.stop()
    for thread in threads:
        thread.join()
    if code != 0:
        raise Wrong(f"exit code {code} after SIGTERM")
    owed, refused = 0, 0
    for sender in senders:
        before = sum(1 for moment in sender.sent_at if moment < stopped)
        missing = max(0, before - sender.answered)
        if sender.fault or (missing and not sender.told):
            raise Wrong(sender.fault or f"{missing} requests of before the stop have no answer")
        owed, refused = owed + before - missing, refused + missing
    return owed, refused


def kill_within_saves(binary, rounds, seed):
    """kill -9 while the file of --state is written: the next start finds the old or the new state, whole."""
    choose = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "state.json"
        saved, within = "0", 0
        for number in range(1, rounds + 1):
            server = Server(binary, "--state", str(file), "--log-level", "off")
            try:
                with Client(server.address) as client:
                    found = _value(client) or "0"
                    if found not in (saved, str(number - 1)):
                        raise Wrong(f"round {number}: the state has {found}, not {saved} or {number - 1}")
                    saved = found
                    # A state of some size, so that there is time to kill within its writing.
                    for name in range(20):
                        client.ask(_put(f"filler{name}", "f" * 4000 + str(number)))
                    client.ask(_put("round", str(number)))
                within += _wait_for_save(folder, file, choose)
            finally:
                server.kill()
        server = Server(binary, "--state", str(file), "--log-level", "off")
        with Client(server.address) as client:
            found = _value(client)
        if found not in (saved, str(rounds)) or server.stop() != 0:
            raise Wrong(f"at the end the state has {found}, not {saved} or {rounds}")
        left = sorted(os.listdir(folder))
        if left != ["state.json"]:
            raise Wrong(f"left behind: {left}")
        return within


def _put(name, value):
    return of_api("PutParameter", {"Name": name, "Value": value, "Type": "String", "Overwrite": True})


def _value(client):
    reply = client.ask(of_api("GetParameter", {"Name": "round"}))
    return reply.json()["Parameter"]["Value"] if reply.status == 200 else None


def _wait_for_save(folder, file, choose):
    """Until a save has begun, and a moment more. Returns whether it is still under way."""
    before, end = file.stat().st_ino, time.monotonic() + 10
    while time.monotonic() < end:
        if len(os.listdir(folder)) > 1 or file.stat().st_ino != before:
            break
    time.sleep(choose.choice([0, 0, 0.0002, 0.001, 0.005]))
    return file.stat().st_ino == before
