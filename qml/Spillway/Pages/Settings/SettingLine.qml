// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// One setting with the control that its kind needs.
SettingRow {
    id: line

    required property SettingItem item
    property bool marked: false

    readonly property url controlFile: {
        switch (item.control) {
        case SettingItem.Toggle: return "SettingToggle.qml"
        case SettingItem.Choice: return "SettingChoice.qml"
        case SettingItem.Number:
        case SettingItem.Text: return "SettingText.qml"
        case SettingItem.Shortcut: return "SettingKeys.qml"
        default: return "SettingFact.qml"
        }
    }

    label: item.label
    hint: item.note === "" ? item.hint : item.hint === "" ? item.note : qsTr("%1 %2", "two sentences").arg(item.hint).arg(item.note)
    errorText: item.error

    Rectangle {
        parent: line
        anchors { fill: parent; margins: 1 }
        z: -1
        visible: line.marked
        radius: Theme.rLg - 1
        color: Theme.accentSoft
    }
    Loader {
        Component.onCompleted: setSource(line.controlFile, { item: line.item, room: Qt.binding(() => Math.max(160, line.width * 0.45)) })
    }
}
