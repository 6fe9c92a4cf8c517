// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// Which columns the table shows where it has room for them.
AppButton {
    id: button

    required property RequestColumns columns

    small: true
    variant: "ghost"
    iconName: "columns"
    tip: qsTr("Columns")
    onClicked: menu.open()

    ContextMenu {
        id: menu

        y: button.height + 4

        ColumnItem { columns: button.columns; column: "client"; text: qsTr("Client") }
        ColumnItem { columns: button.columns; column: "key"; text: qsTr("Key") }
        ColumnItem { columns: button.columns; column: "tokens"; text: qsTr("In / out") }
        ColumnItem { columns: button.columns; column: "firstToken"; text: qsTr("First token") }
        ColumnItem { columns: button.columns; column: "duration"; text: qsTr("Duration") }
        ColumnItem { columns: button.columns; column: "cost"; text: qsTr("Cost") }
    }
}
