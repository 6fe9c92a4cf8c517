// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Theme

// One request of the live list.
Templates.ItemDelegate {
    id: line

    required property string requestId
    required property string modelName
    required property string keyName
    required property string tone
    required property bool running
    required property string stateText
    required property int status
    required property real milliseconds
    required property int attempts
    readonly property bool bad: tone === "err"
    readonly property string endText: running ? stateText : bad && status > 0 ? String(status) : Fmt.ms(milliseconds)

    signal opened(string requestId)

    function open(): void { opened(requestId) }

    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: keyName === "" ? qsTr("%1, %2", "model, how it ended").arg(modelName).arg(endText)
                         : qsTr("%1 on %2, %3", "model, key, how it ended").arg(modelName).arg(keyName).arg(endText)
    Accessible.name: text
    onClicked: open()

    background: Item {
        Rectangle {
            anchors { fill: parent; leftMargin: 8; rightMargin: 8 }
            radius: Theme.rMd
            color: line.down ? Theme.pressed : line.hovered ? Theme.hover : "transparent"
            FocusRing { shown: line.ListView.isCurrentItem && line.ListView.view.activeFocus }
        }
    }
    Item {
        anchors.fill: parent

        StatusDot {
            id: dot

            anchors { left: parent.left; leftMargin: 18; verticalCenter: parent.verticalCenter }
            size: 7
            tone: line.tone
            pulse: line.running
        }
        T {
            id: name

            anchors { left: dot.right; leftMargin: 11; verticalCenter: parent.verticalCenter }
            width: (line.width - 36) * 0.44
            text: line.modelName
        }
        T {
            anchors { left: name.right; leftMargin: 8; right: end.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            kind: "small"
            color: Theme.text3
            text: line.keyName
        }
        T {
            id: end

            anchors { right: parent.right; rightMargin: 18; verticalCenter: parent.verticalCenter }
            kind: "small"
            color: line.running ? Theme.accent : line.bad ? Theme.err : Theme.text2
            text: line.attempts > 1 && !line.running ? qsTr("↻%1  %2", "attempts, how it ended").arg(Fmt.num(line.attempts)).arg(line.endText)
                                                     : line.endText
        }
    }
}
