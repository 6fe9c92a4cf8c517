// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Theme

// One model's tokens.
Templates.AbstractButton {
    id: line

    required property string modelName
    required property real tokens
    required property real share
    required property int colorIndex
    required property int others
    readonly property string title: others > 0 ? qsTr("%n other(s)", "models", others) : modelName

    signal opened(string modelName)

    hoverEnabled: true
    enabled: others === 0
    focusPolicy: Qt.StrongFocus
    text: title
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: %2 tokens").arg(title).arg(Fmt.compact(tokens))
    Keys.onReturnPressed: line.clicked()
    Keys.onEnterPressed: line.clicked()
    onClicked: opened(modelName)

    background: FocusRing { shown: line.visualFocus }
    Item {
        anchors.fill: parent

        T {
            anchors { left: parent.left; right: number.left; rightMargin: 8; top: parent.top }
            color: line.hovered && line.enabled ? Theme.accent : Theme.text
            text: line.title
        }
        T {
            id: number

            anchors { right: parent.right; top: parent.top }
            text: Fmt.compact(line.tokens)
        }
        Bar {
            anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: 25 }
            height: 5
            value: line.share
            fill: Theme.series[line.colorIndex]
        }
    }
}
