#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev lint: include directions and docs, QML, clang-format, clang-tidy. $1 = build folder, built (clang-tidy reads
# compile_commands.json and what moc wrote), $2 = jobs.
set -eu
cd "$(dirname "$0")/../.."
failed=

python3 tests/lint/includes.py || failed="$failed includes"

python3 tests/lint/qml.py || failed="$failed qml"
# Every category of .qmllint.ini fails; going on shows all modules' findings at once.
cmake --build "$1" -j "$2" --target all_qmllint -- -k 0 >"$1/qmllint.log" 2>&1 || {
    grep -E -A4 '^(Warning|Error|Info):' "$1/qmllint.log" || cat "$1/qmllint.log"
    failed="$failed qmllint"
}

all=$(git ls-files -co --exclude-standard -- '*.cpp' '*.h')
# shellcheck disable=SC2086
if ! clang-format --dry-run -Werror $all; then
    echo "lint: run clang-format -i on the files above"
    failed="$failed clang-format"
fi

python3 tests/lint/tidy.py "$1" "$2" || failed="$failed clang-tidy"

if [ -n "$failed" ]; then
    echo "lint: problems found by$failed"
    exit 1
fi
echo "lint: clean"
