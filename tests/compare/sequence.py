# SPDX-License-Identifier: Apache-2.0
"""The requests of scripts/compare: one sequence for each seed, which follows the replies to it."""

import collections
import gzip
import itertools
import json
import pathlib
import random

from control import BODIES, FREQUENT, RESETS, ROUTES, Control, Request
from inputs import DOCUMENTS, NODES, SHELL, Inputs, Known

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CLOCK_START = "2026-01-12T02:00:00Z"
LIFE = 500  # turns between two resets, so that the state stays small

# Credentials and the account and region that they mean.
DEFAULT = ("123456789012", "us-east-1")
TENANTS = {"test/20260112/us-east-1": DEFAULT, "": DEFAULT,
           "123456789012/20260112/eu-central-1": ("123456789012", "eu-central-1"),
           "210987654321/20260112/us-east-1": ("210987654321", "us-east-1")}
# Several of what the others stand on.
MORE = 2 * ["CreateMaintenanceWindow", "RegisterTargetWithMaintenanceWindow", "SendCommand",
            "RegisterTaskWithMaintenanceWindow", "CreateDocument", "CreateActivation"]
CONTENT_TYPES = ["application/json", "application/x-amz-json-1.0", "text/xml", "",
                 "application/x-amz-json-1.1; charset=utf-8", "APPLICATION/X-AMZ-JSON-1.1"]
CODINGS = ["gzip", "gzip, deflate, br", "gzip;q=0, identity", "*", "identity;q=0.5, gzip;q=0.2"]

HEAD = b"POST / HTTP/1.1\r\nHost: ssmock\r\n"
# What a client library would not send, each on a connection of its own.
RAW = [b"nonsense\r\n\r\n", b"GET /_ssmock/health HTTP/1.0\r\n\r\n", b"GET / HTTP/3.7\r\n\r\n",
       2 * b"GET /_ssmock/health HTTP/1.1\r\nHost: ssmock\r\n\r\n",
       b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
       HEAD + b"A: " + b"a" * 20_000 + b"\r\n\r\n", HEAD + b"Content-Length: 99999999\r\n\r\n",
       HEAD + b"Content-Length: x\r\n\r\n", HEAD + b"Content-Length: 9\r\n\r\n{}",
       HEAD + b"Transfer-Encoding: chunked\r\n\r\nx\r\n", HEAD + b"no colon\r\n\r\n",
       HEAD + b"Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}"]


class Sequence:
    def __init__(self, seed):
        model = json.loads(next(ROOT.glob("src/**/ssm-2014-11-06.json")).read_text())
        self.random = random.Random(seed)
        self.make = Inputs(model, self.random)
        self.control = Control(self.random, self.make)
        self.operations = list(model["operations"])
        self.sent = collections.Counter()
        self.succeeded = collections.Counter()
        self.missing = {}  # operations that are not implemented
        self.known = None

    def requests(self):
        """Yields requests without end, and takes the reply to each."""
        yield from self.recorded()
        yield from (Request("raw", "", "", [], sent) for sent in RAW)
        while True:
            yield from self.begin()
            for label in itertools.islice(self.labels(), LIFE):
                if label in self.operations:
                    yield from self.operation(label)
                else:
                    yield from self.route(label)

    def end(self):
        yield self.control.request(RESETS[0])
        for tenant in set_of(TENANTS.values()):
            yield self.state(tenant)

    def state(self, tenant):
        account, region = tenant
        query = f"?account={account}&region={region}"
        return self.control.request("GET /_ssmock/state", query=query)

    def recorded(self):
        """What aws-cli and the SDKs sent, with all of their headers."""
        for each in json.loads(next(ROOT.glob("tests/**/recorded_requests.json")).read_text()):
            method, path, _ = each["request_line"].split(" ")
            headers = [tuple(line.split(": ", 1)) for line in each["headers"]]
            body = each["body"].encode()
            yield Request(f"recorded {each['client']}", method, path, headers, body)

    def begin(self):
        """Each life begins alike: with the ids of the demo, and with nodes and documents."""
        self.known = {tenant: Known() for tenant in TENANTS.values()}
        self.make.known = self.known[DEFAULT]
        clock = {"time": CLOCK_START, "frozen": True, "speed": 1, "latency": "none"}
        yield self.control.request("PUT /_ssmock/clock", clock)
        for route in RESETS:
            request = self.control.request(route)
            yield request._replace(method=self.random.choice(["GET", "PUT", "HEAD"]))
            yield request
        for node in NODES:
            yield self.control.request("PUT /_ssmock/nodes/{node}", self.control.node(), node)
        for tenant, known in self.known.items():
            reply = yield self.state(tenant)
            known.learn(json.loads(reply.body) if reply.status == 200 else [], {})
            known.learn([{"InstanceId": node} for node in NODES], {})
        fixture = self.demo(self.known[DEFAULT].ids)
        yield self.control.request("POST /_ssmock/fixtures", fixture)
        for known in self.known.values():
            known.learn(fixture, {})
        for credential in TENANTS:
            for name in sorted(set(DOCUMENTS))[:2]:
                asked = {"Name": name, "Content": json.dumps(SHELL), "DocumentType": "Command"}
                yield self.call(credential, "CreateDocument", asked)

    def demo(self, ids):
        """The windows and nodes whose runs the demo holds."""
        windows = {f"0d7b1b4e-6f0c-4a53-9e7a-2f1f0a6f00{number:02}": {"WindowId": window}
                   for number, window in enumerate(ids["WindowId"])}
        targets = [{"Key": "InstanceIds", "Values": NODES[:2]}]
        return {
            "WindowIdentities": [{**window, "Name": "demo", "Schedule": "rate(1 hour)",
                                  "Duration": 1, "AllowUnassociatedTargets": True}
                                 for window in windows.values()],
            "Targets": [{**window, "WindowTargetId": id, "ResourceType": "INSTANCE",
                         "Targets": targets} for id, window in windows.items()],
            "Tasks": [{**window, "WindowTaskId": id, "TaskArn": "AWS-RunShellScript", "Priority": 1,
                       "Type": "RUN_COMMAND", "Targets": targets, "MaxConcurrency": "1",
                       "MaxErrors": "1"} for id, window in windows.items()],
            "InstanceInformationList": [{"InstanceId": node} for node in ids["InstanceId"][:30]]}

    def labels(self):
        """What is asked next: operations and routes in turn, few of those that never succeed."""
        while True:
            never = [name for name in self.operations if not self.succeeded[name]
                     and self.sent[name] >= (5 if name in self.missing else 25)]
            usual = [name for name in self.operations if name not in never]
            behind = sorted((name for name in usual if self.succeeded[name]),
                            key=lambda name: self.succeeded[name])
            deck = usual + behind[:8] + MORE + list(ROUTES) + FREQUENT
            deck += self.random.sample(never, min(len(never), 8))
            self.random.shuffle(deck)
            yield from deck

    def operation(self, name):
        credential = self.random.choices(list(TENANTS), weights=(6, 1, 1, 1))[0]
        self.make.known = self.known[TENANTS[credential]]
        asked = self.make.of(name)
        request = self.call(credential, name, asked)
        if self.random.random() < 0.06:
            yield self.odd(request)
            return
        for page in range(40):
            reply = yield request
            answer = self.taken(name, credential, asked, reply)
            if page == 0 and self.random.random() < 0.03:
                yield request  # once more, as a client that saw no answer
            token = isinstance(answer, dict) and answer.get("NextToken")
            if not token or (page == 0 and self.random.random() < 0.6):
                return
            asked = {**asked, "NextToken": token}
            request = self.call(credential, name, asked)

    def taken(self, name, credential, asked, reply):
        self.sent[name] += 1
        if b"NotImplementedException" in plain(reply):
            self.missing[name] = True
        if reply.status != 200:
            return None
        self.succeeded[name] += 1
        answer = json.loads(plain(reply))
        ids = {member: text for member, text in asked.items()
               if member.endswith("Id") and isinstance(text, str)}
        self.known[TENANTS[credential]].learn(answer, ids)
        if name.startswith(("Delete", "Deregister")) and ids:
            self.known[TENANTS[credential]].forget(list(ids.values())[-1])
        return answer

    def route(self, route):
        self.make.known = self.known[DEFAULT]
        reply = yield self.control.any(route)
        if reply.status == 200 and b'"InstanceId"' in reply.body:
            self.make.known.learn(json.loads(reply.body), {})

    def call(self, credential, name, asked):
        headers = [("Host", "ssmock"), ("X-Amz-Target", f"AmazonSSM.{name}"),
                   ("Content-Type", "application/x-amz-json-1.1")]
        if credential:
            headers.append(("Authorization", f"AWS4-HMAC-SHA256 Credential={credential}/ssm/"
                            "aws4_request, SignedHeaders=host, Signature=0"))
        if self.random.random() < 0.1:
            headers.append(("Accept-Encoding", self.random.choice(CODINGS)))
        if self.random.random() < 0.02:
            headers.append(("Connection", "close"))
        return Request(name, "POST", "/", headers, json.dumps(asked).encode())

    def odd(self, request):
        """The same with one thing that SSM's clients do not do."""
        headers, some = dict(request.headers), self.random.choice
        change = some(["type", "type", "target", "method", "path", "body", "body", "credential"])
        request = request._replace(label=f"wrong {change}")
        if change == "type":
            headers["Content-Type"] = some(CONTENT_TYPES)
        if change == "target":
            target = headers.pop("X-Amz-Target")
            headers["X-Amz-Target"] = some([target.lower(), target + "s", target[10:], "",
                                            "AmazonSSM.", "AmazonEC2.X"])
            if self.random.random() < 0.2:
                del headers["X-Amz-Target"]
        if change == "credential":
            headers["Authorization"] = some([
                "Bearer x", "Credential=", "Credential=1/2/" + "r" * 70,
                "Credential=000000000000/x/eu-west-1"])
        body = some(BODIES) if change == "body" else request.body
        method = some(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]) if change == "method" else "POST"
        path = some(["/?a=b", "/x", "//", "/_ssmok/health"]) if change == "path" else "/"
        return request._replace(method=method, path=path, headers=list(headers.items()), body=body)


def plain(reply):
    return gzip.decompress(reply.body) if reply.body.startswith(b"\x1f\x8b") else reply.body


def set_of(items):
    return list(dict.fromkeys(items))
