// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Every shortcut, from the registry, in two columns.
Modal {
    id: dialog

    required property ShortcutSheet sections

    title: qsTr("Keyboard shortcuts")
    objectName: "shortcutsSheet"
    dialogWidth: 760

    Item {
        readonly property real half: (width - Theme.s8) / 2

        Layout.fillWidth: true
        implicitHeight: Math.max(left.implicitHeight, right.implicitHeight)

        ShortcutColumn {
            id: left

            anchors { left: parent.left; top: parent.top }
            width: parent.half
            sheet: dialog.sections
        }
        ShortcutColumn {
            id: right

            anchors { right: parent.right; top: parent.top }
            width: parent.half
            sheet: dialog.sections
            atRight: true
        }
    }
}
