// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A line down.
Rectangle {
    implicitWidth: 1
    color: Theme.lineSoft
    Accessible.ignored: true
}
