// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Models

// A shortcut as key caps.
Row {
    id: caps

    required property SettingItem item
    property real room

    spacing: 4
    Accessible.role: Accessible.StaticText
    Accessible.name: item.value

    Repeater {
        model: caps.item.keys
        delegate: Kbd {
            required property string modelData

            text: modelData
        }
    }
}
