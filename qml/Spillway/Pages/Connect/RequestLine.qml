// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme
import Spillway.Controls

// One request as proof: how it went, by which key, how long, when.
Item {
    id: line

    required property string tone
    required property string modelName
    required property string keyName
    required property bool running
    required property double duration
    required property date accepted
    required property int httpStatus

    readonly property string lasted: running ? qsTr("streaming…") : Fmt.ms(duration)

    implicitHeight: 32
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, status %2, %3 by %4, %5").arg(Fmt.relative(accepted)).arg(httpStatus).arg(modelName).arg(keyName).arg(lasted)

    StatusDot {
        id: dot

        anchors { left: parent.left; leftMargin: 2; verticalCenter: parent.verticalCenter }
        tone: line.tone
        pulse: line.running
        size: 7
    }
    T {
        id: modelText

        anchors { left: dot.right; leftMargin: 12; verticalCenter: parent.verticalCenter }
        width: line.width * 0.36
        text: line.modelName
    }
    T {
        anchors { left: modelText.right; leftMargin: 12; right: lastedText.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        color: Theme.text2
        text: line.keyName
    }
    T {
        id: lastedText

        anchors { right: ago.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        color: line.running ? Theme.info : Theme.text
        text: line.lasted
    }
    T {
        id: ago

        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        width: 110
        horizontalAlignment: Text.AlignRight
        kind: "small"
        color: Theme.text3
        text: Fmt.relative(line.accepted)
    }
    HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
