// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A place where something is being loaded. It stands still; show it only after 200 ms.
Rectangle {
    implicitWidth: 120
    implicitHeight: 12
    radius: Theme.rSm
    color: Theme.skeleton
    Accessible.ignored: true
}
