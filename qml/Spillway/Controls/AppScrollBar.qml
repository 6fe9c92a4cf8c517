// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A slim scroll bar that is there while there is something to scroll.
Templates.ScrollBar {
    id: bar

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: Math.min(0.5, 28 / Math.max(1, bar.orientation === Qt.Vertical ? height : width))
    visible: policy === Templates.ScrollBar.AlwaysOn || (policy === Templates.ScrollBar.AsNeeded && size < 1.0)

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: bar.pressed ? Theme.text3 : bar.hovered ? Theme.lineStrong : Theme.toggleTrack
        opacity: Theme.highContrast || bar.pressed || bar.hovered ? 1 : 0.55

        Behavior on opacity { NumberAnimation { duration: Theme.fast } }
    }
}
