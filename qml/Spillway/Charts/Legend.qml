// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Theme

// The names and colours of a chart's series: `chart: someChart.item`.
Row {
    id: legend

    required property ChartItem chart

    spacing: Theme.s4

    Repeater {
        model: legend.chart.series

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
