// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// One of a few.
Combo {
    id: combo

    required property SettingItem item
    property real room

    width: Math.min(220, room)
    name: item.label
    enabled: item.editable
    model: item.choiceTexts
    currentIndex: item.currentChoice
    onActivated: index => {
        item.choose(index)
        currentIndex = Qt.binding(() => combo.item.currentChoice)
    }
}
