// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Keys × time: a label, the cells, how each key is now. Arrow keys move a cursor from cell to cell, Enter or a click opens one, Esc
// leaves. Time runs from left to right in every language. `compact` leaves out fingerprint, success and p95. `axis` adds times.
FocusScope {
    id: heat

    required property KeyHeatModel model
    property bool compact: false
    property bool axis: false
    property real rowHeight: 31
    property real visibleBottom: height     // the read-out stays above, where the map is scrolled
    property int cursorRow: -1
    property int cursorColumn: -1
    readonly property bool reading: cursorRow >= 0 && cursorRow < model.count && cursorColumn >= 0
    readonly property real labelRoom: compact ? 132 : 200
    readonly property real nowWidth: compact ? 142 : 290
    readonly property real pitch: Math.max(3, Math.min(9, Math.floor((width - labelRoom - nowWidth - 16) / model.columns)))
    readonly property real labelWidth: width - nowWidth - 16 - pitch * model.columns + 2
    readonly property string interval: reading ? qsTr("%1–%2", "from, to").arg(Fmt.shortTime(model.cellStart(cursorColumn))).arg(
                                                     Fmt.shortTime(model.cellStart(cursorColumn + 1))) : ""

    signal activated(int row, int column)

    function point(row: int, column: int): void {
        cursorRow = Math.max(0, Math.min(model.count - 1, row))
        cursorColumn = Math.max(0, Math.min(model.columns - 1, column))
    }
    function step(rows: int, columns: int): void {
        if (reading)
            point(cursorRow + rows, cursorColumn + columns)
        else
            point(0, model.columns - 1)
    }
    function leave(): void {
        cursorRow = -1
        cursorColumn = -1
    }

    implicitWidth: 700
    implicitHeight: rowHeight * model.count + (axis ? 24 : 0)
    activeFocusOnTab: model.count > 0
    Accessible.role: Accessible.Table
    Accessible.name: reading ? qsTr("%1, %2: %3", "key, interval: what happened").arg(model.label(cursorRow)).arg(interval).arg(
                                   model.cellSentence(cursorRow, cursorColumn))
                             : qsTr("Health of %n key(s) over time", "", model.count)
    Accessible.focusable: true

    onActiveFocusChanged: if (!activeFocus) leave()
    Keys.onLeftPressed: step(0, -1)
    Keys.onRightPressed: step(0, 1)
    Keys.onUpPressed: step(-1, 0)
    Keys.onDownPressed: step(1, 0)
    Keys.onReturnPressed: if (reading) activated(cursorRow, cursorColumn)
    Keys.onEnterPressed: if (reading) activated(cursorRow, cursorColumn)
    Keys.onEscapePressed: event => {
        event.accepted = reading
        leave()
    }
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End
        if (event.accepted)
            point(reading ? cursorRow : 0, event.key === Qt.Key_Home ? 0 : model.columns - 1)
    }

    Column {
        anchors.left: parent.left
        width: heat.labelWidth

        Repeater {
            model: heat.model

            KeyHeatLabel {
                width: heat.labelWidth
                height: heat.rowHeight
                compact: heat.compact
            }
        }
    }
    HeatGrid {
        id: grid

        anchors { right: parent.right; rightMargin: heat.nowWidth + 16 }
        width: heat.pitch * heat.model.columns - 2
        height: heat.rowHeight * heat.model.count
        model: heat.model
        columns: heat.model.columns
        rowHeight: heat.rowHeight
        cellHeight: Math.min(22, heat.rowHeight - 9)

        HoverHandler {
            onPointChanged: {
                const cell = hovered ? grid.cellAt(point.position.x, point.position.y) : Qt.point(-1, -1)
                heat.cursorColumn = cell.x
                heat.cursorRow = cell.y
            }
            onHoveredChanged: if (!hovered) heat.leave()
        }
        TapHandler {
            onTapped: if (heat.reading) heat.activated(heat.cursorRow, heat.cursorColumn)
        }
        Rectangle {
            readonly property rect cell: heat.reading ? grid.cellRect(heat.cursorRow, heat.cursorColumn) : Qt.rect(0, 0, 0, 0)

            LayoutMirroring.enabled: false
            anchors { left: parent.left; leftMargin: cell.x - 2 }
            y: cell.y - 2
            width: cell.width + 4
            height: cell.height + 4
            visible: heat.reading
            radius: 4
            color: "transparent"
            border.width: 2
            border.color: Theme.focus
        }
    }
    TimeAxisLabels {
        anchors { left: grid.left; right: grid.right; top: grid.bottom; topMargin: 4 }
        visible: heat.axis
        start: heat.model.start
        seconds: heat.model.cellSeconds * heat.model.columns
    }
    Column {
        anchors.right: parent.right
        width: heat.nowWidth

        Repeater {
            model: heat.model

            KeyHeatNow {
                width: heat.nowWidth
                height: heat.rowHeight
                compact: heat.compact
            }
        }
    }
    HeatReadout {
        readonly property rect cell: heat.reading ? grid.cellRect(heat.cursorRow, heat.cursorColumn) : Qt.rect(0, 0, 0, 0)
        readonly property real middle: grid.x + cell.x + cell.width / 2

        LayoutMirroring.enabled: false
        anchors { left: parent.left; leftMargin: Math.max(0, Math.min(heat.width - width, middle - width / 2)) }
        y: cell.y + cell.height + 8 + height > heat.visibleBottom && cell.y > height ? cell.y - height - 8 : cell.y + cell.height + 8
        z: 2
        visible: heat.reading
        title: heat.model.label(heat.cursorRow)
        interval: heat.interval
        lines: heat.reading ? heat.model.cellLines(heat.cursorRow, heat.cursorColumn) : []
        hint: qsTr("Show these requests")
    }
    FocusRing {
        shown: heat.activeFocus && !heat.reading
        r: Theme.rSm
    }
}
