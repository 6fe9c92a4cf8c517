// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// How long it took on a scale of 24 seconds; the darker part is the wait for the first token.
Rectangle {
    id: bar

    required property double share
    required property double firstTokenShare
    property bool failed: false

    implicitWidth: 56
    implicitHeight: 4
    radius: 2
    color: Theme.track

    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        visible: bar.share > 0
        width: Math.max(3, bar.width * bar.share)
        radius: 2
        color: bar.failed ? Theme.errDot : Theme.series1
    }
    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        visible: bar.firstTokenShare > 0 && bar.share > 0
        width: Math.max(2, bar.width * Math.min(bar.share, bar.firstTokenShare))
        radius: 2
        color: Theme.text3
    }
}
