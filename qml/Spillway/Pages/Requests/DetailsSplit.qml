// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The table and, beside it or in narrow windows over it, one request in full.
Item {
    id: area

    required property RequestsModel model
    property bool overlaid: false
    property int mostWidth: 640
    default property alias table: tableArea.data

    readonly property bool beside: model.detailsOpen && !overlaid
    readonly property bool over: model.detailsOpen && overlaid

    Templates.SplitView {
        id: split

        anchors.fill: parent
        handle: Item {
            implicitWidth: 1
            containmentMask: Item {
                anchors { top: parent?.top; bottom: parent?.bottom; horizontalCenter: parent?.horizontalCenter }
                width: 9
            }

            VLine {
                anchors { top: parent.top; bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
                color: parent.Templates.SplitHandle.pressed || parent.Templates.SplitHandle.hovered ? Theme.accent : Theme.line
            }
        }

        Item {
            id: tableArea

            Templates.SplitView.fillWidth: true
            Templates.SplitView.minimumWidth: 340
        }
        InspectorSlot {
            model: area.model
            active: area.beside
            Templates.SplitView.minimumWidth: 360
            Templates.SplitView.preferredWidth: Math.min(area.model.detailsWidth, area.mostWidth)
            Templates.SplitView.maximumWidth: area.mostWidth
            onWidthChanged: if (split.resizing) area.model.detailsWidth = width
        }
    }
    InspectorSlot {
        anchors { top: parent.top; bottom: parent.bottom; right: parent.right }
        width: Math.min(456, area.width - 60)
        model: area.model
        active: area.over
        edged: true
    }
}
