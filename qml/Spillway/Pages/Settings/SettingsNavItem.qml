// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Theme

// A group of settings in the list on the left.
Templates.TabButton {
    id: item

    property string glyph
    property bool brief: false
    property bool current: false

    implicitHeight: Theme.ctl
    hoverEnabled: true
    checkable: false
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.selectable: true
    Accessible.selected: current
    Templates.ToolTip.text: text
    Templates.ToolTip.visible: brief && (hovered || visualFocus)
    Templates.ToolTip.delay: 600

    Keys.onReturnPressed: item.clicked()
    Keys.onEnterPressed: item.clicked()

    background: Rectangle {
        radius: Theme.rMd
        color: item.current ? Theme.current : item.hovered ? Theme.hover : "transparent"

        FocusRing { shown: item.visualFocus }
    }
    contentItem: Item {
        Icon {
            anchors { left: parent.left; leftMargin: 10; verticalCenter: parent.verticalCenter }
            name: item.glyph
            size: 15
            color: item.current ? Theme.accent : Theme.text3
        }
        T {
            anchors { left: parent.left; leftMargin: 34; right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
            visible: !item.brief
            text: item.text
            color: item.current ? Theme.text : Theme.text2
            font.weight: item.current ? Font.Medium : Font.Normal
        }
    }
}
