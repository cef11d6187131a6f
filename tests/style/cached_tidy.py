#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over all sources below a folder, the files of each of its folders together.

Most of what clang-tidy does for a file is to read the headers, which a folder's files share. So it gets
batches: units that include up to 24 files of one folder. A batch that passed is checked again when
anything in it has changed. Where a batch has a finding its files are checked one by one, which decides:
two files that use one name in anonymous namespaces do not compile together. It is quicker when none do.

Usage: cached_tidy.py BUILD_FOLDER SOURCE_FOLDER
"""
import collections
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

ROOT = pathlib.Path.cwd()
ROOT_BYTES = os.fsencode(ROOT)
FILES_OF_A_BATCH = 24
# It asks that no .cpp be included, which is what a batch does.
NOT_FOR_BATCHES = "-bugprone-suspicious-include"


def compiler_words(entry):
    """The command less its input, its output and gcc's precompiled header, which would hide what a
    batch does not include."""
    words, kept = iter(shlex.split(entry["command"])), []
    for word in words:
        if word in ("-o", "-c", "-include"):
            next(words)
        elif word not in ("-Winvalid-pch", "-fpch-preprocess"):
            kept.append(word)
    return tuple(kept)


def groups(build, folder):
    """The files of each folder that are compiled alike."""
    found = collections.defaultdict(list)
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"])
        if folder in file.parents:
            found[file.parent, compiler_words(entry), entry["directory"]].append(file)
    compiled = {file for files in found.values() for file in files}
    forgotten = sorted(set(folder.rglob("*.cpp")) - compiled)
    if forgotten:
        sys.exit("\n".join([f"not in {build}/compile_commands.json, so not checked:",
                            *(str(file.relative_to(ROOT)) for file in forgotten)]))
    return found


def batches(build, folder):
    """The largest first, so that none of them is left for the end."""
    made = []
    units = build / "tidy"
    units.mkdir(exist_ok=True)
    for (parent, words, directory), files in groups(build, folder).items():
        parts = -(-len(files) // FILES_OF_A_BATCH)
        for part in range(parts):
            name = "_".join((*parent.relative_to(ROOT).parts, str(len(made)))) + ".cpp"
            of_part = sorted(files)[part::parts]
            text = "".join(f'#include "{file}"\n' for file in of_part)
            (units / name).write_text(text)
            made.append((of_part, units / name, words, directory))
    return sorted(made, key=lambda batch: -len(batch[0]))


def fingerprint(unit, words, directory, settings):
    """Of all that a verdict depends on: the preprocessed unit, the files of ours in it with their
    comments and macros, the flags, .clang-tidy and its program. Not of where the checkout lies."""
    text = subprocess.run([*words, "-E", unit], cwd=directory, capture_output=True, check=True)
    parts = [text.stdout, "\0".join(words).encode(), settings]
    for file in sorted(set(re.findall(rb'^# \d+ "([^"<]+)"', text.stdout, re.MULTILINE))):
        if file.startswith(ROOT_BYTES):
            parts.append(pathlib.Path(os.fsdecode(file)).read_bytes())
    return hashlib.sha256(b"\0".join(parts).replace(ROOT_BYTES, b"")).hexdigest()


def unused_names(files):
    """What misc-unused-using-decls and misc-unused-alias-decls find, which look at no file that
    another one includes."""
    found = []
    for file in files:
        text = re.sub(r"//[^\n]*", "", file.read_text())
        for name in re.findall(r"^\s*using (?:\w+::|::)+(\w+);|^\s*namespace (\w+) =", text,
                               re.MULTILINE):
            word = "".join(name)
            if len(re.findall(rf"\b{word}\b", text)) < 2:
                found.append(f"{file.relative_to(ROOT)}: error: {word} is declared and not used")
    return found


def tidied(unit, words, directory, *options):
    """What clang-tidy finds in a unit. Some of the warnings that we ask for are gcc's alone."""
    command = ["clang-tidy", "--quiet", *options, unit, "--", *words[1:], "-Wno-unknown-warning-option"]
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True)
    return [done.stdout or done.stderr] if done.returncode else []


def check(batch, settings, cache):
    files, unit, words, directory = batch
    unused = unused_names(files)
    try:
        passed = cache / fingerprint(unit, words, directory, settings)
    except subprocess.CalledProcessError as error:
        return [os.fsdecode(error.stderr)]
    if passed.exists():
        return unused
    begun = time.monotonic()
    found, how = tidied(unit, words, directory, f"--checks={NOT_FOR_BATCHES}"), "together"
    if found:  # or two files use one name, which is no finding
        how = "one by one after a finding in all"
        found = [each for file in files for each in tidied(file, words, directory)]
    print(f"{unit.stem}: {len(files)} files {how}, {time.monotonic() - begun:.0f} s", flush=True)
    if not found:
        passed.touch()
    return [*unused, *found]


def main():
    build, folder = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
    caches = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    cache = caches / "ssmock" / "tidy-passed"
    cache.mkdir(parents=True, exist_ok=True)
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    settings = pathlib.Path(".clang-tidy").read_bytes() + NOT_FOR_BATCHES.encode() + version
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        checked = pool.map(lambda batch: check(batch, settings, cache), batches(build, folder))
        findings = [finding for of_batch in checked for finding in of_batch]
    print("\n".join(findings))
    sys.exit(bool(findings))


if __name__ == "__main__":
    main()
