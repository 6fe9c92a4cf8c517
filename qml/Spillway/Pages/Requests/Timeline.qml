// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Models
import Spillway.Theme

// Waiting, attempts and breaks on one scale.
Column {
    id: timeline

    required property RequestDetails details
    readonly property int labelWidth: 116

    SectionTitle {
        width: parent.width
        text: qsTr("Timeline")
        figure: isNaN(timeline.details.total) ? qsTr("Running") : qsTr("%1 total").arg(Fmt.ms(timeline.details.total))
    }
    Item { width: 1; height: Theme.s1 }
    Repeater {
        model: timeline.details.timeline

        TimelineRow {
            width: timeline.width
            labelWidth: timeline.labelWidth
        }
    }
    Flow {
        anchors { left: parent.left; leftMargin: timeline.labelWidth; right: parent.right }
        visible: !isNaN(timeline.details.firstToken)
        topPadding: 6
        spacing: 14

        Swatch {
            color: Theme.series1
            strength: 0.45
            text: qsTr("First token %1").arg(Fmt.ms(timeline.details.firstToken))
        }
        Swatch {
            color: Theme.series1
            text: isNaN(timeline.details.tokensPerSecond) ? qsTr("Streaming") : qsTr("Streaming, %1").arg(Fmt.perSecond(timeline.details.tokensPerSecond))
        }
    }
}
