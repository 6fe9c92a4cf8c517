// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Keys × time, with success, p95 and the state now.
Card {
    id: card

    required property KeysModel model

    signal activated(string filter)

    title: qsTr("Health")
    subtitle: model.range === KeysModel.Hour ? qsTr("1-minute cells")
            : model.range === KeysModel.Day ? qsTr("15-minute cells") : qsTr("2-hour cells")
    implicitHeight: headerHeight + columns.height + heat.implicitHeight + Theme.s4
    actions: [
        HeatLegend {
            anchors.verticalCenter: parent?.verticalCenter
            visible: card.width > 700
            brief: card.width < 860
        },
        Segmented {
            anchors.verticalCenter: parent?.verticalCenter
            name: qsTr("Time shown")
            model: [qsTr("1 h"), qsTr("24 h"), qsTr("7 d")]
            current: card.model.range
            onActivated: index => card.model.range = index
        }
    ]

    Item {
        id: columns

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 24

        T {
            anchors { right: parent.right; rightMargin: heat.nowWidth - 64 }
            kind: "caption"
            color: Theme.text3
            text: qsTr("Success")
        }
        T {
            anchors { right: parent.right; rightMargin: heat.nowWidth - 136 }
            kind: "caption"
            color: Theme.text3
            text: qsTr("p95")
        }
        T {
            anchors { right: parent.right }
            width: heat.nowWidth - 163
            kind: "caption"
            color: Theme.text3
            text: qsTr("Now")
        }
    }
    KeyHeat {
        id: heat

        anchors { left: parent.left; right: parent.right; top: columns.bottom }
        height: implicitHeight
        model: card.model.heat
        axis: true
        onActivated: (row, column) => card.activated(model.cellFilter(row, column))
    }
}
