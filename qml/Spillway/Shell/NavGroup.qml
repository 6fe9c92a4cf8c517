// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Models

// The pages to watch, or those to set up with. The arrow keys go up and down.
Column {
    id: group

    required property AppModel app
    required property bool setUp
    property bool collapsed: false

    spacing: 2

    Repeater {
        model: group.app.navigation.pages
        delegate: NavItem {
            required property PageEntry modelData

            anchors { left: parent?.left; leftMargin: 8; right: parent?.right; rightMargin: 9 }
            visible: modelData.setUp === group.setUp
            text: modelData.title
            glyph: modelData.glyph
            badge: modelData.badge
            attention: modelData.attention
            collapsed: group.collapsed
            current: group.app.navigation.current === modelData.name
            tip: group.app.commands.hint("page." + modelData.name)
            onClicked: group.app.navigation.go(modelData.name)
            Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        }
    }
}
