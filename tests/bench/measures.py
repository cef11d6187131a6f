# SPDX-License-Identifier: Apache-2.0
"""The measures of scripts/bench: each yields rows. Where two sides are compared, they alternate."""

import contextlib
import importlib.util
import json
import os
import pathlib
import resource
import shutil
import statistics
import sys
import time
from dataclasses import dataclass

import harness
from harness import BenchError, Connection, Server, request, wrk
from table import Gate, Row, number, ratio_row

LIST_INVOCATIONS = "DescribeMaintenanceWindowExecutionTaskInvocations"
TASK = {"WindowExecutionId": harness.WINDOW_EXECUTION_ID, "TaskId": harness.TASK_EXECUTION_ID}
# Of the built-in demo.
DEMO_CALL = (
    "DescribeMaintenanceWindowExecutionTasks",
    {"WindowExecutionId": "a06e9f91-3b9c-4c3e-8bd4-246ccEXAMPLE"},
)
PAGE_OF_TEN = {**TASK, "MaxResults": 10}
NO_MATCH = {**PAGE_OF_TEN, "Filters": [{"Key": "STATUS", "Values": ["CANCELLED"]}]}


@dataclass
class Bench:
    ssmock: pathlib.Path
    peers: pathlib.Path
    folder: pathlib.Path
    quick: bool

    def __post_init__(self):
        cores = sorted(os.sched_getaffinity(0))
        self.server_core, self.client_core = cores[0], cores[-1]
        # Many short rounds: a neighbour's burst spoils a few of them, and the median none.
        self.rounds, self.seconds = (5 if self.quick else 15), 1

    def serve(self, *fixtures):
        flags = [word for fixture in fixtures for word in ("--fixtures", fixture)]
        return Server([self.ssmock, "--port", 0, *flags, "--log-level", "off"])

    def invocations(self, count, **options):
        return harness.write_invocations(self.folder / f"{count}.json", count, **options)

    # Loads the servers in turn, and returns for each its list of results, one a round.
    def load(self, servers, calls, client_core, connections):
        for server in servers:
            harness.pin(server.pid, {self.server_core})
        results = [[] for _ in servers]
        for _ in range(self.rounds):
            for server, call, result in zip(servers, calls, results):
                result.append(wrk(server, *call, client_core, connections, self.seconds))
        return results


def rates(loads):
    return [load.rate for load in loads]


def show_rate(rate):
    return f"{rate / 1000:.1f}k req/s" if rate >= 1000 else f"{rate:.0f} req/s"


# Without Parameters, which makes the reply the 3 kB that the gates were set with.
def full_path(bench):
    with contextlib.ExitStack() as stack:
        ssmock = stack.enter_context(bench.serve(bench.invocations(1000, parameters=None)))
        body = ssmock.call(LIST_INVOCATIONS, PAGE_OF_TEN)
        if body.count(b'"InvocationId"') != 10:
            raise BenchError(f"not a page of ten: {body[:200]}")
        body_file = bench.folder / "body"
        body_file.write_bytes(body)
        servers = [ssmock, Server([bench.peers / "bench_bare_server", body_file])]
        if nginx := harness.nginx(bench.folder, body.decode()):
            servers.append(nginx)
        for peer in servers[1:]:
            stack.enter_context(peer)
            if peer.call(LIST_INVOCATIONS, PAGE_OF_TEN) != body:
                raise BenchError(f"{peer.command[0]} does not send ssmock's body")
        for mode, client_core, connections, nginx_gate in (
                ("pin:32", bench.client_core, 32, Gate(0.40, 0.60, "", at_least=True)),
                ("one:1", bench.server_core, 1, Gate(0.50, 0.70, "", at_least=True))):
            calls = [(LIST_INVOCATIONS, PAGE_OF_TEN)] * len(servers)
            ours, bare, *static = bench.load(servers, calls, client_core, connections)
            what = f"page of 10 of 1,000 ({len(body)} bytes), {mode}, against "
            yield ratio_row(what + "bare Beast", rates(ours), rates(bare),
                            Gate(0.80, 1.0, "", at_least=True), show_rate)
            # Says what a busy neighbour hides: the server's own time, in which waiting has no part.
            yield ratio_row(what + "bare Beast: CPU per request", [load.cpu_rate for load in ours],
                            [load.cpu_rate for load in bare], None,
                            lambda rate: f"{1e6 / rate:.1f} us")
            if static:
                yield ratio_row(what + "nginx `return`", rates(ours), rates(static[0]), nginx_gate,
                                show_rate)
            else:
                yield Row(what + "nginx `return`", gate=nginx_gate, verdict="not installed")
            if mode == "pin:32":
                yield ratio_row(what + "bare Beast: p99", [load.p99 for load in ours],
                                [load.p99 for load in bare], Gate(2, 1.2, " x"),
                                lambda seconds: f"{seconds * 1e3:.2f} ms")


def moto_command():
    if importlib.util.find_spec("moto"):
        return [sys.executable, "-m", "moto.server"]
    return [found] if (found := shutil.which("moto_server")) else None


def get_command_invocation(bench):
    what = "GetCommandInvocation, 32 connections, against moto_server"
    gate = Gate(80, 150, " x", at_least=True)
    if not (command := moto_command()):
        yield Row(what, gate=gate, verdict="not installed")
        return
    port = harness.free_port()
    fixture = harness.write_command_invocation(bench.folder / "command.json")
    with bench.serve(fixture) as ssmock, Server([*command, "-p", port], port) as moto:
        # moto runs a command on any instance id, known or not.
        sent = json.loads(moto.call("SendCommand", {
            "DocumentName": "AWS-RunShellScript", "InstanceIds": [harness.INSTANCE_ID]}))
        calls = [("GetCommandInvocation", {"CommandId": known, "InstanceId": harness.INSTANCE_ID})
                 for known in (harness.COMMAND_ID, sent["Command"]["CommandId"])]
        for server, call in zip((ssmock, moto), calls):
            if json.loads(server.call(*call))["Status"] != "Success":
                raise BenchError(f"{server.command[0]} does not know the invocation")
        ours, theirs = bench.load([ssmock, moto], calls, bench.client_core, 32)
        yield ratio_row(what, rates(ours), rates(theirs), gate, show_rate)


def start(bench):
    commands = [[bench.ssmock, "--port", "{port}", "--log-level", "off"],
                [bench.peers / "bench_trivial_server", "{port}"]]
    times = [[], []]
    for _ in range(1 + (10 if bench.quick else 20)):
        for command, result in zip(commands, times):
            result.append(harness.first_answer_seconds(
                command, DEMO_CALL, (bench.server_core, bench.client_core)))
    warm = [result[1:] for result in times]  # the first start reads the files into memory
    yield ratio_row("start to first answer, demo, against a trivial C++ server", *warm,
                    Gate(3, 1.5, " x"), lambda seconds: f"{seconds * 1e3:.2f} ms")


def idle_memory(bench):
    with bench.serve() as ssmock:
        ssmock.call(*DEMO_CALL)
        memory = ssmock.memory()
    yield Row("idle memory with the demo (RSS)", f"Pss {memory['Pss'] / 2**20:.2f} MiB",
              value=memory["Rss"] / 2**20, gate=Gate(10, 6, " MiB"))


def invocation_size(bench):
    small, large = 1_000, 100_000
    resident = []
    for count in (small, large):
        with bench.serve(bench.invocations(count)) as ssmock:
            ssmock.call(LIST_INVOCATIONS, PAGE_OF_TEN)
            resident.append(ssmock.memory()["Rss"])
    yield Row(f"RSS per stored invocation, {large:,} against {small:,}",
              " and ".join(f"{size / 2**20:.1f} MiB" for size in reversed(resident)),
              value=(resident[1] - resident[0]) / (large - small), gate=Gate(220, 130, " bytes"))


def own_parameters_size(bench):
    small, large = 1_000, 100_000 if bench.quick else 1_000_000
    resident = []
    for count in (small, large):
        with bench.serve(bench.invocations(count, own=True)) as ssmock:
            ssmock.call(LIST_INVOCATIONS, PAGE_OF_TEN)
            resident.append(ssmock.memory()["Rss"])
    grown = (resident[1] - resident[0]) / (large - small)
    yield Row(f"RSS per stored invocation beside a Parameters text of its own, {large:,}",
              value=grown - harness.OWN_TEXT, gate=Gate(600, 400, " bytes"))


def command_history(bench):
    resident = []
    for commands in (1, 100):
        path = harness.write_command_history(bench.folder / f"commands-{commands}.json", commands)
        with bench.serve(path) as ssmock:
            ssmock.call("ListCommandInvocations", {"MaxResults": 50})
            resident.append(ssmock.memory()["Rss"])
    yield Row("RSS per stored command invocation whose texts repeat, 100,000",
              value=(resident[1] - resident[0]) / 99_000, gate=Gate(300, 250, " bytes"))


def last_token(connection, port, page_size):
    token = None
    while True:
        arguments = {**TASK, "MaxResults": page_size, **({"NextToken": token} if token else {})}
        page = json.loads(connection.send(request(port, LIST_INVOCATIONS, arguments)))
        if "NextToken" not in page:
            return token
        token = page["NextToken"]


# Pages of ten at both ends, so that only the depth differs. A token may be bound to its page size.
def last_page(connection, port):
    for page_size in (100, 10):
        arguments = {**PAGE_OF_TEN, "NextToken": last_token(connection, port, page_size)}
        with contextlib.suppress(BenchError):
            page = json.loads(connection.send(request(port, LIST_INVOCATIONS, arguments)))
            if len(page["WindowExecutionTaskInvocationIdentities"]) == 10:
                return arguments
    raise BenchError("no page of ten at the end of the list")


def depth(bench):
    sizes = [10**3, 10**4, 10**5] + ([] if bench.quick else [10**6])
    requests = 1000
    kinds = {"page 1": {}, "the last page": {}, "no match": {}}
    with contextlib.ExitStack() as stack:
        for size in sizes:
            server = stack.enter_context(bench.serve(bench.invocations(size)))
            harness.pin(server.pid, {bench.server_core})
            connection = stack.enter_context(contextlib.closing(Connection(server.port)))
            queries = (PAGE_OF_TEN, last_page(connection, server.port), NO_MATCH)
            if b'"InvocationId"' in server.call(LIST_INVOCATIONS, NO_MATCH):
                raise BenchError("the filter that matches nothing matches")
            for measured, query in zip(kinds.values(), queries):
                message = request(server.port, LIST_INVOCATIONS, query)
                measured[size] = (server, connection, message, [])
        with harness.pinned(bench.server_core):
            for _ in range(1 + bench.rounds):
                for measured in kinds.values():
                    for server, connection, message, result in measured.values():
                        before = harness.cpu_seconds(server.pid)
                        for _ in range(requests):
                            connection.send(message)
                        spent = harness.cpu_seconds(server.pid) - before
                        result.append(spent / requests * 1e6)
    for kind, measured in kinds.items():
        times = {size: result[1:] for size, (*_, result) in measured.items()}  # one warms up
        row = ratio_row(f"CPU per request, {kind}: {sizes[-1]:,} invocations against 1,000",
                        times[sizes[-1]], times[sizes[0]], Gate(2, 1.2, " x"), lambda _: "")
        medians = [number(statistics.median(result)) for result in times.values()]
        row.ssmock = " / ".join(medians) + " us"
        if kind != "no match":
            yield row
        else:
            yield Row(f"CPU per request, no match in {sizes[-1]:,} invocations", row.ssmock,
                      value=statistics.median(times[sizes[-1]]), gate=Gate(50, 15, " us"))


# The value of a parameter is as long as its name; both are left out of what one costs.
def parameter_memory(servers, small, large, names):
    grown = servers[large].memory()["Rss"] - servers[small].memory()["Rss"]
    return grown / (large - small) - 2 * names


def parameters(bench):
    small, large = 1_000, 100_000 if bench.quick else 1_000_000
    calls = {"GetParameter": ("GetParameter", {"Name": harness.parameter_name(small // 2)}),
             "a page of GetParametersByPath": (
                 "GetParametersByPath", {"Path": harness.parameter_path(small // 2)}),
             "a page of GetParametersByPath, recursive": (
                 "GetParametersByPath", {"Path": "/bench", "Recursive": True})}
    with contextlib.ExitStack() as stack:
        servers = {count: stack.enter_context(bench.serve(
            harness.write_parameters(bench.folder / f"parameters-{count}.json", count)))
            for count in (small, large)}
        name = len(harness.parameter_name(0))
        for server in servers.values():
            harness.pin(server.pid, {bench.server_core})
            if (found := server.call(*calls["GetParameter"])).count(b'"Value"') != 1:
                raise BenchError(f"not a parameter: {found[:200]}")
            if (page := server.call(*calls["a page of GetParametersByPath"])).count(b'"Value"') != 10:
                raise BenchError(f"not a page of ten: {page[:200]}")
        yield Row(f"RSS per parameter beside name and value, {large:,} against {small:,}",
                  value=parameter_memory(servers, small, large, name), gate=Gate(300, 250, " bytes"))
        for what, call in calls.items():
            few, many = [], []
            for _ in range(1 + bench.rounds):
                for server, result in zip(servers.values(), (few, many)):
                    result.append(harness.cpu_per_request(server, call, bench.server_core, 1000))
            yield ratio_row(f"CPU per request, {what}: {large:,} parameters against {small:,}",
                            many[1:], few[1:], Gate(2, 1.2, " x"),
                            lambda seconds: f"{seconds * 1e6:.1f} us")


def scan(server):
    """Scans all nodes; the server's CPU seconds until the command has ended."""
    before = harness.cpu_seconds(server.pid)
    sent = server.call("SendCommand", {
        "DocumentName": "AWS-RunPatchBaseline", "Parameters": {"Operation": ["Scan"]},
        "Targets": [{"Key": "tag:Patch Group", "Values": ["all"]}], "MaxConcurrency": "100%"})
    command = json.loads(sent[sent.index(b"{"):])["Command"]["CommandId"]
    while b'"Status":"Success"' not in server.call("ListCommands", {"CommandId": command}):
        pass
    return harness.cpu_seconds(server.pid) - before


def patching(bench):
    small, large = 100, 10_000
    calls = {"a page of DescribeInstancePatchStatesForPatchGroup": (
                 "DescribeInstancePatchStatesForPatchGroup", {"PatchGroup": "all", "MaxResults": 50}),
             "DescribeInstancePatches": (
                 "DescribeInstancePatches", {"InstanceId": harness.node_id(small // 2)}),
             "a page of ListComplianceItems": ("ListComplianceItems", {"MaxResults": 50})}
    with contextlib.ExitStack() as stack:
        servers = {count: stack.enter_context(bench.serve(
            harness.write_fleet(bench.folder / f"fleet-{count}.json", count)))
            for count in (small, large)}
        scan(servers[small])
        took = scan(servers[large])
        yield Row(f"CPU of a scan of {large:,} nodes with 200 patches each", value=took,
                  gate=Gate(5, 2, " s"))
        yield Row("RSS after it", value=servers[large].memory()["Rss"] / 2**20,
                  gate=Gate(1024, 512, " MiB"))
        for server in servers.values():
            harness.pin(server.pid, {bench.server_core})
        for what, call in calls.items():
            few, many = [], []
            for _ in range(1 + bench.rounds):
                for server, result in zip(servers.values(), (few, many)):
                    result.append(harness.cpu_per_request(server, call, bench.server_core, 500))
            yield ratio_row(f"CPU per request, {what}: {large:,} nodes against {small:,}",
                            many[1:], few[1:], Gate(2, 1.2, " x"),
                            lambda seconds: f"{seconds * 1e6:.1f} us")


def idle_connections(bench):
    count, refused = 10_000, 0
    if resource.getrlimit(resource.RLIMIT_NOFILE)[0] < count + 100:
        raise BenchError(f"needs {count + 100} open files: raise ulimit -n")
    with bench.serve() as ssmock, contextlib.ExitStack() as stack:
        message = request(ssmock.port, *DEMO_CALL)
        ssmock.call(*DEMO_CALL)
        before = ssmock.memory()["Rss"]
        connections = []
        for _ in range(count):
            try:
                connection = stack.enter_context(contextlib.closing(Connection(ssmock.port)))
                connection.send(message)
                connections.append(connection)
            except (OSError, BenchError):
                refused += 1
        time.sleep(2)  # what the server frees while idle, it frees in a sweep
        grown = ssmock.memory()["Rss"] - before
        for connection in connections:
            try:
                connection.send(message)
            except (OSError, BenchError):
                refused += 1
    yield Row(f"RSS per idle connection at {count:,}", f"{refused:,} refused or closed",
              value=grown / 1000 / max(1, len(connections)), gate=Gate(5, 4, " kB"),
              verdict=f"MISS: {refused:,} refused" if refused else "")


MEASURES = {"full-path": full_path, "get-command-invocation": get_command_invocation,
            "start": start, "idle-memory": idle_memory, "invocation-size": invocation_size,
            "own-parameters-size": own_parameters_size, "command-history": command_history,
            "depth": depth, "parameters": parameters, "patching": patching,
            "idle-connections": idle_connections}
