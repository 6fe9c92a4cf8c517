// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Theme

// A ChartItem in the theme's colours, with a read-out. Its children are ChartSeries, the lowest first. The pointer or ← → move
// along the columns, Home and End jump, Enter or a click opens one, Esc leaves. The context menu shows the numbers as a table.
FocusScope {
    id: chart

    property string title                   // of the table
    property string summary                 // accessible: what the curves say, in a sentence or two
    property int current: -1                // the column under the pointer or the keyboard
    property alias kind: canvas.kind
    property alias stacked: canvas.stacked
    property alias valueFormat: canvas.valueFormat
    property alias start: canvas.start
    property alias cellSeconds: canvas.cellSeconds
    property alias endsNow: canvas.endsNow
    property alias labels: canvas.labels
    property alias leastTop: canvas.leastTop
    property alias reference: canvas.reference
    property alias referenceLabel: canvas.referenceLabel
    property alias count: canvas.count
    default property alias series: canvas.series
    readonly property ChartItem item: canvas   // for Legend
    readonly property bool reading: current >= 0 && current < count

    signal activated(int column)

    function move(by: int): void {
        const from = current < 0 ? (by > 0 ? -1 : count) : current
        current = Math.max(0, Math.min(count - 1, from + by))
    }
    function showTable(): void {
        table.setSource("ChartTable.qml", { title: title, source: canvas })
        const dialog = table.item as ChartTable
        dialog.open()
    }

    implicitWidth: 480
    implicitHeight: 220
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: reading ? readout.sentence : summary
    Accessible.focusable: true

    onActiveFocusChanged: if (!activeFocus) current = -1
    Keys.onLeftPressed: move(-1)
    Keys.onRightPressed: move(1)
    Keys.onReturnPressed: if (reading) activated(current)
    Keys.onEnterPressed: if (reading) activated(current)
    Keys.onEscapePressed: event => {
        event.accepted = current >= 0
        current = -1
    }
    Keys.onMenuPressed: menu.popup()
    Keys.onPressed: event => {
        event.accepted = true
        if (event.key === Qt.Key_Home)
            current = 0
        else if (event.key === Qt.Key_End)
            current = count - 1
        else if (event.key === Qt.Key_F10 && event.modifiers & Qt.ShiftModifier)
            menu.popup()
        else
            event.accepted = false
    }

    ChartItem {
        id: canvas

        anchors.fill: parent
        zoom: Theme.zoom
        gridColor: Theme.lineSoft
        labelColor: Theme.text3
        referenceColor: Theme.text2
        font.family: Theme.sans
        font.pixelSize: Theme.fsCaption
    }
    HoverHandler {
        onPointChanged: chart.current = hovered ? canvas.indexAt(point.position.x) : -1
        onHoveredChanged: if (!hovered) chart.current = -1
    }
    TapHandler {
        onTapped: if (chart.reading) chart.activated(chart.current)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: menu.popup()
    }
    Rectangle {
        anchors { left: parent.left; leftMargin: chart.reading ? Math.round(canvas.xAt(chart.current)) : 0 }
        LayoutMirroring.enabled: false
        y: canvas.plot.y
        width: 1
        height: canvas.plot.height
        visible: chart.reading
        color: Theme.text3
        opacity: 0.7
    }
    ChartReadout {
        id: readout

        chart: canvas
        column: chart.current
        visible: chart.reading
    }
    FocusRing {
        shown: chart.activeFocus && chart.current < 0
        r: Theme.rSm
    }
    ContextMenu {
        id: menu

        AppMenuItem {
            text: qsTr("Show as table")
            onTriggered: chart.showTable()
        }
    }
    Loader { id: table }
}
