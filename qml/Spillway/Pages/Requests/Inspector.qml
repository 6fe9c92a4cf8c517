// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// One request in full.
Rectangle {
    id: inspector

    required property RequestsModel model
    property bool edged: false // a line where it lies over the table
    readonly property RequestDetails details: model.details

    color: Theme.surface
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Request details")
    Keys.onEscapePressed: model.detailsOpen = false
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F4
        if (event.accepted)
            model.detailsOpen = false
    }

    MouseArea { anchors.fill: parent } // an overlaid table does not hear clicks
    VLine {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        visible: inspector.edged
        z: 1
        color: Theme.line
    }
    InspectorHeader {
        id: head

        anchors { left: parent.left; right: parent.right }
        details: inspector.details
        onCopyWanted: inspector.model.copyRequestId()
        onCloseWanted: inspector.model.detailsOpen = false
    }
    InspectorTabs {
        id: tabs

        anchors { left: parent.left; right: parent.right; top: head.bottom }
        current: inspector.model.detailsTab
        onActivated: index => inspector.model.detailsTab = index
    }
    Flickable {
        id: view

        property string shownId

        anchors { left: parent.left; right: parent.right; top: tabs.bottom; bottom: parent.bottom }
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Templates.ScrollBar.vertical: AppScrollBar {}

        Column {
            id: column

            anchors { left: parent.left; right: parent.right; leftMargin: Theme.s5; rightMargin: Theme.s5 }

            SummaryTab {
                width: parent.width
                visible: inspector.model.detailsTab === 0
                details: inspector.details
            }
            FactList {
                width: parent.width
                topPadding: Theme.s3
                bottomPadding: Theme.s5
                visible: inspector.model.detailsTab === 1
                facts: inspector.details.moreFacts
            }
        }
    }
    Connections {
        target: inspector.model

        function onCurrentChanged(): void {
            if (inspector.details.requestId === view.shownId)
                return
            view.shownId = inspector.details.requestId
            view.contentY = 0
        }
    }
}
