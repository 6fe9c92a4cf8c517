// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Theme

// A page in the sidebar: glyph, title, badge; the glyph alone when it is collapsed.
Templates.TabButton {
    id: item

    property string glyph
    property string badge
    property bool attention: false
    property bool collapsed: false
    property bool current: false
    property string tip

    implicitHeight: Theme.nav
    hoverEnabled: true
    checkable: false
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: badge === "" ? text : qsTr("%1, %2", "page, its badge").arg(text).arg(badge)
    Accessible.selectable: true
    Accessible.selected: current
    Templates.ToolTip.text: tip
    Templates.ToolTip.visible: collapsed && (hovered || visualFocus)
    Templates.ToolTip.delay: 600

    Keys.onReturnPressed: item.clicked()
    Keys.onEnterPressed: item.clicked()

    background: Rectangle {
        radius: Theme.rMd
        color: item.current ? Theme.navCurrent : item.hovered ? Theme.navHover : "transparent"

        Rectangle {
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            visible: item.current
            width: 3
            height: 16
            radius: 1.5
            color: Theme.accent
        }
        FocusRing { shown: item.visualFocus }
    }
    contentItem: NavItemContent {
        text: item.text
        glyph: item.glyph
        badge: item.badge
        attention: item.attention
        collapsed: item.collapsed
        current: item.current
    }
}
