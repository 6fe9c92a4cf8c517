// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Theme

// What a column of a chart holds, beside it.
Item {
    id: readout

    required property ChartItem chart
    property int column: -1
    readonly property string sentence: {
        const parts = [chart.columnText(column)]
        for (let i = 0; i < chart.series.length; ++i)
            parts.push(qsTr("%1: %2", "series: value").arg(chart.series[i].name).arg(chart.valueText(i, column)))
        return parts.join(", ")
    }
    readonly property real at: column < 0 ? 0 : chart.xAt(column)
    readonly property bool before: at + 12 + width > chart.width

    LayoutMirroring.enabled: false
    anchors { left: parent.left; leftMargin: Math.round(before ? at - 12 - width : at + 12) }
    y: chart.plot.y + 4
    width: Math.max(172, rows.implicitWidth + 24)
    height: rows.height + 20
    Accessible.ignored: true

    PopoverSurface { anchors.fill: parent }
    Column {
        id: rows

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12; topMargin: 9 }
        spacing: 3

        T {
            kind: "caption"
            color: Theme.text3
            text: readout.chart.columnText(readout.column)
        }
        Repeater {
            model: readout.chart.series

            Item {
                id: row

                required property ChartSeries modelData
                required property int index

                width: rows.width
                implicitWidth: name.implicitWidth + value.implicitWidth + 30
                height: 18

                Rectangle {
                    anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                    width: 8
                    height: 8
                    radius: 2
                    color: row.modelData.color
                }
                T {
                    id: name

                    anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
                    kind: "small"
                    text: row.modelData.name
                }
                T {
                    id: value

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    kind: "small"
                    color: Theme.text
                    font.weight: Font.DemiBold
                    text: readout.chart.valueText(row.index, readout.column)
                }
            }
        }
    }
}
