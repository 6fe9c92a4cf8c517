// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme

// The cards below the tiles. Wide: charts at the start, lists beside them. Medium: the lists side by side between the charts. Narrow:
// all in one column.
GridLayout {
    id: cards

    required property OverviewModel model
    property bool loading: false
    readonly property bool wide: width >= 928
    readonly property bool medium: !wide && width >= 680
    readonly property real sideWidth: Math.max(360, Math.min(420, width * 0.36))

    signal requestsWanted(string filter)
    signal keysWanted()

    columnSpacing: Theme.s4
    rowSpacing: Theme.s4

    TrafficCard {
        Layout.row: 0
        Layout.column: 0
        Layout.columnSpan: cards.medium ? 2 : 1
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 300
        Layout.minimumHeight: 220
        model: cards.model
        loading: cards.loading
        onActivated: column => cards.requestsWanted(cards.model.columnFilter(column))
    }
    LiveCard {
        Layout.row: cards.wide ? 0 : 1
        Layout.column: cards.wide ? 1 : 0
        Layout.fillWidth: !cards.wide
        Layout.fillHeight: true
        Layout.preferredWidth: cards.wide ? cards.sideWidth : 1
        Layout.preferredHeight: 300
        Layout.minimumHeight: 220
        model: cards.model
        loading: cards.loading
        onActivated: requestId => cards.requestsWanted(requestId === "" ? "" : "id:" + requestId)
    }
    HealthCard {
        Layout.row: cards.wide ? 1 : 2
        Layout.column: 0
        Layout.columnSpan: cards.medium ? 2 : 1
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 316
        Layout.minimumHeight: 220
        model: cards.model
        loading: cards.loading
        onActivated: filter => cards.requestsWanted(filter)
        onKeysWanted: cards.keysWanted()
    }
    ModelsCard {
        Layout.row: cards.wide || cards.medium ? 1 : 3
        Layout.column: cards.wide || cards.medium ? 1 : 0
        Layout.fillWidth: !cards.wide
        Layout.fillHeight: true
        Layout.preferredWidth: cards.wide ? cards.sideWidth : 1
        Layout.preferredHeight: 316
        Layout.minimumHeight: 220
        model: cards.model
        loading: cards.loading
        onActivated: modelName => cards.requestsWanted(cards.model.stretchFilter("model:" + modelName))
    }
}
