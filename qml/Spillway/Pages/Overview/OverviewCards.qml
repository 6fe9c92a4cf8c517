// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme

// The cards below the tiles: side by side, or one under the other where there is little room.
GridLayout {
    id: cards

    required property OverviewModel model
    property bool loading: false
    readonly property bool wide: width >= 900
    readonly property real sideWidth: Math.max(360, Math.min(420, width * 0.36))

    signal requestsWanted(string filter)
    signal keysWanted()

    columns: wide ? 2 : 1
    columnSpacing: Theme.s4
    rowSpacing: Theme.s4

    TrafficCard {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: 300
        Layout.minimumHeight: 220
        model: cards.model
        loading: cards.loading
        onActivated: column => cards.requestsWanted(cards.model.columnFilter(column))
    }
    LiveCard {
        Layout.fillWidth: !cards.wide
        Layout.fillHeight: true
        Layout.preferredWidth: cards.sideWidth
        Layout.preferredHeight: 300
        Layout.minimumHeight: 220
        model: cards.model
        loading: cards.loading
        onActivated: requestId => cards.requestsWanted(requestId === "" ? "" : "id:" + requestId)
    }
    HealthCard {
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
        Layout.fillWidth: !cards.wide
        Layout.fillHeight: true
        Layout.preferredWidth: cards.sideWidth
        Layout.preferredHeight: 316
        Layout.minimumHeight: 220
        model: cards.model
        loading: cards.loading
        onActivated: modelName => cards.requestsWanted(cards.model.stretchFilter("model:" + modelName))
    }
}
