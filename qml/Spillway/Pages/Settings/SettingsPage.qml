// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Groups on the left, the settings of one of them, or of the search, in one column.
FocusScope {
    id: page

    required property SettingsModel model
    readonly property bool narrow: width < 860

    // The window goes to a group or to one setting: "network", "listener.port".
    function show(argument: string): void { model.reveal(argument) }

    PageHeader {
        id: header

        width: parent.width
        title: qsTr("Settings")
        search: false

        Field {
            id: finder

            anchors.verticalCenter: parent?.verticalCenter
            width: 240
            implicitHeight: Theme.ctlSm
            iconName: "search"
            placeholderText: qsTr("Find a setting")
            onTextEdited: page.model.search = text
            Keys.onEscapePressed: {
                clear()
                page.model.search = ""
            }

            Connections {
                target: page.model

                function onSearchChanged(): void {
                    if (page.model.search === "")
                        finder.clear()
                }
            }
        }
    }
    SettingsNav {
        id: groups

        anchors { left: parent.left; top: header.bottom; bottom: parent.bottom }
        width: page.narrow ? 52 : page.width < 1100 ? 216 : 244
        brief: page.narrow
        model: page.model
    }
    VLine {
        id: edge

        anchors { left: groups.right; top: header.bottom; bottom: parent.bottom }
    }
    SettingsColumn {
        anchors { left: edge.right; right: parent.right; top: header.bottom; bottom: parent.bottom }
        visible: !page.model.empty
        model: page.model
    }
    EmptyState {
        anchors { horizontalCenter: edge.horizontalCenter; horizontalCenterOffset: (page.width - edge.x) / 2; verticalCenter: parent.verticalCenter }
        width: Math.min(420, page.width - edge.x - 48)
        visible: page.model.empty
        iconName: "search"
        title: qsTr("No setting matches")
        body: qsTr("Nothing is called “%1”. Providers, keys and routing rules have pages of their own.").arg(page.model.search)

        AppButton {
            text: qsTr("Clear search")
            onClicked: page.model.search = ""
        }
    }
}
