// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A whole number to type; the arrow keys and the wheel change it by `step`. `committed` tells of a valid value by the person.
Field {
    id: number

    property int value: 0
    property int from: 0
    property int to: 1000000
    property int step: 1
    property string unit

    signal committed(int value)

    function commit(next: int): void {
        const bounded = Math.max(from, Math.min(to, next))
        text = String(bounded)
        if (bounded !== value)
            committed(bounded)
    }
    function typed(): int {
        const parsed = parseInt(text, 10)
        return isNaN(parsed) ? value : parsed
    }

    implicitWidth: 96
    horizontalAlignment: TextInput.AlignRight
    inputMethodHints: Qt.ImhDigitsOnly
    validator: IntValidator { bottom: Math.min(0, number.from); top: number.to }
    onValueChanged: text = String(value)
    Component.onCompleted: text = String(value)
    onEditingFinished: commit(typed())
    Keys.onUpPressed: commit(typed() + step)
    Keys.onDownPressed: commit(typed() - step)
    Keys.onEscapePressed: event => {
        event.accepted = text !== String(value)
        text = String(value)
    }

    trailing: T {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        rightPadding: 4
        visible: number.unit !== ""
        kind: "small"
        color: Theme.text3
        text: number.unit
    }
}
