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

    required property ChartItem source

    dialogWidth: 560
    buttons: AppButton {
        variant: "primary"
        text: qsTr("Close")
        onClicked: dialog.close()
    }

    ChartTableRow {
        Layout.fillWidth: true
        Layout.bottomMargin: -Theme.s4
        chart: dialog.source
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.preferredHeight: 360
        clip: true
        focus: true
        model: dialog.opened ? dialog.source.count : 0
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Table
        Accessible.name: dialog.title
        Templates.ScrollBar.vertical: AppScrollBar {}
        Keys.onUpPressed: contentY = Math.max(originY, contentY - 3 * Theme.row)
        Keys.onDownPressed: contentY = Math.min(Math.max(originY, originY + contentHeight - height), contentY + 3 * Theme.row)

        delegate: ChartTableRow {
            required property int index

            width: list.width
            chart: dialog.source
            column: dialog.source.count - 1 - index
        }
    }
}
