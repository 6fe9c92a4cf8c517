// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// The first column of KeyHeat: whose row it is.
Item {
    id: row

    required property string provider
    required property string label
    required property string fingerprint
    required property bool dimmed
    property bool compact: false

    Mono {
        id: tile

        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        provider: row.provider
        size: 20
    }
    T {
        anchors { left: tile.right; leftMargin: 9; right: mark.left; rightMargin: row.compact ? 0 : 8; verticalCenter: parent.verticalCenter }
        color: row.dimmed ? Theme.text3 : Theme.text
        text: row.label
    }
    T {
        id: mark

        anchors { right: parent.right; rightMargin: row.compact ? 8 : 14; verticalCenter: parent.verticalCenter }
        visible: !row.compact
        width: visible ? implicitWidth : 0
        kind: "monoSmall"
        color: Theme.text3
        text: row.fingerprint
    }
}
