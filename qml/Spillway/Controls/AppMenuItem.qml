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

    implicitWidth: lead.width + label.implicitWidth + (kbd === "" ? 0 : keys.implicitWidth + 24) + (subMenu ? 24 : 0) + 28
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
    contentItem: Item {
        Item {
            id: lead

            anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
            width: item.iconName !== "" || item.checkable ? 24 : 0
            height: 16

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: item.checkable ? item.checked : item.iconName !== ""
                name: item.checkable ? "check" : item.iconName
                size: 15
                color: item.checkable ? Theme.accent : item.danger ? item.ink : Theme.text3
            }
        }
        T {
            id: label

            anchors { left: lead.right; right: keys.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            text: item.text
            color: item.ink
        }
        T {
            id: keys

            anchors { right: parent.right; rightMargin: item.subMenu ? 30 : 10; verticalCenter: parent.verticalCenter }
            kind: "caption"
            color: Theme.text3
            text: item.kbd
        }
        Icon {
            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            visible: item.subMenu
            name: item.mirrored ? "left" : "right"
            size: 13
            color: Theme.text3
        }
    }
}
