// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The sections of the group that is shown, or of what the search found.
Flickable {
    id: column

    required property SettingsModel model

    function bringIntoView(item: Item): void {
        const top = item.mapToItem(contentItem, 0, 0).y
        if (top < contentY)
            contentY = Math.max(0, top - 60)
        else if (top + item.height > contentY + height)
            contentY = Math.min(contentHeight - height, top + item.height - height + 24)
    }

    contentWidth: width
    contentHeight: list.height + 48
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    Templates.ScrollBar.vertical: AppScrollBar {}

    Connections {
        target: column.model

        function onSectionsChanged(): void { column.contentY = 0 }
    }
    Column {
        id: list

        anchors { left: parent.left; leftMargin: Theme.s8; top: parent.top; topMargin: Theme.s6 }
        width: Math.min(720, parent.width - 2 * Theme.s8)
        spacing: Theme.s6

        Repeater {
            model: column.model.sections
            delegate: SettingGroup {
                id: group

                required property SettingSection modelData

                width: list.width
                title: modelData.title

                Repeater {
                    model: group.modelData.items
                    delegate: SettingLine {
                        required property SettingItem modelData
                        required property int index

                        width: group.width
                        item: modelData
                        last: index === group.modelData.items.length - 1
                        marked: column.model.revealed === modelData.name
                        onMarkedChanged: if (marked) column.bringIntoView(this)
                        Component.onCompleted: if (marked) Qt.callLater(column.bringIntoView, this)
                    }
                }
            }
        }
        AppButton {
            visible: column.model.resettable
            variant: "ghost"
            iconName: "undo"
            text: qsTr("Reset this group to its defaults")
            onClicked: column.model.resetShown()
        }
    }
}
