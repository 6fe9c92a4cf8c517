// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQml.Models
import Spillway.Controls
import Spillway.Models

// One field of the filter: a chip that opens a menu of its values.
Chip {
    id: button

    required property FilterChip chip

    signal aboutToOpen

    menu: true
    on: chip.lit
    text: chip.summary
    Accessible.name: chip.lit ? qsTr("%1 filter: %2").arg(chip.title).arg(chip.summary) : qsTr("%1 filter").arg(chip.title)
    Accessible.role: Accessible.ButtonMenu
    onClicked: {
        button.aboutToOpen()
        choices.open()
    }
    Keys.onDownPressed: button.clicked()

    ContextMenu {
        id: choices

        objectName: "choices"

        y: button.height + 4

        Instantiator {
            model: button.chip.choices
            delegate: AppMenuItem {
                id: entry

                required property string choiceValue
                required property string label
                required property bool chosen

                text: entry.label
                checkable: true
                checked: entry.chosen
                onTriggered: button.chip.toggle(entry.choiceValue)
            }
            onObjectAdded: (index, object) => choices.insertItem(index, object as AppMenuItem)
            onObjectRemoved: (index, object) => choices.removeItem(object as AppMenuItem)
        }
        AppMenuSeparator { visible: button.chip.lit; height: visible ? implicitHeight : 0 }
        AppMenuItem {
            visible: button.chip.lit
            text: qsTr("Any")
            onTriggered: button.chip.clear()
        }
    }
}
