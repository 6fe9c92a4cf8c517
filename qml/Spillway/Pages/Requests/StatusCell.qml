// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// A status in three ways: the dot's colour, the code or word, and how many attempts it took.
Item {
    id: cell

    required property string tone
    required property string text
    required property int attempts
    required property bool running
    property color quiet: Theme.text3

    StatusDot {
        id: dot

        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        size: 7
        tone: cell.tone
        pulse: cell.running
    }
    T {
        id: word

        anchors { left: dot.right; leftMargin: 7; top: parent.top; bottom: parent.bottom }
        width: Math.min(implicitWidth, cell.width - 14)
        kind: "small"
        font.weight: Font.Medium
        color: cell.running ? Theme.info : cell.tone === "err" ? Theme.err : Theme.text
        text: cell.text
    }
    Icon {
        id: turn

        anchors { left: word.right; leftMargin: 7; verticalCenter: parent.verticalCenter }
        visible: cell.attempts > 1 && !cell.running
        name: "replay"
        size: 11
        stroke: 2
        color: cell.quiet
    }
    T {
        anchors { left: turn.right; leftMargin: 1; top: parent.top; bottom: parent.bottom }
        visible: turn.visible
        kind: "caption"
        color: cell.quiet
        text: Fmt.num(cell.attempts)
    }
}
