// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// How do I plug in: the address, the tools with the proof that they call, and what to paste for each.
Item {
    id: page

    required property ConnectModel model

    onVisibleChanged: model.active = visible
    Component.onCompleted: model.active = visible
    Component.onDestruction: model.active = false

    PageHeader {
        id: header

        anchors { left: parent.left; right: parent.right; top: parent.top }
        title: qsTr("Connect")
        sub: qsTr("Put this address where the API's base URL goes")
    }
    ColumnLayout {
        anchors {
            left: parent.left
            right: parent.right
            top: header.bottom
            bottom: parent.bottom
            leftMargin: Theme.s6
            rightMargin: Theme.s6
            topMargin: Theme.s5
            bottomMargin: Theme.s5
        }
        spacing: Theme.s4

        AddressCard {
            Layout.fillWidth: true
            model: page.model
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.s4

            ToolListCard {
                Layout.preferredWidth: page.width < 760 ? 260 : 340
                Layout.fillHeight: true
                model: page.model
            }
            ToolDetail {
                Layout.fillWidth: true
                Layout.fillHeight: true
                model: page.model
            }
        }
    }
}
