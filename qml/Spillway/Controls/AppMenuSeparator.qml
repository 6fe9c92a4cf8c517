// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A line between groups of a ContextMenu.
Templates.MenuSeparator {
    implicitWidth: 100
    implicitHeight: 9
    padding: 0
    Accessible.ignored: true

    contentItem: Item {
        HLine {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            color: Theme.line
        }
    }
}
