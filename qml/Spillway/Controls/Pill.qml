// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A state in a word. tone: ok | warn | err | info | accent | neutral.
Rectangle {
    id: pill

    property string tone: "neutral"
    property string text
    property bool dot: true
    property string iconName

    readonly property color ink: Theme.toneInk(tone)

    implicitWidth: row.implicitWidth + 16
    implicitHeight: 22
    radius: 11
    color: Theme.toneSoft(tone)
    border.width: Theme.highContrast ? 1 : 0
    border.color: ink
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 6

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: pill.dot && pill.iconName === ""
            width: 6
            height: 6
            radius: 3
            color: pill.tone === "neutral" ? Theme.text2 : Theme.toneDot(pill.tone)
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: pill.iconName !== ""
            name: pill.iconName
            size: 12
            stroke: 2
            color: pill.ink
        }
        T {
            anchors.verticalCenter: parent.verticalCenter
            kind: "caption"
            text: pill.text
            color: pill.ink
            Accessible.ignored: true
        }
    }
}
