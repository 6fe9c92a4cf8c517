// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// What a NavItem shows.
Item {
    id: item

    required property string text
    required property string glyph
    required property string badge
    required property bool attention
    required property bool collapsed
    required property bool current

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
