// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// A number, a duration, a size or a text: applied with Return or on leaving, taken back with Esc.
Field {
    id: field

    required property SettingItem item
    property real room
    readonly property bool brief: item.control === SettingItem.Number

    width: brief ? 136 : Math.min(280, room)
    name: item.label
    enabled: item.editable
    mono: true
    horizontalAlignment: brief ? TextInput.AlignRight : TextInput.AlignLeft
    placeholderText: brief ? "" : qsTr("Not set")
    errorText: item.error
    text: item.value
    onEditingFinished: if (text !== item.value) item.change(text)
    Keys.onEscapePressed: event => {
        event.accepted = text !== item.value
        text = item.value
    }

    Connections {
        target: field.item

        function onChanged(): void {
            if (field.item.error === "")
                field.text = field.item.value
        }
    }
    trailing: T {
        anchors.verticalCenter: parent?.verticalCenter
        rightPadding: visible ? 4 : 0
        visible: text !== ""
        kind: "small"
        color: Theme.text3
        text: field.item.unit
    }
}
