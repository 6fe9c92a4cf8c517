#!/bin/sh
# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh SPILLWAYD [flags of run.mjs]
# Installs the clients that package-lock.json names, when that was not done yet, and runs them against the program.
set -eu

if [ $# -lt 1 ]; then
    echo "usage: run.sh SPILLWAYD [--only name[,name]] [--jobs N]" >&2
    exit 2
fi
SPILLWAYD=$(realpath "$1")
export SPILLWAYD
shift
cd "$(dirname "$0")"

# npm writes this file last, so a broken installation is not taken for a whole one.
installed=node_modules/.package-lock.json
if [ ! -f "$installed" ] || [ -n "$(find package-lock.json -newer "$installed")" ]; then
    npm ci --ignore-scripts --no-audit --no-fund
fi
exec node run.mjs "$@"
