// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Requests over time, by how they ended.
Card {
    id: card

    required property OverviewModel model
    property bool loading: false

    signal activated(int column)

    title: qsTr("Traffic")
    subtitle: qsTr("requests %1", "requests per minute").arg(model.cellText)
    actions: Legend {
        anchors.verticalCenter: parent?.verticalCenter
        chart: chart.item
    }

    ChartSkeleton {
        anchors.fill: parent
        visible: card.loading
    }
    Chart {
        id: chart

        anchors.fill: parent
        visible: !card.loading
        title: qsTr("Traffic, %1").arg(card.model.stretchText)
        summary: card.model.peak > 0
            ? qsTr("Traffic, %1. Peak %2 requests at %3. %4 failed.").arg(card.model.stretchText).arg(Fmt.num(card.model.peak)).arg(
                  Fmt.shortTime(card.model.peakTime)).arg(Fmt.num(card.model.numbers.failed))
            : qsTr("Traffic, %1. No requests.").arg(card.model.stretchText)
        start: card.model.chartStart
        cellSeconds: card.model.cellSeconds
        leastTop: 4
        onActivated: column => card.activated(column)

        ChartSeries {
            name: qsTr("Served")
            color: Theme.series1
            values: card.model.served
        }
        ChartSeries {
            name: qsTr("Served after retry")
            color: Theme.series3
            values: card.model.rescued
        }
        ChartSeries {
            name: qsTr("Failed")
            color: Theme.series4
            values: card.model.failed
        }
    }
}
