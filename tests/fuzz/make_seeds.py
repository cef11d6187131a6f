#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the seeds of each fuzz target into OUT/<target>/: those of tests/fuzz/seeds, and those that are
made of what other tests send, so that no copy of them is kept. OUT/<target>.dict has the words that
libFuzzer would hardly find by itself.

Usage: make_seeds.py OUT
"""
import hashlib
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
MODEL = ROOT / "src" / "protocol" / "model" / "ssm-2014-11-06.json"
# One seed for so many of the verdicts' requests, which are alike in long rows.
REQUESTS_OF_A_SEED = 8


def kept():
    for file in sorted((TESTS / "fuzz" / "seeds").glob("*/*")):
        yield file.parent.name, file.read_bytes()


def http():
    for request in json.loads((TESTS / "http" / "recorded_requests.json").read_text()):
        head = "\r\n".join([request["request_line"], *request["headers"]]) + "\r\n\r\n"
        body = request["body"]
        if request["chunked"]:
            body = f"{len(body.encode()):x}\r\n{body}\r\n0\r\n\r\n"
        # The first byte is the size of the pieces less one.
        yield "http", b"\x06" + (head + body).encode()


def dispatch():
    lines = []
    for name in ("verdicts.json", "bound_verdicts.json"):
        for row in json.loads((TESTS / "protocol" / name).read_text()):
            line = f'{row["operation"]} {row.get("body", "{}")}'
            if len(line) < 2_000 and "\n" not in line:
                lines.append(line)
    # Each operation's requests stand together; every seventh of them shows all there is.
    lines = lines[::7]
    for at in range(0, len(lines), REQUESTS_OF_A_SEED):
        yield "dispatch", "\n".join(lines[at:at + REQUESTS_OF_A_SEED]).encode()


def fixtures():
    printed = sorted((TESTS / "loading" / "printed").glob("*.json"))
    for file in [*printed, TESTS / "clients" / "fixture.json", ROOT / "fixtures" / "demo.json"]:
        yield "fixtures", file.read_bytes()


def states():
    clock = '{"time":"2026-01-10T02:00:00.000Z","frozen":true,"speed":2.5,"latency":"recorded"}'
    for file in sorted((TESTS / "loading" / "printed").glob("*.json")):
        try:
            content = json.loads(file.read_text())
        except json.JSONDecodeError:  # several texts in one file
            continue
        if isinstance(content, dict):
            tenant = {"Account": "123456789012", "Region": "eu-west-1", "State": content}
            yield "state", (f'{{"Version":1,"Clock":{clock},"Fixtures":{json.dumps(content)},'
                            f'"Tenants":[{json.dumps(tenant)}]}}').encode()


def documents():
    for file in sorted((TESTS / "families" / "documents" / "corpus").glob("*/*.*")):
        kind = "Command" if file.parent.name == "command" else "Automation"
        format_of = "YAML" if file.suffix == ".yaml" else "JSON"
        yield "documents", f"{format_of} {kind}\n".encode() + file.read_bytes()


def schedules():
    rows = json.loads((TESTS / "schedules" / "schedules.json").read_text())["rows"]
    for number, row in enumerate(rows[::3]):
        lines = [row["schedule"], row.get("zone", ""), str(number * 100), "", "", str(number % 7), "0"]
        yield "schedules", "\n".join(lines).encode()


def patterns():
    """Those of the API's model."""
    shapes = json.loads(MODEL.read_text())["shapes"].values()
    for pattern in sorted({shape["pattern"] for shape in shapes if "pattern" in shape}):
        texts = ["", "abc", "i-0123456789abcdef0", "arn:aws:iam::123456789012:role/x", "a" * 40]
        yield "patterns", "\n".join([pattern, *texts]).encode()


def words():
    """The words of each target's inputs."""
    model = json.loads(MODEL.read_text())
    shapes = model["shapes"].values()
    members = {f'"{member[0]}"' for shape in shapes for member in shape.get("members", [])}
    enums = {f'"{text}"' for shape in shapes for text in shape.get("enum", [])}
    sections = set(re.findall(r'"([A-Z]\w+)": \{', (ROOT / "fixtures" / "schema.json").read_text()))
    of_fixtures = members | enums | {f'"{name}"' for name in sections} | {'"now-5m"', "//", "/*", "*/"}
    control = re.findall(r'"(/_ssmock/[^"{]*)', (ROOT / "src" / "control" / "control.cpp").read_text())
    yield "dispatch", {*members, *enums, *model["operations"], *control, "\nPOST ", "\nPUT ", "\nGET "}
    yield "fixtures", of_fixtures
    yield "state", of_fixtures | {'"Version":1', '"Tenants"', '"Clock"', '"State"', '"Fixtures"'}
    yield "documents", set(re.findall(r'"(?:aws:)?[a-zA-Z]{4,}"', "".join(
        file.read_text() for file in sorted((ROOT / "src/families/documents/content").rglob("*.cpp")))))
    yield "http", {"\r\n", "\r\n\r\n", "HTTP/1.1", "HTTP/1.0", "Host: a\r\n", "Content-Length: ",
                   "Transfer-Encoding: chunked\r\n", "Connection: close\r\n", "Expect: 100-continue\r\n",
                   "0\r\n\r\n", "http://", "Accept-Encoding: gzip\r\n", "Connection: keep-alive\r\n",
                   "Upgrade: h2c\r\n", "/_ssmock/fixtures", "HEAD ", "POST ", "OPTIONS * "}
    yield "schedules", {"cron(", "rate(", "at(", "minutes)", "hours)", "days)", "SUN", "MON", "JAN", "L-", "W",
                        "#", "?", "*/", "Europe/Berlin", "America/New_York", "Pacific/Apia", "+09:00", "Z"}


def quoted(word):
    """In the form of libFuzzer's dictionaries."""
    return '"' + "".join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02X}"
                         for byte in word.encode()) + '"'


def main(out):
    out.mkdir(parents=True, exist_ok=True)
    for target, found in words():
        (out / f"{target}.dict").write_text("".join(quoted(word) + "\n" for word in sorted(found)))
    for made in (kept, http, dispatch, fixtures, states, documents, schedules, patterns):
        for target, seed in made():
            folder = out / target
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / hashlib.sha256(seed).hexdigest()[:16]
            if not path.exists():
                path.write_bytes(seed)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
