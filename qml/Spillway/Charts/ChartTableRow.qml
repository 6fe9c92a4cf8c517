// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Theme

// A line of ChartTable; without a column it is the head.
Item {
    id: line

    required property ChartItem chart
    property int column: -1
    readonly property bool head: column < 0
    readonly property int cells: chart.series.length + 1
    readonly property string timeText: head ? qsTr("Time") : chart.columnText(column)

    implicitHeight: Theme.row
    Accessible.role: Accessible.Row
    Accessible.name: timeText

    T {
        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: line.width / line.cells
        kind: line.head ? "caption" : "body"
        text: line.timeText
    }
    Row {
        anchors { right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }

        Repeater {
            model: line.chart.series

            T {
                required property ChartSeries modelData
                required property int index

                width: (line.width - 14) / line.cells
                horizontalAlignment: Text.AlignRight
                kind: line.head ? "caption" : "body"
                text: line.head ? modelData.name : line.chart.valueText(index, line.column)
            }
        }
    }
    HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
