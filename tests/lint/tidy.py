#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy over everything in core/ and app/: tidy.py BUILD_FOLDER JOBS

Looks at what the compiler looked at: where a room is compiled as one unit, its headers are read and checked once. A
source that no unit has (another platform's) is looked at by itself. A unit whose text, headers and checks have not
changed since it last passed is not looked at again.
"""

import concurrent.futures
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROOMS = ("core", "app")
UNITY_INCLUDE = re.compile(r'^#include "([^"]+)"', re.M)


def tracked(*patterns):
    names = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "--", *patterns], cwd=ROOT, check=True,
                           capture_output=True, text=True).stdout.split("\n")
    return {ROOT / name for name in names if name and (ROOT / name).is_file()}


def units(build, sources):
    """What clang-tidy is called with → the sources that it covers."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if file in sources:
            found[file] = [file]
        elif file.parent.name == "Unity" and file.is_file():
            covered = [path for path in map(pathlib.Path, UNITY_INCLUDE.findall(file.read_text())) if path in sources]
            if covered:
                found[file] = covered
    everywhere = {source for covered in found.values() for source in covered}
    for source in sources - everywhere:
        found[source] = [source]
    return found


def digest(files, seed=b""):
    text = hashlib.sha256(seed)
    for file in sorted(files):
        text.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes() + b"\0")
    return text.digest()


def check(build, unit):
    """What clang-tidy says; empty when it is content."""
    ours = "^" + re.escape(str(ROOT)) + f"/({'|'.join(ROOMS)})/"
    done = subprocess.run(["clang-tidy", "--quiet", f"--config-file={ROOT}/.clang-tidy", "-p", str(build), f"--header-filter={ours}",
                           "--extra-arg=-Wno-shadow",  # the compiler looks for it, and knows units from files
                           str(unit)],
                          cwd=ROOT, capture_output=True, text=True)
    if done.returncode == 0:
        return ""
    return done.stdout.strip() or done.stderr.strip()


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    passed = build / "tidy-passed"
    passed.mkdir(exist_ok=True)
    found = units(build, tracked(*(f"{room}/*.cpp" for room in ROOMS)))
    common = digest(tracked(".clang-tidy", *(f"{room}/*.h" for room in ROOMS)))
    marks = {unit: passed / digest(covered, common).hex()[:32] for unit, covered in found.items()}
    waiting = sorted((unit for unit in found if not marks[unit].exists()),
                     key=lambda unit: -sum(source.stat().st_size for source in found[unit]))
    started = time.monotonic()
    problems = 0
    with concurrent.futures.ThreadPoolExecutor(int(sys.argv[2])) as pool:
        for unit, said in zip(waiting, pool.map(lambda unit: check(build, unit), waiting)):
            if said:
                problems += 1
                print(said)
            else:
                marks[unit].touch()
    print(f"clang-tidy: {sum(map(len, found.values()))} files in {len(found)} units, {len(waiting)} looked at in "
          f"{time.monotonic() - started:.0f} s, {problems} with problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
