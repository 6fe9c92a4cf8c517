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
    contentItem: Item {
        Icon {
            anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
            name: item.glyph
            size: 17
            color: item.current ? Theme.accent : Theme.text2
        }
        Rectangle {
            anchors { left: parent.left; leftMargin: 25; top: parent.top; topMargin: 7 }
            visible: item.collapsed && item.attention
            width: 7
            height: 7
            radius: 3.5
            color: Theme.warnDot
        }
        T {
            anchors { left: parent.left; leftMargin: 40; right: pill.left; rightMargin: 6; verticalCenter: parent.verticalCenter }
            visible: !item.collapsed
            text: item.text
            color: item.current ? Theme.text : Theme.text2
            font.weight: item.current ? Font.Medium : Font.Normal
        }
        Rectangle {
            id: pill

            anchors { right: parent.right; rightMargin: 10; verticalCenter: parent.verticalCenter }
            visible: item.badge !== "" && !item.collapsed
            width: visible ? count.implicitWidth + 12 : 0
            height: 18
            radius: 9
            color: item.attention ? Theme.warnSoft : "transparent"

            T {
                id: count

                anchors.centerIn: parent
                kind: "caption"
                text: item.badge
                color: item.attention ? Theme.warn : item.current ? Theme.text2 : Theme.text3
            }
        }
    }
}
