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

    component ColumnItem: AppMenuItem {
        required property string column

        checkable: true
        checked: !button.columns.hidden.includes(column)
        onTriggered: {
            button.columns.toggle(column)
            checked = Qt.binding(() => !button.columns.hidden.includes(column))
        }
    }

    ContextMenu {
        id: menu

        y: button.height + 4

        ColumnItem { column: "client"; text: qsTr("Client") }
        ColumnItem { column: "key"; text: qsTr("Key") }
        ColumnItem { column: "tokens"; text: qsTr("In / out") }
        ColumnItem { column: "firstToken"; text: qsTr("First token") }
        ColumnItem { column: "duration"; text: qsTr("Duration") }
        ColumnItem { column: "cost"; text: qsTr("Cost") }
    }
}
