// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Groups of shortcuts below each other.
Column {
    id: column

    required property ShortcutSheet sheet
    property bool atRight: false

    spacing: Theme.s4

    Repeater {
        model: column.atRight ? column.sheet.right : column.sheet.left
        delegate: Column {
            id: group

            required property ShortcutSection modelData

            width: column.width
            spacing: 2

            T {
                width: parent.width
                height: 28
                kind: "strong"
                text: group.modelData.title
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Repeater {
                model: group.modelData.lines
                delegate: ShortcutLine {
                    required property ShortcutEntry modelData

                    width: group.width
                    text: modelData.text
                    keys: modelData.keys
                    keysText: modelData.keysText
                }
            }
        }
    }
}
