#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the window's QML to what qmllint does not know.

Colours stand in Theme alone; text is drawn by T (Text only inside Controls and Style), so that it scales and elides; a page
lays out by anchors, rows and layouts, never by `x:`, which does not mirror; a file has at most 200 lines and its licence.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEX = re.compile(r'"#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})"')
NAMED = re.compile(r'\b(?:[A-Za-z]*[cC]olor|gradient)\s*:\s*"([A-Za-z]+)"')
BARE_TEXT = re.compile(r"(?<![\w.])Text\s*\{")
LAYOUT_X = re.compile(r"(?<![\w.])x\s*:(?!:)")
MAX_LINES = 200


def code_of(text):
    """The text with comments blanked, lines kept."""
    text = re.sub(r"/\*.*?\*/", lambda match: re.sub(r"[^\n]", " ", match.group()), text, flags=re.S)
    return re.sub(r"(?<![:\"'])//[^\n]*", "", text)


def check(path, text):
    """The findings of one file; `path` is relative to the root."""
    module = path.parts[2] if len(path.parts) > 3 else ""
    code = code_of(text)
    lines = code.split("\n")
    findings = []

    def find(pattern, message):
        for number, line in enumerate(lines, 1):
            match = pattern.search(line)
            if match and match.group(match.lastindex or 0) != "transparent":
                findings.append(f"{path}:{number}: {message}")

    if module != "Theme":
        find(HEX, "a colour; it belongs in Theme")
        find(NAMED, "a colour by name; it belongs in Theme")
    if module not in ("Controls", "Style"):
        find(BARE_TEXT, "a bare Text; use T")
    if module in ("Pages", "Shell", "Wizard"):
        # A popup has no anchors to its window; it is placed by numbers that already mirror (a centre).
        if not re.search(r"^\s*parent: Templates\.Overlay\.overlay$", code, re.M):
            find(LAYOUT_X, "x: for layout does not mirror; use anchors, a row or a layout")
    if text.count("\n") > MAX_LINES:
        findings.append(f"{path}: {text.count(chr(10))} lines; a component has at most {MAX_LINES}")
    if "SPDX-License-Identifier: GPL-3.0-or-later" not in text[:300]:
        findings.append(f"{path}: no SPDX licence line")
    return findings


def self_test():
    """The gate can fail: one file with every fault, one without."""
    head = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
    page = pathlib.PurePosixPath("qml/Spillway/Pages/Keys/KeysPage.qml")
    faults = ['color: "#fff"', 'border.color: "red"', "Text { }", "x: 3", "Item { x: a.width }", 'color: "#80112233"']
    clean = ['color: "transparent"', "T { }", "max: 3", 'text: "#12 is fine"', "// x: 3", "model.x", 'url: "http://x"', "AppText {}"]
    for line in faults:
        assert check(page, head + line), line
    for line in clean:
        assert not check(page, head + line), line
    assert check(page, "Item {}\n") and check(page, head + "\n" * 201)
    assert not check(pathlib.PurePosixPath("qml/Spillway/Theme/Theme.qml"), head + 'color: "#fff"')


def main():
    self_test()
    findings = []
    files = sorted(ROOT.glob("qml/**/*.qml"))
    for file in files:
        findings += check(file.relative_to(ROOT), file.read_text())
    print("\n".join(findings + [f"qml: {len(files)} files, {len(findings)} problems"]))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
