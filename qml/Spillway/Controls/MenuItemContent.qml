// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// What is written on a line of a menu.
Item {
    id: item

    property string text
    property string iconName
    property string kbd
    property color ink: Theme.text
    property bool danger: false
    property bool checkable: false
    property bool checked: false
    property bool opens: false

    implicitWidth: lead.width + label.implicitWidth + (kbd === "" ? 0 : keys.implicitWidth + 24) + (opens ? 24 : 0) + 28

    Item {
        id: lead

        anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
        width: item.iconName !== "" || item.checkable || item.opens ? 24 : 0
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

        anchors { right: parent.right; rightMargin: item.opens ? 30 : 10; verticalCenter: parent.verticalCenter }
        kind: "caption"
        color: Theme.text3
        text: item.kbd
    }
    Icon {
        anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        visible: item.opens
        name: item.LayoutMirroring.enabled ? "left" : "right"
        size: 13
        color: Theme.text3
    }
}
