// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// The last columns of KeyHeat: success and p95 where there is room, and how the key is now.
Item {
    id: row

    required property string tone
    required property string stateText
    required property int secondsLeft
    required property real success
    required property real durationP95
    property bool compact: false
    readonly property string successTone: success < 0 || success >= 98 ? "neutral" : success < 90 ? "err" : "warn"

    T {
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        visible: !row.compact
        width: 64
        horizontalAlignment: Text.AlignRight
        color: Theme.toneInk(row.successTone)
        text: row.success < 0 ? Fmt.dash : Fmt.pct(row.success)
    }
    T {
        anchors { left: parent.left; leftMargin: 72; verticalCenter: parent.verticalCenter }
        visible: !row.compact
        width: 64
        horizontalAlignment: Text.AlignRight
        color: Theme.text2
        text: Fmt.ms(row.durationP95)
    }
    StatusDot {
        id: dot

        anchors { left: parent.left; leftMargin: row.compact ? 0 : 148; verticalCenter: parent.verticalCenter }
        size: 7
        tone: row.tone
    }
    T {
        anchors { left: dot.right; leftMargin: 8; right: parent.right; verticalCenter: parent.verticalCenter }
        kind: "small"
        text: row.secondsLeft > 0 ? qsTr("%1 %2", "state, countdown").arg(row.stateText).arg(Fmt.countdown(row.secondsLeft))
                                  : row.stateText
    }
}
