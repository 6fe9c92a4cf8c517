// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Theme
import Spillway.Controls

// A step's title and what it is for.
ColumnLayout {
    id: head

    property string title
    property string text

    spacing: Theme.s2

    T {
        Layout.fillWidth: true
        kind: "display"
        text: head.title
        wrapMode: Text.WordWrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    T {
        Layout.fillWidth: true
        color: Theme.text2
        text: head.text
        wrapMode: Text.WordWrap
        lineHeight: 1.4
    }
}
