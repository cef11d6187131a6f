# SPDX-License-Identifier: Apache-2.0
"""Where each client is on this machine, and the command that runs its tests."""
import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
GOPATH = Path("/usr/share/gocode")  # where Debian's golang-*-dev packages put their sources


class Missing(Exception):
    """The client, or what it needs, is not on this machine."""


@dataclass
class Client:
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)


def program(*names: str) -> str:
    for name in names:
        if path := shutil.which(name):
            return path
    raise Missing(f"no {names[-1]} on this machine")


def awscli(cache: Path) -> Client:
    aws = program("/usr/bin/aws", "aws")
    return Client([sys.executable, str(HERE / "awscli")], {"AWS": aws})


def boto3(cache: Path) -> Client:
    python = program("/usr/bin/python3")
    if subprocess.run([python, "-c", "import boto3"], capture_output=True).returncode:
        raise Missing(f"{python} has no boto3")
    # Newer Pythons warn of what older botocores call; that says nothing about the server.
    return Client([python, "-W", "ignore::DeprecationWarning", str(HERE / "boto3")])


def node_modules(project: Path, cache: Path) -> dict[str, str]:
    """The environment in which Node finds what the project's package-lock.json names."""
    npm = program("npm")
    manifests = [project / name for name in ("package.json", "package-lock.json")]
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in manifests)).hexdigest()
    folder = cache / f"{project.name}-{digest[:12]}"
    with exclusive(folder):
        if not (folder / "complete").exists():
            for path in manifests:
                shutil.copy(path, folder)
            command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
            npm_ci = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            if npm_ci.returncode:
                raise Missing(f"npm ci failed: {npm_ci.stderr.strip()[-1000:]}")
            (folder / "complete").touch()
    return {"NODE_PATH": str(folder / "node_modules")}


def javascript(test: str, cache: Path) -> Client:
    return Client([program("node"), str(HERE / "javascript" / test)], node_modules(HERE / "javascript", cache))


def browser(cache: Path) -> Client:
    """The dashboard's pages in Debian's Chromium. tests/ui/README.md says what they try."""
    tests = HERE.parent / "ui"
    chromium = {"CHROMIUM": program("chromium-browser", "google-chrome", "chromium")}
    return Client([program("node"), str(tests / "all.js")], node_modules(tests, cache) | chromium)


def go_v2(cache: Path) -> Client:
    go = program("go")
    if not (GOPATH / "src/github.com/aws/aws-sdk-go-v2/service/ssm").is_dir():
        raise Missing(f"no github.com/aws/aws-sdk-go-v2 in {GOPATH}")
    folder = cache / "go"
    build = {"GO111MODULE": "off", "GOPATH": str(GOPATH), "GOFLAGS": ""}
    build["GOCACHE"] = str(folder / "cache")
    with exclusive(folder):
        command = [go, "test", "-c", "-o", str(folder / "ssm.test"), "."]
        outcome = subprocess.run(command, cwd=HERE / "go", env=os.environ | build)
        if outcome.returncode:
            raise SystemExit("the Go tests do not compile")
    return Client([str(folder / "ssm.test"), "-test.v"])


@contextlib.contextmanager
def exclusive(folder: Path):
    """ctest may start two clients at once that share a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


CLIENTS = {
    "awscli": awscli,
    "boto3": boto3,
    "javascript_v3": lambda cache: javascript("v3.js", cache),
    "javascript_v2": lambda cache: javascript("v2.js", cache),
    "go_v2": go_v2,
    "browser": browser,
}
