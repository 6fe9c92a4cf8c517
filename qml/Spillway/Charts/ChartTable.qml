// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as Templates
import Spillway.Charts
import Spillway.Controls
import Spillway.Theme

// The text twin of a chart: every column as a line of numbers, the newest first.
Modal {
    id: dialog

    required property ChartItem chart

    dialogWidth: 560
    buttons: AppButton {
        variant: "primary"
        text: qsTr("Close")
        onClicked: dialog.close()
    }

    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: 360
        clip: true
        focus: true
        model: dialog.opened ? dialog.chart.count : 0
        headerPositioning: ListView.OverlayHeader
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Table
        Accessible.name: dialog.title
        Templates.ScrollBar.vertical: AppScrollBar {}
        Keys.onUpPressed: contentY = Math.max(originY, contentY - 3 * Theme.row)
        Keys.onDownPressed: contentY = Math.min(Math.max(originY, originY + contentHeight - height), contentY + 3 * Theme.row)

        header: ChartTableRow {
            z: 2
            width: list.width
            chart: dialog.chart
        }
        delegate: ChartTableRow {
            required property int index

            width: list.width
            chart: dialog.chart
            column: dialog.chart.count - 1 - index
        }
    }
}
