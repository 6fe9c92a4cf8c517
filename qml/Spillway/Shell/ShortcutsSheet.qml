// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Every shortcut, from the registry, in two columns.
Modal {
    id: sheet

    required property ShortcutSheet sections

    title: qsTr("Keyboard shortcuts")
    objectName: "shortcutsSheet"
    dialogWidth: 760

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.s8

        ShortcutColumn {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 1
            sections: sheet.sections.left
        }
        ShortcutColumn {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: 1
            sections: sheet.sections.right
        }
    }
}
