// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// One line of the timeline.
Item {
    id: line

    required property string label
    required property string kind
    required property double start
    required property double share
    required property double firstTokenShare
    required property string result
    required property double milliseconds
    property int labelWidth: 116

    readonly property bool good: kind === "served"
    readonly property bool bad: kind === "failed"
    readonly property string figure: result === "" ? Fmt.ms(milliseconds) : result

    implicitHeight: 27
    Accessible.role: Accessible.StaticText
    Accessible.name: result === "" ? qsTr("%1: %2").arg(label).arg(Fmt.ms(milliseconds))
                                   : qsTr("%1: %2 after %3").arg(label).arg(result).arg(Fmt.ms(milliseconds))

    T {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: line.labelWidth - 8
        kind: "small"
        color: Theme.text
        text: line.label
        Accessible.ignored: true
    }
    // Time runs from left to right in every language.
    Item {
        id: place

        anchors { left: parent.left; leftMargin: line.labelWidth; right: parent.right; rightMargin: 60; verticalCenter: parent.verticalCenter }
        height: 12
    }
    Item {
        id: track

        anchors.fill: place
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Rectangle {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            height: 3
            radius: 1
            color: Theme.track
        }
        Rectangle {
            anchors { left: parent.left; leftMargin: Math.min(line.start * track.width, track.width - 4) }
            width: Math.max(4, line.share * track.width)
            height: 12
            radius: 3
            color: line.kind === "backoff" ? Theme.surface : line.bad ? Theme.errDot : line.kind === "queue" ? Theme.text3 : Theme.series1
            border.width: line.kind === "backoff" ? 1 : 0
            border.color: Theme.warn

            Rectangle {
                anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
                visible: line.firstTokenShare > 0
                width: Math.min(parent.width, line.firstTokenShare * track.width)
                radius: 3
                color: Qt.tint(Theme.series1, Qt.rgba(Theme.surface.r, Theme.surface.g, Theme.surface.b, 0.55))
            }
        }
    }
    T {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 58
        horizontalAlignment: Text.AlignRight
        kind: "small"
        font.weight: line.good || line.bad ? Font.Medium : Font.Normal
        color: line.bad ? Theme.err : line.good ? Theme.ok : Theme.text3
        text: line.figure
        Accessible.ignored: true
    }
}
