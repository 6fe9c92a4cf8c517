// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Models
import Spillway.Controls

// The tools, each with when it last called.
Card {
    id: card

    required property ConnectModel model

    title: qsTr("Your tools")
    padded: false

    ListView {
        id: list

        anchors { fill: parent; leftMargin: 8; rightMargin: 8; bottomMargin: 8 }
        clip: true
        spacing: 2
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        model: card.model.tools
        currentIndex: card.model.currentRow
        onCurrentIndexChanged: card.model.currentRow = currentIndex
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Your tools")
        Templates.ScrollBar.vertical: AppScrollBar {}

        delegate: ToolItem {
            width: list.width
            current: ListView.isCurrentItem
            focusShown: current && list.activeFocus
            onClicked: {
                list.currentIndex = index
                list.forceActiveFocus(Qt.MouseFocusReason)
            }
        }
    }
}
