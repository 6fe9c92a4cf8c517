// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Charts
import Spillway.Controls
import Spillway.Models

// How each key did over time.
Card {
    id: card

    required property OverviewModel model
    property bool loading: false
    readonly property int roomyRows: 8

    signal activated(string filter)
    signal keysWanted()

    title: qsTr("Key health")
    subtitle: qsTr("%1, %2", "per minute, last hour").arg(model.cellText).arg(model.stretchText)
    actions: HeatLegend {
        anchors.verticalCenter: parent?.verticalCenter
        visible: !card.loading && card.model.hasKeys && card.width > 520
        brief: card.width < 640
    }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        visible: card.loading
        spacing: 14

        Repeater {
            model: card.roomyRows

            Row {
                spacing: 14

                Skeleton {
                    width: 96
                    height: 16
                }
                Skeleton {
                    width: Math.max(0, card.width - 256)
                    height: 16
                }
                Skeleton {
                    width: 84
                    height: 16
                }
            }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        visible: !card.loading && !card.model.hasKeys
        width: Math.min(420, parent.width)
        title: qsTr("No keys")
        body: qsTr("Tools get 503 until Spillway has a key.")

        AppButton {
            iconName: "plus"
            text: qsTr("Add a key")
            onClicked: card.keysWanted()
        }
    }
    Flickable {
        id: scroller

        function reveal(top: real, size: real): void {
            contentY = Math.max(top + size - height, Math.min(contentY, top))
        }

        anchors.fill: parent
        visible: !card.loading && card.model.hasKeys
        clip: contentHeight > height
        contentWidth: width
        contentHeight: heat.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        Templates.ScrollBar.vertical: AppScrollBar {}

        KeyHeat {
            id: heat

            width: scroller.width
            height: implicitHeight
            model: card.model.keyHeat
            compact: true
            visibleBottom: scroller.contentY + scroller.height
            onCursorRowChanged: if (reading) scroller.reveal(cursorRow * rowHeight, rowHeight)
            rowHeight: Math.max(26, Math.min(36, Math.floor(scroller.height / Math.max(card.roomyRows, model.count))))
            onActivated: (row, column) => card.activated(model.cellFilter(row, column))
        }
    }
}
