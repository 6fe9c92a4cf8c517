// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// One step of a Stepper.
Item {
    id: step

    property string text
    property int number: 1
    property bool done: false
    property bool here: false

    implicitHeight: 24
    Accessible.role: Accessible.ListItem
    Accessible.name: done ? qsTr("%1, done").arg(text) : here ? qsTr("%1, current step").arg(text) : text

    Rectangle {
        id: badge

        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: 24
        height: 24
        radius: 12
        color: step.done ? Theme.okSoft : step.here ? Theme.accentFill : "transparent"
        border.width: step.done || step.here ? 0 : 1.5
        border.color: Theme.line

        Icon {
            anchors.centerIn: parent
            visible: step.done
            name: "check"
            size: 14
            stroke: 2.4
            color: Theme.ok
        }
        T {
            anchors.centerIn: parent
            visible: !step.done
            kind: "small"
            text: Fmt.num(step.number)
            color: step.here ? Theme.accentInk : Theme.text3
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
    T {
        anchors { left: badge.right; leftMargin: 12; right: parent.right; verticalCenter: parent.verticalCenter }
        kind: step.here ? "strong" : "body"
        color: step.here ? Theme.text : Theme.text2
        text: step.text
        Accessible.ignored: true
    }
}
