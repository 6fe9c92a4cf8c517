#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources to the rooms' order and the docs to the tree.

A room of core/ includes only rooms to its left (the list in core/README.md is the order); core/ never includes app/;
only core/store includes QtSql; a source uses what it has a using declaration for; every path that the docs name exists;
every source file carries its licence line.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROOM_LINE = re.compile(r"^`([a-z]+)`(?: |$)", re.M)
USING = re.compile(r"^\s*using (?:\w+::)+(\w+);", re.M)
INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', re.M)
DOC_PATH = re.compile(r"`((?:app|core|qml|resources|translations|tests|packaging|docs)/[A-Za-z0-9_./-]*[A-Za-z0-9_/]|dev|\.ci/run)`")
SOURCE_SUFFIXES = {".h", ".cpp", ".py", ".sh", ".mjs", ".cmake"}


def tracked():
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True,
                           capture_output=True, text=True).stdout.split("\n")
    return [pathlib.PurePosixPath(name) for name in names if name and (ROOT / name).is_file()]


def room_order():
    text = (ROOT / "core/README.md").read_text()
    block = text.split("<!-- rooms -->")[1].split("<!-- /rooms -->")[0]
    return re.findall(r"`([a-z_]+)`", block)


def check_includes(files, problems):
    order = room_order()
    rank = {room: index for index, room in enumerate(order)}
    for file in files:
        if file.suffix not in (".h", ".cpp") or file.parts[0] not in ("core", "app"):
            continue
        text = (ROOT / file).read_text()
        own = file.parts[1] if file.parts[0] == "core" and len(file.parts) > 2 else None
        if own is not None and own not in rank:
            problems.append(f"{file}: the room {own} is not in core/README.md's list")
            continue
        for included in INCLUDE.findall(text):
            parts = included.split("/")
            where = f"{file}: includes {included}"
            if parts[0] == "app" and file.parts[0] == "core":
                problems.append(f"{where}: core knows nothing of app")
            if re.match(r"QSql|QtSql", included) and own != "store":
                problems.append(f"{where}: only core/store speaks SQL")
            if parts[0] != "core" or own is None:
                continue
            room = parts[1] if len(parts) > 2 else None
            if room is None:
                problems.append(f"{where}: a room does not know the graph")
            elif room != own and rank.get(room, 99) > rank[own]:
                problems.append(f"{where}: {room} is to the right of {own}")


def check_usings(files, problems):
    """clang-tidy looks for them only in the file that it was called with, and that is a whole room."""
    for file in files:
        if file.suffix != ".cpp" or file.parts[0] not in ("core", "app"):
            continue
        text = (ROOT / file).read_text()
        for name in USING.findall(text):
            if len(re.findall(rf"\b{name}\b", text)) < 2:
                problems.append(f"{file}: declares that it uses {name}, and does not")


def check_docs(files, problems):
    for file in files:
        if file.suffix != ".md":
            continue
        for path in DOC_PATH.findall((ROOT / file).read_text()):
            if not (ROOT / path).exists():
                problems.append(f"{file}: names {path}, which does not exist")


def check_licences(files, problems):
    for file in files:
        named = file.suffix in SOURCE_SUFFIXES or file.name == "CMakeLists.txt" or str(file) == "dev"
        if not named or file.suffix == "" and str(file) != "dev":
            continue
        head = (ROOT / file).read_text(errors="replace")[:600]
        if file.suffix in (".h", ".cpp") and "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            problems.append(f"{file}: no SPDX licence line")


def check_size(files, problems):
    for file in files:
        if file.suffix in (".h", ".cpp") and file.parts[0] in ("core", "app"):
            lines = (ROOT / file).read_text().count("\n")
            if lines > 450:
                problems.append(f"{file}: {lines} lines; look for the second noun")


def main():
    files = tracked()
    problems = []
    check_includes(files, problems)
    check_usings(files, problems)
    check_docs(files, problems)
    check_licences(files, problems)
    check_size(files, problems)
    for problem in problems:
        print(problem)
    print(f"includes, docs, licences: {len(files)} files, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
