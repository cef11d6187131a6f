# SPDX-License-Identifier: Apache-2.0
"""Requests to the control API."""

import collections
import json
import re

from inputs import NODES, OUTCOMES, SHELL

Request = collections.namedtuple("Request", "label method path headers body")

# Each route and what its bodies are made by; {window} and the like become ids.
ROUTES = {
    "GET /_ssmock/health": None, "GET /_localstack/health": None, "GET /_ssmock/state": None,
    "GET /_ssmock/clock": None, "GET /_ssmock/outcomes": None, "DELETE /_ssmock/outcomes": None,
    "DELETE /_ssmock/nodes/{node}": None, "DELETE /_ssmock/alarms/{alarm}": None,
    "POST /_ssmock/windows/{window}/run": None, "POST /moto-api/seed": None,
    "POST /_ssmock/fixtures": "fixture", "PUT /_ssmock/clock": "clock",
    "POST /_ssmock/clock/advance": "advance", "POST /_ssmock/outcomes": "rule",
    "POST /_ssmock/commands/{command}/invocations/{node}": "outcome",
    "PUT /_ssmock/nodes/{node}": "node", "POST /_ssmock/activations/{activation}/register": "node",
    "PUT /_ssmock/alarms/{alarm}": "alarm", "GET /_ssmock/snapshots": None,
    "PUT /_ssmock/snapshots/{snapshot}": None, "DELETE /_ssmock/snapshots/{snapshot}": None,
    "POST /_ssmock/snapshots/{snapshot}/load": None,
}
RESETS = ["POST /_ssmock/reset", "POST /moto-api/reset"]  # these end a life
FREQUENT = ["POST /_ssmock/windows/{window}/run", "POST /_ssmock/clock/advance"] * 2
METHODS = ["GET", "HEAD", "PUT", "POST", "DELETE", "PATCH"]
BODIES = [b"", b"{", b"[]", b"[{}]", b"null", b"3", b'"x"', b"{}x", b'{"a": 1,}', b"\xef\xbb\xbf{}",
          b'{"NextToken": "\xff"}', b'{"a": 1, "a": 2}', b'{"a":' * 600 + b"1" + b"}" * 600]


class Control:
    def __init__(self, random, make):
        self.random, self.make = random, make

    def any(self, route):
        """A request with ids that exist and a body that the route may take, or with a slip."""
        maker, some, chance = ROUTES[route], self.random.choice, self.make.chance
        content = getattr(self, maker)() if maker else None
        ids = self.make.known.together.get(("CommandId", "InstanceId")) or [{}]
        pair = some(ids)
        node = pair.get("InstanceId") if "command" in route else some(NODES)
        request = self.request(route, content, node, self.query(route), pair.get("CommandId"))
        if chance(0.08):
            return request._replace(method=some(METHODS))
        if chance(0.08):
            return request._replace(body=some(BODIES))
        if chance(0.04):
            return request._replace(path=some([
                request.path + "/x", "/_ssmock/", "/_ssmock", request.path.replace("?", "/?"),
                "/moto-api/x"]))
        return request

    def query(self, route):
        some = self.random.choice
        if route.endswith("seed"):
            number = self.random.randrange(10**9)
            return f"?a={number}" if self.make.chance(0.7) else some(["", "?a=x", "?a="])
        if self.make.chance(0.65):
            return ""
        return some(["?account=123456789012&region=us-east-1", "?region=eu-central-1", "?b=c",
                     some(["?account=12", "?region=a/b"])])

    def request(self, route, content=None, node=None, query="", command=None):
        method, path = route.split(" ")
        if "{" in path:
            make = self.make
            ids = {"window": make.id("WindowId"), "command": command or make.id("CommandId"),
                   "activation": make.id("ActivationId"), "node": node,
                   "alarm": make.some(["alarm", "a b"]),
                   "snapshot": make.some(["one", "two", "a b"])}
            path = re.sub(r"{(\w+)}", lambda at: ids[at[1]] or "none", path).replace(" ", "%20")
        body = b"" if content is None else json.dumps(content).encode()
        return Request(route, method, path + query, [("Host", "ssmock")], body)

    def node(self):
        return self.random.choice([
            None, {}, {"PlatformType": "Windows"}, {"PingStatus": "ConnectionLost"},
            {"Tags": [{"Key": "Team", "Value": "web"}]}, {"PingStatus": "Lost", "X": 1},
            {"Tags": [{"Key": "Team", "Value": "Team"}], "IamRole": "role", "Name": "n"}])

    def alarm(self):
        return {"StateValue": self.random.choice(["ALARM", "OK", "INSUFFICIENT_DATA", "?"])}

    def clock(self):
        return self.random.choice([
            {"time": f"2026-01-12T{self.random.randrange(24):02}:00:00Z"}, {"time": "now+5m"},
            {"frozen": True}, {"frozen": 1}, {"speed": 2}, {"speed": 0}, {"latency": "recorded"},
            {"latency": "none"}, {"latency": "x"}, {"time": "soon"}, {"times": 1}, {}])

    def advance(self):
        some = self.random.choice
        good = [{"by": f"PT{self.random.randint(1, 90)}M"}, {"by": "PT3H"}, {"to": "next-event"},
                {"by": f"PT{self.random.randint(1, 50)}S"}, {"to": "2026-01-12T05:00:00Z"}]
        bad = [{"by": "P400D"}, {"by": "x"}, {"by": "PT1M", "to": "now"}, {"to": "soon"}, {}]
        return some(good) if self.make.chance(0.75) else some(bad)

    def outcome(self):
        out = dict(self.random.choice(OUTCOMES))
        if self.make.chance(0.3):
            out["StandardOutputContent"] = "o" * self.random.choice([3, 2500, 24500])
        if self.make.chance(0.3):
            out["StandardErrorContent"] = "café {{ commands }}\n"
        return out

    def rule(self):
        out, chance = self.outcome(), self.make.chance
        likely = {"Duration": f"PT{self.random.randrange(200)}M", "DeliveryDelay": "PT20S",
                  "VisibilityDelay": "PT2S", "InstanceId": self.random.choice(NODES), "Times": 2,
                  "TaskType": "RUN_COMMAND", "DocumentName": "AWS-RunShellScript", "X": 1}
        out.update((name, value) for name, value in likely.items()
                   if chance(0.05 if name == "X" else 0.25))
        return out if chance(0.7) else [{"Sequence": [self.outcome(), self.outcome()]}, out]

    def fixture(self):
        number = self.random.randrange(10)
        id = f"9a7c2f10-3d5e-4b8a-9c61-0f2e4d6b9{number:03}"
        return self.random.choice([
            {"WindowIdentities": [{"WindowId": f"mw-0123456789abcde{number:02}", "Name": "day",
                                   "Schedule": "rate(2 hours)", "Duration": 2, "Cutoff": 1}]},
            {"WindowExecutions": [{"WindowExecutionId": id, "Status": "IN_PROGRESS",
                                   "WindowId": self.make.id("WindowId"), "StartTime": "now-5m"}]},
            {"Documents": [{"Name": "mine-3", "Content": json.dumps(SHELL),
                            "DocumentType": "Command", "DocumentFormat": "JSON"}]},
            {"CommandInvocations": [{"CommandId": id, "InstanceId": NODES[number % 6]}]},
            {"Comands": []}, {"Commands": {}}, {"WindowExecutions": [{"Status": "SUCCES"}]}])
