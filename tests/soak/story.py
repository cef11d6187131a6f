# SPDX-License-Identifier: Apache-2.0
"""A client that keeps a model of its region, and compares every answer with it."""
import datetime
import itertools
import random

from server import CLOCK_START, Client, of_api, of_control

START = datetime.datetime.fromisoformat(CLOCK_START.replace("Z", "+00:00"))
SECONDS_OF_AN_HOUR = 3600
RESULTS = [("Success", 0), ("Failed", 3), ("Success", 0), ("TimedOut", -1)]


class Wrong(Exception):
    """An answer is not what the model says."""


class Story:
    """Everything happens in a region of its own. `world` says which moment it is, and when all begins anew."""

    def __init__(self, number, address, world, seed):
        self.random = random.Random(f"{seed}/{number}")
        self.region, self.world = f"eu-soak-{number}", world
        self.client = Client(address)
        self.node = f"i-{number:017x}"
        self.answers = 0
        self.life = None

    def begin(self):
        self.parameters, self.versions, self.commands, self.windows = {}, {}, {}, {}
        self.numbers = itertools.count(1)
        self.control("PUT", f"/_ssmock/nodes/{self.node}?region={self.region}", {})
        self.life = self.world.life

    def call(self, operation, refusal=None, **content):
        reply = self.client.ask(of_api(operation, content, self.region))
        self.answers += 1
        expected = 400 if refusal else 200
        if reply is None or reply.status != expected or (refusal and refusal not in reply.json()["__type"]):
            raise Wrong(f"{operation} {content}: {reply and (reply.status, reply.body)}")
        return reply.json()

    def control(self, method, path, content=None):
        reply = self.client.ask(of_control(method, path, content))
        self.answers += 1
        if reply is None or reply.status != 200:
            raise Wrong(f"{method} {path}: {reply and (reply.status, reply.body)}")
        return reply.json()

    def expect(self, what, got, wanted):
        if got != wanted:
            raise Wrong(f"{self.region}: {what} is {got!r} and not {wanted!r}")

    def step(self):
        """One thing that a user does, within a moment of the world."""
        if self.life != self.world.life:
            self.begin()
        self.random.choice([self.put, self.put, self.get, self.get, self.list_parameters, self.delete, self.send,
                            self.send, self.look_at_command, self.look_at_command, self.list_commands,
                            self.make_window, self.look_at_window, self.look_at_window, self.delete_window])()

    # --- parameters

    def name(self):
        return f"/soak/{self.random.randrange(40)}"

    def put(self):
        name, value = self.name(), "v" * self.random.randrange(1, 2000) + str(next(self.numbers))
        if name in self.parameters and self.random.random() < 0.2:
            self.call("PutParameter", refusal="ParameterAlreadyExists", Name=name, Value=value, Type="String")
            return
        version = self.versions.get(name, 0) + 1
        if version > 100:  # the oldest would have to go
            return self.remove(name)
        got = self.call("PutParameter", Name=name, Value=value, Type="String", Overwrite=True)
        self.expect(f"version of {name}", got["Version"], version)
        self.parameters[name], self.versions[name] = value, version

    def get(self):
        name = self.name()
        if name not in self.parameters:
            self.call("GetParameter", refusal="ParameterNotFound", Name=name)
            return
        got = self.call("GetParameter", Name=name)["Parameter"]
        self.expect(name, (got["Value"], got["Version"]), (self.parameters[name], self.versions[name]))

    def list_parameters(self):
        got, token = {}, {}
        while True:
            page = self.call("GetParametersByPath", Path="/soak", MaxResults=self.random.randrange(1, 11), **token)
            got.update({each["Name"]: each["Value"] for each in page["Parameters"]})
            if "NextToken" not in page:
                break
            token = {"NextToken": page["NextToken"]}
        self.expect("all parameters", got, self.parameters)

    def delete(self):
        name = self.name()
        if name in self.parameters:
            self.remove(name)
        else:
            self.call("DeleteParameter", refusal="ParameterNotFound", Name=name)

    def remove(self, name):
        self.call("DeleteParameter", Name=name)
        del self.parameters[name], self.versions[name]

    # --- commands, whose outcome the story scripts

    def send(self):
        status, code = self.random.choice(RESULTS)
        minutes = self.random.randrange(1, 90)
        path = f"/_ssmock/outcomes?region={self.region}"
        self.control("DELETE", path)
        self.control("POST", path, {"InstanceId": self.node, "DocumentName": "AWS-RunShellScript", "Status": status, "ResponseCode": code,
                                    "Duration": f"PT{minutes}M", "StandardOutputContent": "o" * minutes})
        sent = self.call("SendCommand", DocumentName="AWS-RunShellScript", InstanceIds=[self.node],
                         Parameters={"commands": ["df"], "executionTimeout": ["36000"]}, TimeoutSeconds=36000)
        self.commands[sent["Command"]["CommandId"]] = (
            status, "o" * minutes, self.world.now + datetime.timedelta(minutes=minutes))

    def look_at_command(self):
        if not self.commands:
            return
        name = self.random.choice(list(self.commands))
        status, output, end = self.commands[name]
        got = self.call("GetCommandInvocation", CommandId=name, InstanceId=self.node)
        if self.world.now < end:
            self.expect("status", got["Status"], "InProgress")
        elif self.world.now > end:
            self.expect("outcome", (got["Status"], got["StandardOutputContent"]), (status, output))

    def list_commands(self):
        got, token = [], {}
        while True:
            page = self.call("ListCommands", MaxResults=50, **token)
            got += [each["CommandId"] for each in page["Commands"]]
            if "NextToken" not in page:
                break
            token = {"NextToken": page["NextToken"]}
        self.expect("number of commands", (len(got), set(got)), (len(self.commands), set(self.commands)))

    # --- windows, which run each hour

    def make_window(self):
        if len(self.windows) >= 3:
            return
        made = self.call("CreateMaintenanceWindow", Name="soak", Schedule="rate(1 hour)", Duration=1, Cutoff=0,
                         AllowUnassociatedTargets=True)["WindowId"]
        self.call("RegisterTaskWithMaintenanceWindow", WindowId=made, TaskArn="function", TaskType="LAMBDA",
                  Targets=[{"Key": "InstanceIds", "Values": [self.node]}], MaxConcurrency="1", MaxErrors="1")
        self.windows[made] = self.world.now

    def look_at_window(self):
        if not self.windows:
            return
        window = self.random.choice(list(self.windows))
        age = (self.world.now - self.windows[window]).total_seconds()
        got, token = [], {}
        while True:
            page = self.call("DescribeMaintenanceWindowExecutions", WindowId=window, MaxResults=50, **token)
            got += page["WindowExecutions"]
            if "NextToken" not in page:
                break
            token = {"NextToken": page["NextToken"]}
        self.expect(f"number of executions after {age} s", len(got), int(age // SECONDS_OF_AN_HOUR))
        # An execution takes less than a second of the clock's, which stands still between two minutes.
        if age % SECONDS_OF_AN_HOUR:
            self.expect("statuses", {each["Status"] for each in got} - {"SUCCESS"}, set())

    def delete_window(self):
        if self.windows and self.random.random() < 0.3:
            window = self.random.choice(list(self.windows))
            self.call("DeleteMaintenanceWindow", WindowId=window)
            del self.windows[window]
