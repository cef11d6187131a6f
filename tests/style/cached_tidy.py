#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over the units of a build below a folder; skips what passed before unchanged.

Usage: cached_tidy.py BUILD_FOLDER SOURCE_FOLDER
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import shlex
import subprocess
import sys


def units(build, folder):
    commands = json.loads((build / "compile_commands.json").read_text())
    wanted = pathlib.Path(folder).resolve()
    return [entry for entry in commands if wanted in pathlib.Path(entry["file"]).parents]


def fingerprint(entry, settings):
    """Of all that a verdict depends on: the preprocessed unit, the flags and .clang-tidy."""
    words = [word for word in shlex.split(entry["command"]) if not word.endswith("ccache")]
    output = words.index("-o")
    words = words[:output] + words[output + 2 :] + ["-E"]
    text = subprocess.run(words, cwd=entry["directory"], capture_output=True, check=True).stdout
    return hashlib.sha256(text + settings + entry["command"].encode()).hexdigest()


def check(build, entry, settings, cache):
    passed = cache / fingerprint(entry, settings)
    if passed.exists():
        return ""
    command = ["clang-tidy", "--quiet", "-p", str(build), entry["file"]]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 0:
        passed.touch()
        return ""
    return done.stdout or done.stderr


def main():
    build, folder = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    cache = build / "tidy-passed"
    cache.mkdir(exist_ok=True)
    settings = pathlib.Path(".clang-tidy").read_bytes()
    entries = units(build, folder)
    if not entries:
        sys.exit(f"no unit of {folder} in {build}/compile_commands.json")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        findings = list(pool.map(lambda entry: check(build, entry, settings, cache), entries))
    print("\n".join(filter(None, findings)))
    sys.exit(any(findings))


if __name__ == "__main__":
    main()
