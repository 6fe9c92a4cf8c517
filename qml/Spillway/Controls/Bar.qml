// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A share of a whole, 0–1, with an optional mark on the way. Give it `name` where no text beside it says the same.
Rectangle {
    id: bar

    property real value: 0
    property color fill: Theme.accentFill
    property real mark: -1
    property string name

    implicitWidth: 120
    implicitHeight: 6
    radius: height / 2
    color: Theme.track
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name
    Accessible.ignored: name === ""

    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        visible: bar.value > 0
        width: Math.max(height, bar.width * Math.min(1, bar.value))
        radius: bar.radius
        color: bar.fill
    }
    Rectangle {
        anchors { left: parent.left; leftMargin: bar.width * bar.mark - 1; verticalCenter: parent.verticalCenter }
        visible: bar.mark >= 0
        width: 2
        height: parent.height + 6
        radius: 1
        color: Theme.text2
    }
}
