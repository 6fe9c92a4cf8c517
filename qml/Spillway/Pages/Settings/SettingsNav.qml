// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Models

// The groups of settings; glyphs alone when brief.
Flickable {
    id: nav

    required property SettingsModel model
    property bool brief: false

    contentWidth: width
    contentHeight: list.height + 32
    interactive: contentHeight > height
    clip: interactive
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Groups of settings")

    Column {
        id: list

        anchors { left: parent.left; leftMargin: nav.brief ? 8 : 16; right: parent.right; rightMargin: nav.brief ? 8 : 16; top: parent.top; topMargin: 16 }
        spacing: 2

        Repeater {
            model: nav.model.pages
            delegate: SettingsNavItem {
                required property SettingPage modelData

                width: list.width
                text: modelData.title
                glyph: modelData.glyph
                brief: nav.brief
                current: nav.model.search === "" && nav.model.current === modelData.name
                onClicked: nav.model.current = modelData.name
                Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
