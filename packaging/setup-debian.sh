#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building and testing Spillway needs on Debian 12 / Ubuntu 24.04 and later. Idempotent: asks apt only for
# what is missing, and says what. Works as root or through sudo.
#   packaging/setup-debian.sh build   compiler and libraries: enough for ./dev build and ./dev run
#   packaging/setup-debian.sh test    and what ./dev test and ./dev lint use (default)
#   packaging/setup-debian.sh bench   and the proxies that ./dev bench measures against
set -eu

what=${1:-test}

build="build-essential cmake ninja-build ccache pkg-config git ca-certificates curl
    qt6-base-dev qt6-httpserver-dev qt6-websockets-dev libqt6sql6-sqlite qtkeychain-qt6-dev
    libcurl4-openssl-dev libyaml-cpp-dev libssl-dev libsystemd-dev
    qt6-charts-dev qt6-declarative-dev qt6-declarative-dev-tools qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools
    libgl-dev libqt6svg6 libxkbcommon-dev
    qml6-module-qtcharts qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript qml6-module-qtquick
    qml6-module-qtquick-controls qml6-module-qtquick-dialogs qml6-module-qtquick-layouts
    qml6-module-qtquick-templates qml6-module-qtquick-window
    fonts-inter fonts-jetbrains-mono python3-fonttools qt6-translations-l10n"
test="clang-format clang-tidy python3 sqlite3 procps openssl
    appstream desktop-file-utils dbus dbus-x11 gnome-keyring chromium iproute2 libgl1-mesa-dri
    qml6-module-qttest qt6-base-private-dev xauth xvfb"
bench="nginx-light haproxy"

wanted=$build
[ "$what" = build ] || wanted="$wanted $test"
[ "$what" = bench ] && wanted="$wanted $bench"
# Node.js runs the real clients in tests/clients; one that is there already (NodeSource, nvm) is used as it is.
if [ "$what" != build ] && ! command -v npm >/dev/null 2>&1; then
    wanted="$wanted nodejs npm"
fi

missing=
for package in $wanted; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
    exit 0
fi

if ! command -v apt-get >/dev/null 2>&1; then
    echo "setup: this script knows Debian and Ubuntu only. Install the like of:$missing" >&2
    exit 1
fi
sudo=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "setup: run it as root, or install sudo. Missing:$missing" >&2
        exit 1
    fi
    sudo=sudo
fi
echo "setup: installing$missing"
$sudo apt-get update -qq
# shellcheck disable=SC2086  # the list is words on purpose
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
