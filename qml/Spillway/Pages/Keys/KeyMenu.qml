// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls

// What can be done to a key.
ContextMenu {
    id: menu

    property bool turnedOn: true
    property bool canReset: false

    signal turnWanted(bool on)
    signal testWanted()
    signal resetWanted()
    signal editWanted()
    signal requestsWanted()
    signal removeWanted()

    AppMenuItem {
        iconName: "power"
        text: menu.turnedOn ? qsTr("Turn off") : qsTr("Turn on")
        onTriggered: menu.turnWanted(!menu.turnedOn)
    }
    AppMenuItem {
        iconName: "test"
        text: qsTr("Test")
        onTriggered: menu.testWanted()
    }
    AppMenuItem {
        iconName: "refresh"
        enabled: menu.canReset
        text: qsTr("Let it serve again")
        onTriggered: menu.resetWanted()
    }
    AppMenuItem {
        iconName: "edit"
        text: qsTr("Edit…")
        onTriggered: menu.editWanted()
    }
    AppMenuItem {
        iconName: "requests"
        text: qsTr("Show its requests")
        onTriggered: menu.requestsWanted()
    }
    AppMenuSeparator {}
    AppMenuItem {
        iconName: "trash"
        danger: true
        text: qsTr("Remove…")
        onTriggered: menu.removeWanted()
    }
}
