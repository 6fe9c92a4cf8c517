#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev lint: include directions and docs, clang-format, clang-tidy. $1 = build folder with compile_commands.json,
# $2 = jobs.
set -eu
cd "$(dirname "$0")/../.."
build=$1
jobs=$2
status=0

python3 tests/lint/includes.py || status=1

sources=$(git ls-files -co --exclude-standard -- 'core/*.cpp' 'app/*.cpp')
all=$(git ls-files -co --exclude-standard -- '*.cpp' '*.h')
# shellcheck disable=SC2086
if ! clang-format --dry-run -Werror $all; then
    echo "lint: run clang-format -i on the files above"
    status=1
fi

# A file whose text, headers and checks have not changed since it last passed is not looked at again.
cache="$build/tidy-passed"
mkdir -p "$cache"
export cache build
# shellcheck disable=SC2016
if ! printf '%s\n' $sources | xargs -P "$jobs" -n 1 sh -c '
    key=$({ cat .clang-tidy "$1"; git ls-files -co --exclude-standard -- "core/*.h" "app/*.h" | xargs cat; } | sha256sum | cut -c1-32)
    [ -e "$cache/$key" ] && exit 0
    if clang-tidy --quiet -p "$build" "$1" 2>/dev/null; then : >"$cache/$key"; else exit 1; fi
' tidy; then
    echo "lint: clang-tidy found problems"
    status=1
fi
[ "$status" = 0 ] && echo "lint: clean"
exit "$status"
