# SPDX-License-Identifier: Apache-2.0
"""Inputs of operations, made from the shapes of the API's model and the ids that replies held."""

import collections
import json
import re

NODES = [f"i-0123456789abcdef{digit}" for digit in range(6)] + ["mi-0123456789abcdef0"]
DOCUMENTS = ["mine-1", "mine-2", "mine-1", "mine-2", "mine-3", "mine-4"]
DATES = ["2026-01-10T02:00:00Z", "2026-01-12T04:00:00Z", "2026-02-01T00:00:00+01:00", "soon"]
STATUSES = ["SUCCESS", "FAILED", "PENDING", "TIMED_OUT", "CANCELLED", "Success", "InProgress", "?"]
OUTCOMES = [{"Status": "Success"}, {"Status": "Failed", "ResponseCode": 3}, {"ResponseCode": 7},
            {"Status": "InProgress"}, {"Status": "Cancelled"}, {"Status": "Delayed"},
            {"Status": "TimedOut"}, {"StatusDetails": "Undeliverable"},
            {"StatusDetails": "Terminated"}, {"Status": "?"}]
SHELL = {"schemaVersion": "2.2", "description": "Say it.",
         "parameters": {"Message": {"type": "String", "default": "hello"}},
         "mainSteps": [{"action": "aws:runShellScript", "name": "say",
                        "inputs": {"runCommand": ["echo {{ Message }}"]}}]}
YAML = """---
schemaVersion: '2.2'
parameters:
  Message: {type: String, default: %s}
mainSteps:
  - action: aws:runShellScript
    name: say
    inputs: {runCommand: ['echo {{ Message }}']}
"""

# What a member of this name says, beside what its shape allows.
LIKELY = {
    "Schedule": ["rate(1 hour)", "rate(3 hours)", "cron(0 4 ? * SUN#2 *)", "cron(0 */6 ? * * *)",
                 "at(2026-01-12T03:00:00)", "rate(1 fortnight)"],
    "ScheduleTimezone": ["UTC", "Europe/Berlin", "America/New_York", "Moon"],
    "StartDate": DATES, "EndDate": ["2026-03-11T00:00:00Z", "9999-12-31T23:59:59Z", *DATES],
    "DocumentName": ["AWS-RunShellScript", "AWS-RunShellScript", "AWS-RunPatchBaseline",
                     "arn:aws:ssm:us-east-1::document/AWS-RunShellScript", *DOCUMENTS[:3]],
    "Name": [*DOCUMENTS, "night", "day"], "TaskArn": ["AWS-RunShellScript", "mine-1", "absent"],
    "DocumentType": ["Command", "Automation", "Session"], "IamRole": ["role", "other"],
    "DocumentVersion": ["$DEFAULT", "$LATEST", "1", "2", "7"], "VersionName": ["one", "two"],
    "DocumentFormat": ["JSON", "YAML", "TEXT"], "TargetType": ["/AWS::EC2::Instance", "/"],
    "ServiceRoleArn": ["arn:aws:iam::123456789012:role/Windows"], "ClientToken": ["again", "once"],
    "MaxConcurrency": ["1", "2", "50%", "100%"], "MaxErrors": ["0", "1", "10%"],
    "NotificationArn": ["arn:aws:sns:us-east-1:123456789012:topic"],
    "AccountIdsToAdd": ["123456789012", "210987654321", "all"],
    "AccountIdsToRemove": ["123456789012", "210987654321"], "TagKey": ["Team", "Env"],
    "Key": ["Team", "Env", "a/b"], "Value": ["web", "ops", ""],
    "Comment": ["", "a comment", "café 😀"], "PluginName": ["say", "aws:runShellScript"],
}
# The texts that others may take, as far as their patterns allow.
TEXTS = ["abc", "a", "1", "50%", "Team", "x y", "a/b/c", "$LATEST", "123456789012", "{}", "line\n2",
         "é", "night-shift", "arn:aws:iam::123456789012:role/role", "oi-0123456789ab", "/aws/log",
         "0d7b1b4e-6f0c-4a53-9e7a-2f1f0a6f0001", "2026-01-10T02:00:00Z", "i-0123456789abcdef0"]
# The keys of filters and their values; what is in braces is an id that was seen.
OF_COMMANDS = {"Status": STATUSES, "InvokedAfter": DATES, "InvokedBefore": DATES,
               "DocumentName": ["AWS-RunShellScript", "mine-1"], "ExecutionStage": ["Executing"]}
FILTERS = {
    "DescribeMaintenanceWindows": {"Name": ["night", "d"], "Enabled": ["true", "false", "yes"]},
    "DescribeMaintenanceWindowExecutions": {"ExecutedBefore": DATES, "ExecutedAfter": DATES},
    "DescribeMaintenanceWindowExecutionTasks": {"STATUS": STATUSES},
    "DescribeMaintenanceWindowExecutionTaskInvocations": {"STATUS": STATUSES},
    "DescribeMaintenanceWindowSchedule": {"ScheduledBefore": DATES, "ScheduledAfter": DATES},
    "DescribeMaintenanceWindowTargets": {"Type": ["INSTANCE"], "OwnerInformation": ["abc"],
                                         "WindowTargetId": ["{WindowTargetId}"]},
    "DescribeMaintenanceWindowTasks": {"TaskArn": ["mine-1"], "TaskType": ["RUN_COMMAND", "LAMBDA"],
                                       "Priority": ["1"], "WindowTaskId": ["{WindowTaskId}"]},
    "DescribeInstanceInformation": {
        "InstanceIds": ["{InstanceId}"], "PingStatus": ["Online"], "PlatformTypes": ["Linux"],
        "ActivationIds": ["{ActivationId}"], "IamRole": ["role"], "AgentVersion": ["3.3.1345.0"],
        "ResourceType": ["EC2Instance", "ManagedInstance"], "AssociationStatus": ["Success"],
        "tag-key": ["Team"], "tag:Team": ["web", "ops"]},
    "DescribeActivations": {"ActivationIds": ["{ActivationId}"], "IamRole": ["role"],
                            "DefaultInstanceName": ["abc"]},
    "ListDocuments": {"Owner": ["Self", "Amazon", "All", "Private"], "Name": ["AWS-R", "mine"],
                      "DocumentType": ["Command"], "PlatformTypes": ["Linux"], "TargetType": ["/"],
                      "SearchKeyword": ["Run"], "tag:Team": ["web"]},
    "ListCommands": OF_COMMANDS, "ListCommandInvocations": OF_COMMANDS,
}


class Known:
    """The ids of one account and region by the names of their members."""

    def __init__(self):
        self.ids = collections.defaultdict(list)
        self.together = collections.defaultdict(list)  # ids of one thing and its parents

    def learn(self, content, beside):
        if isinstance(content, dict):
            found = {name: text for name, text in content.items() if text and isinstance(text, str)
                     and (name.endswith("Id") or name in ("PluginName", "NextToken"))}
            if "TaskExecutionId" in found:
                found["TaskId"] = found["TaskExecutionId"]
            for name, text in found.items():
                keep(self.ids[name], text)
            if found:
                beside = {**beside, **found}
                keep(self.together[tuple(sorted(beside))], beside)
            content = list(content.values())
        if isinstance(content, list):
            for inner in content:
                self.learn(inner, beside)

    def forget(self, text):
        for known in self.ids.values():
            known[:] = [each for each in known if each != text]
        for known in self.together.values():
            known[:] = [each for each in known if text not in each.values()]


def keep(known, item, most=60):
    """Of the newest, so that they still exist."""
    if item not in known:
        known.append(item)
        del known[:-most]


class Inputs:
    def __init__(self, model, random):
        self.operations, self.shapes, self.random = model["operations"], model["shapes"], random
        self.known = None  # that of the tenant that is asked next

    def chance(self, probability):
        return self.random.random() < probability

    def some(self, texts):
        return self.random.choice(texts)

    def id(self, name, start=""):
        seen = [text for text in self.known.ids[name] if text.startswith(start)]
        return self.some(seen) if seen else start + "0123456789abcdef0"

    def of(self, operation):
        shape = self.shapes[self.operations[operation]["input"]]
        made = self.structure(shape, operation)
        self.relate(shape, made)
        self.mend(operation, made)
        if self.chance(0.15):
            made = self.bent(self.operations[operation]["input"], made)
        return made

    def value(self, name, member, operation):
        shape = self.shapes[name]
        kind = shape["type"]
        if name == "Target":
            return self.target()
        if kind == "structure":
            made = self.structure(shape, operation)
            return self.filter(shape, made, operation) if "Filter" in name else made
        if kind == "list":
            size = min(max(self.random.randint(1, 3), shape.get("min", 0)), shape.get("max", 3))
            singular = member[:-1] if member.endswith("s") else member
            made = [self.value(shape["member"], singular, operation) for _ in range(size)]
            return made if self.chance(0.1) else [each for at, each in enumerate(made)
                                                  if each not in made[:at]]
        if kind == "map":
            return {self.value(shape["key"], "", operation):
                    self.value(shape["value"], "", operation)}
        if kind in ("integer", "long"):
            least = shape.get("min", -2)
            return self.random.randint(least, min(shape.get("max", least + 100), least + 100))
        simple = {"boolean": self.chance(0.5), "blob": "eyJhIjoxfQ==",
                  "timestamp": 1768096800 + self.random.randrange(10**6)}
        return simple[kind] if kind in simple else self.text(shape, member)

    def structure(self, shape, operation):
        required = shape.get("required", [])
        small = len(shape["members"]) == 2  # a filter or a tag is none without both
        often = {"NextToken": 0.05, "ClientToken": 0.05}
        return {member: self.value(name, member, operation) for member, name in shape["members"]
                if member in required or self.chance(often.get(member, 0.95 if small else 0.25))}

    def text(self, shape, member):
        if "enum" in shape:
            return self.some(shape["enum"])
        seen = self.known.ids[{"Target": "InstanceId"}.get(member, member)]
        if seen and self.chance(0.9):
            return self.some(seen)
        if member in LIKELY and self.chance(0.95):
            return self.some(LIKELY[member])
        fitting = [text for text in TEXTS if fits(shape, text)]
        return self.some(fitting) if fitting else "a" * max(shape.get("min", 1), 1)

    def target(self):
        key = self.some(["InstanceIds", "InstanceIds", "InstanceIds", "tag:Team", "tag:Team",
                         "tag-key", "WindowTargetIds", "resource-groups:Name"])
        ids = {"InstanceIds": "InstanceId", "WindowTargetIds": "WindowTargetId"}
        count = self.random.randint(1, 3)
        values = [self.id(ids[key]) if key in ids else "web" for _ in range(count)]
        return {"Key": key, "Values": values if self.chance(0.2) else sorted(set(values))}

    def filter(self, shape, made, operation):
        keys = FILTERS.get(operation)
        if keys and len(made) == 2 and self.chance(0.9):
            (first, _), (second, name) = shape["members"][:2]
            made[first] = self.some(list(keys))
            value = re.sub(r"{(\w+)}", lambda at: self.id(at[1]), self.some(keys[made[first]]))
            made[second] = [value] if self.shapes[name]["type"] == "list" else value
        return made

    def relate(self, shape, made):
        """Ids of one thing and its parents, not of any."""
        needed = [name for name in shape.get("required", []) if name.endswith("Id")]
        fitting = [known for names, known in self.known.together.items()
                   if known and all(name in names for name in needed)]
        if fitting and self.chance(0.95):
            ids = self.some(self.some(fitting))
            made.update({name: text for name, text in ids.items() if name in made})

    def mend(self, operation, made):
        """What no shape says: members that go together, or exclude each other."""
        if operation == "SendCommand":
            self.mend_command(made)
        if operation.endswith("MaintenanceWindow") and "Duration" in made:
            made["Cutoff"] = self.random.randrange(made["Duration"])
            self.drop(made, 0.8, "ScheduleOffset", "StartDate", "EndDate", "ScheduleTimezone")
        if "Content" in made:
            self.mend_document(made)
        if operation.endswith(("Document", "DocumentPermission", "DefaultVersion", "Versions")):
            reads = operation.startswith(("Get", "List", "Describe"))
            spare = ["mine-3", "mine-4", "mine-5"]  # so that the others stay
            made["Name"] = self.some(LIKELY["DocumentName"][:3] + DOCUMENTS if reads else
                                     DOCUMENTS if operation.startswith(("Update", "Modify")) else
                                     spare * 3 + DOCUMENTS)
            self.drop(made, 0.85, "VersionName", "DocumentVersion", "NextToken")
        if operation == "UpdateDocument":
            made["DocumentVersion"] = "$LATEST"
        if operation == "UpdateDocumentDefaultVersion":
            made["DocumentVersion"] = self.some(["1", "1", "2"])
        if operation == "DescribeMaintenanceWindowsForTarget":
            made.update(ResourceType="INSTANCE",
                        Targets=[{"Key": "InstanceIds", "Values": [self.id("InstanceId")]}])
        if operation == "CreateActivation":
            self.drop(made, 0.9, "ExpirationDate")
        if made.get("InstanceId") and "Managed" in operation:
            made["InstanceId"] = self.id("InstanceId", "mi-")
        self.drop(made, 0.9, "InstanceInformationFilterList", "DocumentFilterList")
        if operation == "ModifyDocumentPermission" and self.chance(0.8):
            made["AccountIdsToAdd"] = [self.some(LIKELY["AccountIdsToAdd"])]
        if operation == "CancelCommand":
            self.drop(made, 0.8, "InstanceIds")
        self.drop(made, 0.5, "AccountIdsToRemove", "Safe", "Filters", "PluginName")
        if operation.endswith("WithMaintenanceWindow") or operation.startswith("UpdateMaintenance"):
            self.mend_task(made)
        if "ResourceType" in made and "ResourceId" in made:
            window = ("MaintenanceWindow", self.id("WindowId"))
            made["ResourceType"], made["ResourceId"] = self.some([
                window, window, ("Document", "mine-1"), ("Document", self.some(DOCUMENTS)),
                ("ManagedInstance", self.id("InstanceId", "mi-")), ("Parameter", "/a/b")])

    def mend_command(self, made):
        ids = self.chance(0.7)
        made.pop("Targets" if ids else "InstanceIds", None)
        if ids:
            made["InstanceIds"] = sorted({self.id("InstanceId"), self.id("InstanceId")})
        else:
            made["Targets"] = [self.target()]
        shell = made["DocumentName"].endswith("AWS-RunShellScript")
        made["Parameters"] = {"commands": ["df", self.some(TEXTS)]} if shell else {}
        if made["DocumentName"] == "AWS-RunPatchBaseline":
            made["Parameters"] = {"Operation": ["Scan"]}
        self.drop(made, 0.9, "DocumentHash", "DocumentHashType", "NotificationConfig",
                  "DocumentVersion")

    def mend_document(self, made):
        self.drop(made, 0.9, "Attachments", "Requires", "DocumentFormat")
        text = self.some(TEXTS)
        steps = {**SHELL, "description": f"Say {text}"}
        made["Content"] = self.some([json.dumps(steps), json.dumps(steps), YAML % json.dumps(text),
                                     "{", "schemaVersion: '9'"])
        if made["Content"].startswith("---"):
            made["DocumentFormat"] = "YAML"
        if "DocumentType" in made or self.chance(0.5):
            made["DocumentType"] = "Command"

    def mend_task(self, made):
        if "ResourceType" in made:
            made["ResourceType"] = "INSTANCE"
            key, value = self.some([("InstanceIds", self.id("InstanceId")), ("tag:Team", "web")])
            made["Targets"] = [{"Key": key, "Values": [value]} if self.chance(0.8)
                               else self.target()]
        if "WindowTaskId" in made:
            self.drop(made, 0.5, "TaskInvocationParameters", "TaskArn", "Targets")
        if "TaskType" not in made and "TaskInvocationParameters" not in made:
            return
        made.pop("TaskParameters", None)
        kind = made.get("TaskType", "RUN_COMMAND")
        commands = {"Parameters": {"commands": ["df"]}, "Comment": "by {{WINDOW_ID}}"}
        by_kind = {
            "RUN_COMMAND": ("RunCommand", commands, made.get("TaskArn")),
            "LAMBDA": ("Lambda", {"Payload": "eyJhIjoxfQ=="},
                       "arn:aws:lambda:us-east-1:123456789012:function:f"),
            "STEP_FUNCTIONS": ("StepFunctions", {"Name": "{{INVOCATION_ID}}", "Input": "{}"},
                               "arn:aws:states:us-east-1:123456789012:stateMachine:s"),
            "AUTOMATION": ("Automation", {"Parameters": {"InstanceId": ["{{RESOURCE_ID}}"]}},
                           "AWS-RestartEC2Instance")}
        name, parameters, arn = by_kind.get(kind, by_kind["RUN_COMMAND"])
        made["TaskInvocationParameters"] = {name: parameters}
        if "TaskType" in made:
            made.update(TaskArn=arn, MaxConcurrency=self.some(LIKELY["MaxConcurrency"]),
                        MaxErrors=self.some(LIKELY["MaxErrors"]),
                        Targets=[{"Key": "InstanceIds", "Values": [self.id("InstanceId")]}])

    def drop(self, made, probability, *names):
        for name in names:
            if self.chance(probability):
                made.pop(name, None)

    def bent(self, name, value):
        """One value, however deep, becomes a borderline or a broken one."""
        shape = self.shapes.get(name, {"type": "any"})
        if isinstance(value, dict) and value and self.chance(0.95):
            member = self.some(list(value))
            if self.chance(0.1):
                return {other: kept for other, kept in value.items() if other != member}
            if self.chance(0.05):
                return {**value, "Unknown": 1}
            inner = dict(shape.get("members", {})).get(member, shape.get("value"))
            return {**value, member: self.bent(inner, value[member])}
        if isinstance(value, list) and value and self.chance(0.6):
            return [self.bent(shape.get("member"), value[0]), *value[1:]]
        wrong = [None, "", -1, 3.5, [], {}, True, "é\n\"quoted\" {{ x }}"]
        return self.some(self.edges(shape, value) * 2 + wrong)

    @staticmethod
    def edges(shape, value):
        """What stands within the bounds of a shape, or just beyond them."""
        least, most = shape.get("min", 1), min(shape.get("max", 200), 5000)
        if isinstance(value, str):
            return [*("a" * size for size in (least, least - 1, most, most + 1)), f"{value}x", " ",
                    value.upper()]
        if isinstance(value, list):
            return [value[:1] * (min(most, 60) + 1), value[:1] * least, value * 2]
        if isinstance(value, dict):
            return []
        return [least, least - 1, most, most + 1, 2**31, 2**70, "5"]


def fits(shape, text):
    try:
        matches = re.search(shape.get("pattern", ""), text)
    except re.error:  # Java's syntax
        matches = True
    return matches and shape.get("min", 0) <= len(text) <= shape.get("max", 10**6)
