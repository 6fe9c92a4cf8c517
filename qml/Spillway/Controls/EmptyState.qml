// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// What stands where there is nothing yet: why, and the button that helps. tone: accent | warn | err.
Column {
    id: empty

    property string iconName
    property string title
    property string body
    property string tone: "accent"
    default property alias actions: buttons.data

    width: 420
    spacing: 0

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: empty.iconName !== ""
        width: 56
        height: 56
        radius: 16
        color: Theme.toneSoft(empty.tone)

        Icon {
            anchors.centerIn: parent
            name: empty.iconName
            size: 26
            stroke: 1.6
            color: Theme.toneInk(empty.tone)
        }
    }
    T {
        topPadding: 16
        width: parent.width
        kind: "title"
        text: empty.title
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    T {
        topPadding: 8
        width: parent.width
        visible: text !== ""
        color: Theme.text2
        text: empty.body
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WordWrap
        lineHeight: 1.35
    }
    Row {
        id: buttons

        anchors.horizontalCenter: parent.horizontalCenter
        topPadding: 20
        spacing: 8
    }
}
