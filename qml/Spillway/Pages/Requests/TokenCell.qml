// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// Tokens in and out.
Item {
    id: cell

    required property double tokensIn
    required property double tokensOut
    property color quiet: Theme.text3

    T {
        id: out

        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 44
        horizontalAlignment: Text.AlignRight
        text: Fmt.compact(cell.tokensOut)
    }
    T {
        id: stroke

        anchors { right: out.left; rightMargin: 4; top: parent.top; bottom: parent.bottom }
        color: cell.quiet
        text: "/"
    }
    T {
        anchors { left: parent.left; right: stroke.left; rightMargin: 4; top: parent.top; bottom: parent.bottom }
        horizontalAlignment: Text.AlignRight
        color: Theme.text2
        text: Fmt.compact(cell.tokensIn)
    }
}
