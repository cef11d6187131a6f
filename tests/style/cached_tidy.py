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
import re
import shlex
import subprocess
import sys

ROOT = os.fsencode(pathlib.Path.cwd())


def units(build, folder):
    commands = json.loads((build / "compile_commands.json").read_text())
    wanted = pathlib.Path(folder).resolve()
    return [entry for entry in commands if wanted in pathlib.Path(entry["file"]).parents]


def compiler_words(entry):
    """The command less its output and gcc's precompiled header, which would hide that a unit does
    not include what it needs."""
    words, kept = iter(shlex.split(entry["command"])), []
    for word in words:
        if word == "-o" or word == "-include":
            next(words)
        elif word not in ("-Winvalid-pch", "-fpch-preprocess"):
            kept.append(word)
    return kept


def fingerprint(entry, words, settings):
    """Of all that a verdict depends on: the preprocessed unit, the files of ours in it with their
    comments and macros, the flags, .clang-tidy and its program. Not of where the checkout lies."""
    text = subprocess.run(words + ["-E"], cwd=entry["directory"], capture_output=True, check=True)
    parts = [text.stdout, "\0".join(words).encode(), settings]
    for file in sorted(set(re.findall(rb'^# \d+ "([^"<]+)"', text.stdout, re.MULTILINE))):
        if file.startswith(ROOT):
            parts.append(pathlib.Path(os.fsdecode(file)).read_bytes())
    return hashlib.sha256(b"\0".join(parts).replace(ROOT, b"")).hexdigest()


def check(entry, settings, cache):
    words = compiler_words(entry)
    passed = cache / fingerprint(entry, words, settings)
    if passed.exists():
        return ""
    command = ["clang-tidy", "--quiet", entry["file"], "--"] + words[1:]
    done = subprocess.run(command, cwd=entry["directory"], capture_output=True, text=True)
    if done.returncode == 0:
        passed.touch()
        return ""
    return done.stdout or done.stderr


def main():
    build, folder = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    caches = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    cache = caches / "ssmock" / "tidy-passed"
    cache.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    settings = pathlib.Path(".clang-tidy").read_bytes() + version
    entries = units(build, folder)
    if not entries:
        sys.exit(f"no unit of {folder} in {build}/compile_commands.json")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        findings = list(pool.map(lambda entry: check(entry, settings, cache), entries))
    print("\n".join(filter(None, findings)))
    sys.exit(any(findings))


if __name__ == "__main__":
    main()
