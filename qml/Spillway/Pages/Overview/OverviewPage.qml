// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as Templates
import QtQuick.Window
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Is it working now.
Item {
    id: page

    required property OverviewModel model
    readonly property bool shown: visible && Window.visibility !== Window.Hidden && Window.visibility !== Window.Minimized
    readonly property bool loading: model.view === OverviewModel.Loading
    readonly property bool charts: model.view === OverviewModel.Ready || model.skeleton

    signal navigate(string page, string argument)

    function openRequests(filter: string): void { navigate("requests", filter) }
    function openKeys(): void { navigate("keys", "") }

    Binding {
        target: page.model
        property: "active"
        value: page.shown
    }
    Component.onDestruction: model.active = false

    PageHeader {
        id: header

        anchors { left: parent.left; right: parent.right; top: parent.top }
        title: qsTr("Overview")

        Segmented {
            model: [qsTr("15 m", "minutes"), qsTr("1 h", "hour"), qsTr("24 h", "hours"), qsTr("7 d", "days")]
            current: page.model.range
            name: qsTr("Time range")
            onActivated: index => page.model.range = index
        }
    }
    OverviewEmpty {
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom }
        visible: page.model.view === OverviewModel.Empty || page.model.view === OverviewModel.NoKeys
        model: page.model
        onConnectWanted: page.navigate("connect", "")
        onKeyWanted: page.navigate("keys", "add")
    }
    Flickable {
        id: scroller

        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom }
        visible: page.charts
        clip: true
        contentWidth: width
        contentHeight: content.height + 2 * Theme.s5
        boundsBehavior: Flickable.StopAtBounds
        Templates.ScrollBar.vertical: AppScrollBar {}

        ColumnLayout {
            id: content

            anchors { left: parent.left; leftMargin: Theme.s6; right: parent.right; rightMargin: Theme.s6; top: parent.top; topMargin: Theme.s5 }
            height: Math.max(implicitHeight, scroller.height - 2 * Theme.s5)
            spacing: Theme.s4

            OverviewTiles {
                Layout.fillWidth: true
                Layout.fillHeight: false
                model: page.model
                loading: page.loading
                onActivated: filter => page.openRequests(page.model.stretchFilter(filter))
            }
            OverviewCards {
                Layout.fillWidth: true
                Layout.fillHeight: true
                model: page.model
                loading: page.loading
                onRequestsWanted: filter => page.openRequests(filter)
                onKeysWanted: page.openKeys()
            }
        }
    }
}
