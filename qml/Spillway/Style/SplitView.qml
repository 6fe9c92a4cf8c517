// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// Panes with a line between them that is easier to grab than it is wide.
Templates.SplitView {
    id: split

    handle: Rectangle {
        readonly property bool active: Templates.SplitHandle.hovered || Templates.SplitHandle.pressed

        implicitWidth: split.orientation === Qt.Horizontal ? 1 : split.width
        implicitHeight: split.orientation === Qt.Horizontal ? split.height : 1
        color: active ? Theme.accent : Theme.lineSoft
        containmentMask: Item {
            readonly property bool across: split.orientation === Qt.Horizontal

            x: across ? -4 : 0
            y: across ? 0 : -4
            width: across ? 9 : split.width
            height: across ? split.height : 9
        }
    }
}
