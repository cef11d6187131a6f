# SPDX-License-Identifier: Apache-2.0
"""What the measures are made with: servers, a raw client, wrk, fixtures."""

import contextlib
import json
import os
import pathlib
import random
import re
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass

FOLDER = pathlib.Path(__file__).resolve().parent
HEADERS = (FOLDER / "boto3-headers.txt").read_text()

WINDOW_EXECUTION_ID = "14bea65d-5ccc-462d-a2f3-e99c81234567"
TASK_EXECUTION_ID = "ac0c6ae1-daa3-4a89-832e-d384503b6586"
COMMAND_ID = "ef7fdfd8-9b57-4151-a15c-db9a12345678"
INSTANCE_ID = "i-0123456789abcdef0"
PARAMETERS = {"documentName": "AWS-RunShellScript", "instanceIds": [INSTANCE_ID],
              "maxConcurrency": "1", "maxErrors": "1", "parameters": {"commands": ["df"]}}


class BenchError(Exception):
    """A measure that cannot be trusted: its row says why and counts as missed."""


# The CPU clock of another process: utime + stime, but in nanoseconds (clock_getcpuclockid(3)).
def cpu_seconds(pid):
    return time.clock_gettime((~pid << 3) | 2)


# A thread keeps its own affinity, so a process with several needs each one set.
def pin(pid, cores):
    for thread in os.listdir(f"/proc/{pid}/task"):
        os.sched_setaffinity(int(thread), cores)


@contextlib.contextmanager
def pinned(core):
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


# Below the ephemeral ports: a tight connect loop to one of those may meet itself.
def free_port():
    while True:
        port = random.randrange(20000, 30000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def server_environment():
    return {key: value for key, value in os.environ.items() if not key.startswith("SSMOCK_")}


class Server:
    """A process that prints its port as the end of its first line, or listens on a given one."""

    def __init__(self, command, port=None):
        self.command, self.port = [str(word) for word in command], port

    def __enter__(self):
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL, stderr=self.errors, env=server_environment(),
            stdout=subprocess.DEVNULL if self.port else subprocess.PIPE)
        self.pid = self.process.pid
        try:
            self.wait_until_ready(time.monotonic() + 300)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.errors.close()
        if self.process.stdout:
            self.process.stdout.close()

    def wait_until_ready(self, deadline):
        while self.process.poll() is None and time.monotonic() < deadline:
            if self.port:
                with contextlib.suppress(ConnectionRefusedError):
                    Connection(self.port).close()
                    return
                time.sleep(0.02)
            elif select.select([self.process.stdout], [], [], 1)[0]:
                if line := self.process.stdout.readline():
                    self.port = int(re.search(rb"(\d+)\s*$", line)[1])
                    return
        self.errors.seek(0)
        reason = self.errors.read()[-300:].decode(errors="replace").strip().replace("\n", " ")
        raise BenchError(f"{self.command[0]} does not start: {reason}")

    def call(self, operation, arguments):
        with contextlib.closing(Connection(self.port)) as connection:
            return connection.send(request(self.port, operation, arguments))

    # Bytes, by kind: Rss, Pss, ...
    def memory(self):
        text = pathlib.Path(f"/proc/{self.pid}/smaps_rollup").read_text()
        return {kind: int(kib) * 1024 for kind, kib in re.findall(r"(\w+): +(\d+) kB", text)}


def request(port, operation, arguments):
    body = json.dumps(arguments)
    head = HEADERS.format(host=f"127.0.0.1:{port}", operation=operation, length=len(body))
    return ("POST / HTTP/1.1\n" + head + "\n").replace("\n", "\r\n").encode() + body.encode()


class Connection:
    """One keep-alive connection that does as little as possible for each request."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.close = self.socket.close

    def send(self, message):
        self.socket.sendall(message)
        reply = self.receive(b"")
        while (end := reply.find(b"\r\n\r\n")) < 0:
            reply = self.receive(reply)
        length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", reply[:end])
        if not reply.startswith((b"HTTP/1.1 200 ", b"HTTP/1.0 200 ")) or not length:
            raise BenchError(f"unexpected reply: {reply[:400]}")
        while len(reply) < end + 4 + int(length[1]):
            reply = self.receive(reply)
        return reply[end + 4:]

    def receive(self, before):
        piece = self.socket.recv(65536)
        if not piece:
            raise BenchError("the server closed the connection before the end of its reply")
        return before + piece


@dataclass
class Load:
    rate: float
    p99: float
    cpu_rate: float  # requests per second of the server's CPU time


def wrk(server, operation, arguments, core, connections, seconds):
    command = ["taskset", "-c", str(core), "wrk", "-t1", f"-c{connections}", f"-d{seconds}s",
               "--latency", "-s", FOLDER / "boto3.lua", f"http://127.0.0.1:{server.port}",
               "--", operation, json.dumps(arguments)]
    before = cpu_seconds(server.pid)
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    spent = cpu_seconds(server.pid) - before
    if faults := re.search(r"(Non-2xx|Socket errors).*", output):
        raise BenchError(f"{server.command[0]}: {faults[0]}")
    rate = float(re.search(r"Requests/sec: +([\d.]+)", output)[1])
    value, unit = re.search(r"99% +([\d.]+)(us|ms|s)", output).groups()
    requests = int(re.search(r"(\d+) requests in", output)[1])
    return Load(rate, float(value) * {"us": 1e-6, "ms": 1e-3, "s": 1}[unit], requests / spent)


def cpu_per_request(server, call, core, requests):
    message = request(server.port, *call)
    with contextlib.closing(Connection(server.port)) as connection, pinned(core):
        before = cpu_seconds(server.pid)
        for _ in range(requests):
            connection.send(message)
        return (cpu_seconds(server.pid) - before) / requests


# From fork to the last byte of the first answer. vfork (posix_spawn) lends the child our core, and
# we leave it at once, so that the two never share one.
def first_answer_seconds(command, call, cores):
    port = free_port()
    command = [str(word).format(port=port) for word in command]
    message = request(port, *call)
    quiet = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    with pinned(cores[0]):
        start = time.perf_counter()
        pid = os.posix_spawn(command[0], command, server_environment(), file_actions=quiet)
        try:
            os.sched_setaffinity(0, {cores[-1]})
            while True:
                with contextlib.suppress(ConnectionRefusedError):
                    connection = Connection(port)
                    break
                if time.perf_counter() > start + 10:
                    raise BenchError(f"{command[0]} does not listen")
            with contextlib.closing(connection):
                connection.send(message)
            return time.perf_counter() - start
        finally:
            os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)


def nginx(folder, body):
    if not (binary := shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")):
        return None
    # nginx reads no word above 4,096 bytes: a longer body comes in pieces, 2 us slower.
    words = [re.sub(r"(['\\])", r"\\\1", body[at:at + 3900]) for at in range(0, len(body), 3900)]
    reply, pieces = f"'{words[0]}'", ""
    if len(words) > 1:
        pieces = "".join(f"set $piece{at} '{word}'; " for at, word in enumerate(words))
        reply = "".join(f"$piece{at}" for at in range(len(words)))
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in
                        ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    port = free_port()
    (folder / "nginx.conf").write_text(f"""
daemon off; master_process off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
{temporary}access_log off; server_tokens off; default_type application/x-amz-json-1.1;
keepalive_requests 1000000000; add_header x-amzn-RequestId $request_id;
server {{ listen 127.0.0.1:{port}; location / {{ {pieces}return 200 {reply}; }} }}
}}
""")
    return Server([binary, "-p", folder, "-c", folder / "nginx.conf"], port)


def uuid_text(bits):
    text = f"{bits:032x}"
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:]}"


OWN_TEXT = 200  # characters


# A text of which no two are equal.
def own_text(at):
    return f"{at:08d}" + "x" * (OWN_TEXT - 8)


# One task with `count` invocations, a tenth of them failed, none cancelled. With `own`, each has a
# text of its own in place of the common parameters.
def write_invocations(path, count, parameters=PARAMETERS, own=False):
    bits = random.Random(count).getrandbits
    common = {"WindowExecutionId": WINDOW_EXECUTION_ID, "TaskExecutionId": TASK_EXECUTION_ID,
              "TaskType": "RUN_COMMAND"}
    if parameters and not own:
        common["Parameters"] = json.dumps(parameters, separators=(",", ":"))
    tail = json.dumps(common, separators=(",", ":"))[1:]
    with open(path, "w") as file:
        file.write('{"WindowExecutionTaskInvocationIdentities":[\n')
        for at in range(count):
            status = "FAILED" if at % 10 == 9 else "SUCCESS"
            start = 1_760_000_000 + at * 0.125
            file.write(f'{{"InvocationId":"{uuid_text(bits(128))}",'
                       f'"ExecutionId":"{uuid_text(bits(128))}",'
                       f'"StartTime":{start:.3f},"EndTime":{start + 4.148:.3f},'
                       + (f'"Parameters":"{own_text(at)}",' if own else "") +
                       f'"Status":"{status}","StatusDetails":"{status.capitalize()}",{tail}')
            file.write("\n" if at == count - 1 else ",\n")
        file.write("]}\n")
    return path


# Commands on a thousand nodes each, whose scripts and outputs are those of all.
def write_command_history(path, commands, nodes=1_000):
    step = {"Name": "aws:runShellScript", "Status": "Success", "StatusDetails": "Success",
            "ResponseCode": 0, "Output": "patched\n" + "x" * 300}
    with open(path, "w") as file:
        file.write('{"CommandInvocations":[\n')
        for command in range(commands):
            start = 1_760_000_000 + command * 60
            for node in range(nodes):
                file.write("" if command == node == 0 else ",\n")
                file.write(json.dumps({
                    "CommandId": uuid_text(command + 1), "InstanceId": f"i-{node:017x}",
                    "InstanceName": "ip-10-0-0-1.ec2.internal", "Comment": "nightly patches",
                    "DocumentName": "AWS-RunPatchBaseline", "DocumentVersion": "$DEFAULT",
                    "RequestedDateTime": start, "Status": "Success", "StatusDetails": "Success",
                    "CommandPlugins": [{**step, "ResponseStartDateTime": start,
                                        "ResponseFinishDateTime": start + 45}]}))
        file.write("\n]}\n")
    return path


# Ten parameters under each path.
def parameter_path(at):
    return f"/bench/service-{at // 10:06}"


def parameter_name(at):
    return f"{parameter_path(at)}/setting-{at:08}"


# What `aws ssm get-parameters-by-path` prints, each value as long as its name.
def write_parameters(path, count):
    with open(path, "w") as file:
        file.write('{"Parameters":[\n')
        for at in range(count):
            name = parameter_name(at)
            file.write(f'{{"Name":"{name}","Type":"String","Value":"{name[::-1]}","Version":1,'
                       f'"LastModifiedDate":1760000000.5,"DataType":"text"}}')
            file.write("\n" if at == count - 1 else ",\n")
        file.write("]}\n")
    return path


def node_id(at):
    return f"i-{at:017x}"


def write_fleet(path, nodes, packages=200):
    """Nodes of one patch group, and packages that each have a version to be installed."""
    fleet = [{"InstanceId": node_id(at), "PlatformName": "Amazon Linux", "PlatformVersion": "2023",
              "Tags": [{"Key": "Patch Group", "Value": "all"}]} for at in range(nodes)]
    patches = [{"Name": f"package-{at:03}", "Product": "AmazonLinux2023", "Arch": "x86_64",
                "Version": version, "Release": "1", "Classification": "Security",
                "Severity": "Critical", "ReleaseDate": released}
               for at in range(packages) for version, released in (("1", "now-300d"), ("2", "now-20d"))]
    path.write_text(json.dumps({"InstanceInformationList": fleet, "Patches": patches}))
    return path


# What `aws ssm get-command-invocation` prints.
def write_command_invocation(path):
    path.write_text(json.dumps({
        "CommandId": COMMAND_ID, "InstanceId": INSTANCE_ID, "Comment": "",
        "DocumentName": "AWS-RunShellScript", "DocumentVersion": "$DEFAULT",
        "PluginName": "aws:runShellScript", "ResponseCode": 0,
        "ExecutionStartDateTime": "2024-02-20T23:34:42.758Z", "ExecutionElapsedTime": "PT1.755S",
        "ExecutionEndDateTime": "2024-02-20T23:34:43.758Z", "Status": "Success",
        "StatusDetails": "Success", "StandardOutputContent": "", "StandardOutputUrl": "",
        "StandardErrorContent": "", "StandardErrorUrl": "",
        "CloudWatchOutputConfig": {"CloudWatchLogGroupName": "",
                                   "CloudWatchOutputEnabled": False}}))
    return path
