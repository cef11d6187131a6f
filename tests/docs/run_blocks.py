#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the blocks of code in Markdown pages and compares what they print with what the pages say.

Comments in a page say what is run; a reader does not see them:

    <!-- run: serve ARGUMENTS -->   starts a server with these arguments for what follows
    <!-- run: shell -->             starts a shell without a server
    <!-- run: sh -->                the next block is run in the shell, and must print nothing
    <!-- run: file NAME -->         the next block is the content of a file in the shell's folder
    <!-- run: pytest -->            the next block is a file of tests that must pass
    <!-- run: python TEXT -->       the next block is a program that prints this text

After `serve` or `shell` every block of ```console is run: lines after `$ ` are commands, and the lines
up to the next command are what it must print. The address http://127.0.0.1:4583 in a page stands for
that of the server, and build/release/ssmock for the binary under test.

The exit code is 0 when all is as printed, 1 when not, and 77 when a client is missing on this machine
(1 with SSMOCK_REQUIRE_CLIENTS=1).
"""
import argparse
import contextlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "clients"))
from installed import Missing, program  # noqa: E402
from server import running_server  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PYTHON = "/usr/bin/python3"  # which has Debian's boto3 and pytest
PRINTED = "http://127.0.0.1:4583"
PATIENCE = 120  # seconds, for one command on a busy machine
PARTS = re.compile(r"^<!-- run: (?P<run>.*?) -->$|^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.M | re.S)


class Wrong(Exception):
    """A page says something else than what happens."""


def parts_of(page: Path):
    """The comments and blocks of a page in their order: (line, kind, text)."""
    content = page.read_text()
    for found in PARTS.finditer(content):
        line = content.count("\n", 0, found.start()) + 1
        if found["run"] is not None:
            yield line, "run", found["run"]
        else:
            yield line, found["language"], found["text"]


def is_complete(command: str) -> bool:
    """Whether the shell would run it, and not wait for more lines."""
    if command.endswith("\\"):
        return False
    checked = subprocess.run(["bash", "-n"], input=command + "\n", capture_output=True, text=True)
    return checked.returncode == 0 and not checked.stderr


def commands_of(block: str):
    """The commands of a console block, each with what it must print."""
    lines = block.splitlines()
    while lines:
        if not lines[0].startswith("$ "):
            raise Wrong(f"expected a command: {lines[0]!r}")
        command = lines.pop(0)[2:]
        while not is_complete(command):
            if not lines:
                raise Wrong(f"the command has no end: {command}")
            command += "\n" + lines.pop(0)
        expected = []
        while lines and not lines[0].startswith("$ "):
            expected.append(lines.pop(0))
        yield command, "\n".join(expected)


class Shell:
    """One bash for all commands that follow, in a folder of its own."""

    def __init__(self, folder: Path, tools: Path):
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "SSMOCK_"))}
        environment = kept | {
            "PATH": f"{tools}:{kept['PATH']}",
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "80",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_PAGER": "",
            "NO_PROXY": "127.0.0.1,localhost",
            "no_proxy": "127.0.0.1,localhost",
        }
        self.folder = folder
        self.output = folder.parent / "output"
        self.bash = subprocess.Popen(
            ["bash", "--norc", "--noprofile"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=folder,
            env=environment,
        )

    def run(self, command: str) -> str:
        """What the command printed, both streams."""
        end = "--- the command has ended ---"
        self.bash.stdin.write(f"{{\n{command}\n}} >'{self.output}' 2>&1\necho '{end}'\n")
        self.bash.stdin.flush()
        if self.bash.stdout.readline().strip() != end:
            raise Wrong(f"the shell ended at: {command}")
        return self.output.read_text()

    def close(self):
        self.bash.stdin.close()
        self.bash.wait(PATIENCE)
        self.bash.stdout.close()


def same(expected: str, printed: str) -> bool:
    """Pages have two blanks for each tab that aws-cli prints."""
    return expected.rstrip("\n") == printed.replace("\t", "  ").rstrip("\n")


class Page:
    """What is open while a page is run: a server, a shell, and what the next block is for."""

    def __init__(self, path: Path, binary: str, tools: Path, missing: set[str]):
        self.path, self.binary, self.tools, self.missing = path, binary, tools, missing
        self.endpoint, self.shell, self.next = None, None, None
        self.open = contextlib.ExitStack()
        self.checked = 0

    def adapted(self, text: str) -> str:
        if self.endpoint:
            text = text.replace(PRINTED, self.endpoint)
        return text.replace("build/release/ssmock", "ssmock")

    def restart(self, arguments: list[str] | None):
        self.open.close()
        folder = Path(self.open.enter_context(tempfile.TemporaryDirectory())) / "work"
        folder.mkdir()
        self.endpoint = None
        if arguments is not None:
            self.endpoint = self.open.enter_context(running_server(self.binary, arguments))
        self.shell = Shell(folder, self.tools)
        self.open.callback(self.shell.close)

    def directive(self, text: str):
        word, *arguments = text.split()
        if word == "serve":
            self.restart(arguments)
        elif word == "shell":
            self.restart(None)
        elif word in ("sh", "file", "pytest", "python"):
            self.next = (word, arguments)
        else:
            raise Wrong(f"unknown comment: run: {text}")

    def block(self, language: str, text: str):
        use, self.next = self.next, None
        if use is None:
            if language == "console" and self.shell:
                self.console(text)
        elif use[0] == "file":
            (self.shell.folder / use[1][0]).write_text(text)
        elif use[0] == "sh":
            if printed := self.shell.run(self.adapted(text)):
                raise Wrong(f"the block prints {printed!r}")
        elif use[0] == "pytest" and self.has_modules("boto3", "pytest"):
            self.pytest(text)
        elif use[0] == "python" and self.has_modules("boto3"):
            self.program(text, " ".join(use[1]))

    def has_modules(self, *modules: str) -> bool:
        for module in modules:
            if subprocess.run([PYTHON, "-c", f"import {module}"], capture_output=True).returncode:
                self.missing.add(f"{PYTHON} has no {module}: a block of {self.path.name} was not run")
                return False
        return True

    def console(self, text: str):
        for command, expected in commands_of(text):
            printed = self.shell.run(self.adapted(command))
            if self.endpoint:
                printed = printed.replace(self.endpoint, PRINTED)
            if not same(expected, printed):
                raise Wrong(f"$ {command}\n--- the page:\n{expected}\n--- printed:\n{printed}")
            self.checked += 1

    def pytest(self, text: str):
        (self.shell.folder / "test_page.py").write_text(self.adapted(text))
        printed = self.shell.run(f"{PYTHON} -m pytest -q -p no:cacheprovider test_page.py")
        if not re.search(r"^\d+ passed", printed, re.M) or "failed" in printed:
            raise Wrong(f"the tests fail:\n{printed}")
        self.checked += 1

    def program(self, text: str, expected: str):
        (self.shell.folder / "page.py").write_text(self.adapted(text))
        printed = self.shell.run(f"{PYTHON} page.py")
        if not same(expected, printed):
            raise Wrong(f"the program prints {printed!r}")
        self.checked += 1

    def run(self):
        with self.open:
            for line, kind, text in parts_of(self.path):
                try:
                    self.directive(text) if kind == "run" else self.block(kind, text)
                except Wrong as wrong:
                    raise Wrong(f"{self.path}:{line}: {wrong}") from None


def find_aws(tools: Path):
    """Puts an aws-cli of version 2, whose output the pages have, where the shell finds it."""
    aws = program("/usr/bin/aws", "aws")
    version = subprocess.run([aws, "--version"], capture_output=True, text=True)
    if not (version.stdout + version.stderr).startswith("aws-cli/2"):
        raise Missing(f"{aws} is no aws-cli of version 2, whose output the pages have")
    (tools / "aws").symlink_to(aws)


def pages_to_run(names: list[str]) -> list[Path]:
    if names:
        return [Path(name) for name in names]
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in pages if "\n<!-- run: " in page.read_text()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--server", required=True, help="the binary")
    parser.add_argument("pages", nargs="*", help="all that say what is run, when none is named")
    options = parser.parse_args()
    binary = str(Path(options.server).resolve())
    missing, wrong = set(), []
    with tempfile.TemporaryDirectory() as folder:
        tools = Path(folder)
        (tools / "ssmock").symlink_to(binary)
        try:
            find_aws(tools)
        except Missing as reason:
            print(f"skipped: {reason}")
            return 1 if os.environ.get("SSMOCK_REQUIRE_CLIENTS") == "1" else 77
        for path in pages_to_run(options.pages):
            page = Page(path, binary, tools, missing)
            try:
                page.run()
                print(f"{path}: {page.checked} as printed")
            except (Wrong, RuntimeError, OSError) as failure:
                wrong.append(str(failure))
    for reason in sorted(missing):
        print(f"skipped: {reason}")
    for failure in wrong:
        print(failure, file=sys.stderr)
    if wrong or (missing and os.environ.get("SSMOCK_REQUIRE_CLIENTS") == "1"):
        return 1
    return 77 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
