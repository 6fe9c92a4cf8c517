// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// What can be done with the current row.
ContextMenu {
    id: menu

    objectName: "rowMenu"

    required property RequestsModel model

    AppMenuItem {
        iconName: "info"
        text: qsTr("Open details")
        kbd: qsTr("Enter", "the key")
        onTriggered: menu.model.detailsOpen = true
    }
    AppMenuSeparator {}
    AppMenuItem {
        iconName: "keys"
        text: qsTr("Filter by this key")
        kbd: "F"
        enabled: menu.model.currentKey !== ""
        onTriggered: menu.model.filterByKey()
    }
    AppMenuItem {
        iconName: "cube"
        text: qsTr("Filter by this model")
        onTriggered: menu.model.filterByModel()
    }
    AppMenuItem {
        iconName: "client"
        text: qsTr("Filter by this client")
        onTriggered: menu.model.filterByClient()
    }
    AppMenuSeparator {}
    AppMenuItem {
        iconName: "copy"
        text: qsTr("Copy rows")
        kbd: "Ctrl C"
        onTriggered: menu.model.copyRows()
    }
    AppMenuItem {
        text: qsTr("Copy request ID")
        onTriggered: menu.model.copyRequestId()
    }
}
