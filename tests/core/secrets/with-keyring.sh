#!/bin/sh
# SPDX-FileCopyrightText: Spillway contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# with-keyring.sh keyring|bus|nothing <command…>
# Runs the command with a keyring of its own: a private session bus with an unlocked GNOME Keyring (KEYRING_PID is its
# process), a private bus on which no secret service runs, or no bus at all. Nothing of it outlives the command.
set -eu

mode=$1
shift
home=$(mktemp -d "${TMPDIR:-/tmp}/spillway-keyring.XXXXXX")
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/data" "$home/run"
XDG_DATA_HOME=$home/data
XDG_RUNTIME_DIR=$home/run
export XDG_DATA_HOME XDG_RUNTIME_DIR
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL || true

if [ "$mode" = nothing ]; then
    DBUS_SESSION_BUS_ADDRESS=unix:path=$home/run/no-bus "$@"
    exit
fi

# No service folders: the bus starts nothing by itself, neither a keyring nor a prompter.
cat >"$home/bus.conf" <<'BUS'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
BUS

if [ "$mode" = bus ]; then
    dbus-run-session --config-file="$home/bus.conf" -- "$@"
    exit
fi

dbus-run-session --config-file="$home/bus.conf" -- sh -c '
    printf "\n" >"$XDG_RUNTIME_DIR/passphrase"
    gnome-keyring-daemon --foreground --unlock --components=secrets \
        <"$XDG_RUNTIME_DIR/passphrase" >/dev/null 2>&1 &
    KEYRING_PID=$!
    export KEYRING_PID
    trap "kill -CONT $KEYRING_PID; kill $KEYRING_PID" EXIT
    "$@"
' sh "$@"
