// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A line of a ContextMenu.
Templates.MenuItem {
    id: item

    property string iconName
    property string kbd
    property bool danger: false

    readonly property color ink: !enabled ? Theme.text3 : danger ? Theme.err : Theme.text

    implicitWidth: implicitContentWidth
    implicitHeight: visible ? 30 : 0
    padding: 0
    hoverEnabled: true
    Accessible.name: text

    background: Rectangle {
        radius: Theme.rSm
        color: item.highlighted ? (item.danger ? Theme.errSoft : Theme.hover) : "transparent"
    }
    indicator: null
    arrow: null
    contentItem: MenuItemContent {
        text: item.text
        iconName: item.iconName
        kbd: item.kbd
        ink: item.ink
        danger: item.danger
        checkable: item.checkable
        checked: item.checked
        opens: item.subMenu !== null
    }
}
