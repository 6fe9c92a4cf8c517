// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The pages on the left, the proxy's card at the foot; icons alone when collapsed.
FocusScope {
    id: sidebar

    required property AppModel app
    property bool collapsed: false

    implicitWidth: collapsed ? 60 : 224
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Navigation")

    Rectangle {
        anchors.fill: parent
        color: Theme.sidebar

        VLine { anchors { right: parent.right; top: parent.top; bottom: parent.bottom } }
    }
    Row {
        anchors { left: parent.left; leftMargin: 17 }
        height: Theme.header
        spacing: 10

        BrandMark { anchors.verticalCenter: parent.verticalCenter }
        T {
            anchors.verticalCenter: parent.verticalCenter
            visible: !sidebar.collapsed
            kind: "heading"
            text: "Spillway"
        }
    }
    Flickable {
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            topMargin: Theme.header + 4
            bottom: card.top
            bottomMargin: 8
        }
        contentWidth: width
        contentHeight: pages.height
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: pages

            width: parent.width
            spacing: 2

            NavGroup {
                width: parent.width
                app: sidebar.app
                collapsed: sidebar.collapsed
                setUp: false
            }
            Item { width: 1; height: 8 }
            T {
                anchors { left: parent.left; leftMargin: 20 }
                visible: !sidebar.collapsed
                width: parent.width - 40
                height: 24
                kind: "caption"
                color: Theme.text3
                text: qsTr("Set up")
            }
            NavGroup {
                width: parent.width
                app: sidebar.app
                collapsed: sidebar.collapsed
                setUp: true
            }
        }
    }
    ProxyPanel {
        id: card

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: sidebar.collapsed ? 8 : 12; rightMargin: sidebar.collapsed ? 9 : 13 }
        app: sidebar.app
        collapsed: sidebar.collapsed
    }
}
