// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// A text in its column. `end`: numbers stand at the trailing edge.
T {
    required property columnBox box
    property bool end: false

    anchors { left: parent?.left; leftMargin: box.start; top: parent?.top; bottom: parent?.bottom }
    visible: box.shown
    width: box.width
    horizontalAlignment: end ? Text.AlignRight : Text.AlignLeft
}
