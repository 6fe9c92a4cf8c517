// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// The line between two panes of a SplitView: one pixel to see, nine to grab.
Rectangle {
    id: line

    property bool across: true          // panes stand side by side
    readonly property bool active: line.Templates.SplitHandle.hovered || line.Templates.SplitHandle.pressed

    implicitWidth: 1
    implicitHeight: 1
    color: active ? Theme.accent : Theme.lineSoft
    containmentMask: Item {
        x: line.across ? -4 : 0
        y: line.across ? 0 : -4
        width: line.across ? 9 : line.width
        height: line.across ? line.height : 9
    }
}
