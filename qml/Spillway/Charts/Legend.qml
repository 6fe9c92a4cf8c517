// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Theme

// The names and colours of a chart's series: `series: someChart.series`.
Row {
    id: legend

    property list<ChartSeries> series

    spacing: Theme.s4

    Repeater {
        model: legend.series

        Row {
            id: entry

            required property ChartSeries modelData

            spacing: 6

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 8
                height: 8
                radius: 2
                color: entry.modelData.color
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                kind: "small"
                text: entry.modelData.name
            }
        }
    }
}
