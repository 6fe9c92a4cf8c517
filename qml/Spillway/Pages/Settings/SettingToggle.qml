// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// On or off.
Toggle {
    id: toggle

    required property SettingItem item
    property real room

    text: item.label
    enabled: item.editable
    checked: item.value === "true"
    onToggled: {
        item.change(checked ? "true" : "false")
        // What is in force stays what is shown, also when the change was refused.
        checked = Qt.binding(() => toggle.item.value === "true")
    }
}
