// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// One column in the menu of columns.
AppMenuItem {
    id: item

    required property RequestColumns columns
    required property string column

    checkable: true
    checked: !item.columns.contains(item.columns.hidden, item.column)
    onTriggered: {
        item.columns.toggle(item.column)
        item.checked = Qt.binding(() => !item.columns.contains(item.columns.hidden, item.column))
    }
}
