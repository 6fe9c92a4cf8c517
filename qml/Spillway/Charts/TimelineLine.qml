// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// A line of TimelineBars.
Item {
    id: line

    required property string label
    required property string kind
    required property real start
    required property real share
    required property real firstTokenShare
    required property string result
    required property real milliseconds
    property real labelWidth: 92
    property real resultWidth: 64

    readonly property string resultText: result === "" ? Fmt.ms(milliseconds) : result
    readonly property color fill: {
        switch (kind) {
        case "failed": return Theme.series4
        case "backoff": return Theme.track
        case "served": return Theme.series1
        case "running": return Theme.accent
        default: return Theme.series8
        }
    }

    implicitHeight: 24
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2, %3", "phase: duration, result").arg(label).arg(Fmt.ms(milliseconds)).arg(resultText)

    T {
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: line.labelWidth
        kind: "small"
        text: line.label
        Accessible.ignored: true
    }
    Item {
        id: track

        anchors {
            left: parent.left
            leftMargin: line.labelWidth + 8
            right: parent.right
            rightMargin: line.resultWidth + 8
            verticalCenter: parent.verticalCenter
        }
        height: 10
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Rectangle {
            anchors { left: parent.left; leftMargin: track.width * line.start }
            width: Math.max(3, track.width * line.share)
            height: parent.height
            radius: 3
            color: line.fill
            opacity: line.firstTokenShare > 0 ? 0.55 : 1

            // No line of its own for a break: it is a pause, not work.
            border.width: line.kind === "backoff" ? 1 : 0
            border.color: Theme.lineStrong
        }
        Rectangle {
            anchors { left: parent.left; leftMargin: track.width * line.start }
            visible: line.firstTokenShare > 0
            width: Math.max(3, track.width * line.firstTokenShare)
            height: parent.height
            radius: 3
            color: line.fill
        }
    }
    T {
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        width: line.resultWidth
        horizontalAlignment: Text.AlignRight
        kind: "small"
        color: line.kind === "failed" ? Theme.err : Theme.text2
        text: line.resultText
        Accessible.ignored: true
    }
}
