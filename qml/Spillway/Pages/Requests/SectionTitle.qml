// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// A part's title with a figure at the end.
Item {
    id: title

    required property string text
    property string figure
    property bool strong: false

    implicitHeight: 22

    T {
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        kind: "strong"
        text: title.text
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    T {
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        kind: title.strong ? "strong" : "small"
        color: title.strong ? Theme.text : Theme.text3
        text: title.figure
    }
}
