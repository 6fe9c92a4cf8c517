// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The program's own log, newest at the bottom. It follows the end until one scrolls away or holds it.
FocusScope {
    id: page

    required property LogsModel model

    PageHeader {
        id: header

        width: parent.width
        title: qsTr("Logs")
        search: false

        Segmented {
            anchors.verticalCenter: parent?.verticalCenter
            name: qsTr("Least level")
            model: [qsTr("All"), qsTr("Info"), qsTr("Warnings"), qsTr("Errors")]
            current: page.model.level
            onActivated: index => page.model.level = index
        }
        AppButton {
            readonly property bool brief: page.width < 860

            anchors.verticalCenter: parent?.verticalCenter
            small: true
            variant: "ghost"
            iconName: "external"
            text: brief ? "" : qsTr("Open log folder")
            tip: brief ? qsTr("Open log folder") : ""
            onClicked: page.model.openFolder()
        }
    }
    Item {
        id: toolbar

        anchors { left: parent.left; right: parent.right; top: header.bottom }
        height: 52

        Field {
            id: finder

            anchors { left: parent.left; leftMargin: Theme.s6; verticalCenter: parent.verticalCenter }
            width: Math.min(380, parent.width - tools.width - 3 * Theme.s6)
            iconName: "search"
            placeholderText: qsTr("Search the log")
            text: page.model.search
            trailing: Kbd {
                anchors.verticalCenter: parent?.verticalCenter
                visible: finder.text === "" && !finder.activeFocus
                text: "/"
            }
            onTextEdited: page.model.search = text
            Keys.onEscapePressed: {
                page.model.search = ""
                list.forceActiveFocus()
            }
            Keys.onDownPressed: list.forceActiveFocus()
        }
        Row {
            id: tools

            anchors { right: parent.right; rightMargin: Theme.s6; verticalCenter: parent.verticalCenter }
            spacing: 8

            AppButton {
                small: true
                variant: "ghost"
                iconName: "copy"
                tip: qsTr("Copy the lines that are shown")
                enabled: page.model.count > 0
                onClicked: page.model.copyShown()
            }
            AppButton {
                small: true
                iconName: page.model.following ? "pause" : "play"
                text: page.model.following ? qsTr("Following") : qsTr("Held")
                tip: page.model.following ? qsTr("Hold the list where it is") : qsTr("Follow the newest line")
                onClicked: page.model.following = !page.model.following
            }
        }
        HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
    }
    LogList {
        id: list

        anchors { left: parent.left; right: parent.right; top: toolbar.bottom; bottom: parent.bottom }
        focus: true
        lines: page.model
        onSearchWanted: finder.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    AppButton {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: Theme.s4 }
        visible: page.model.newLines > 0
        small: true
        variant: "primary"
        iconName: "down"
        text: qsTr("%n new line(s)", "", page.model.newLines)
        onClicked: page.model.following = true
    }
    EmptyState {
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: list.verticalCenter }
        width: Math.min(420, page.width - 48)
        visible: page.model.count === 0
        iconName: page.model.filtered ? "search" : "logs"
        title: page.model.filtered ? qsTr("No line matches") : qsTr("Nothing logged yet")
        body: page.model.filtered ? qsTr("The log has lines, but none of this level with this text.")
                                  : qsTr("What Spillway does, and what goes wrong, is written here.")

        AppButton {
            visible: page.model.filtered
            text: qsTr("Clear filter")
            onClicked: page.model.clearFilter()
        }
    }
}
