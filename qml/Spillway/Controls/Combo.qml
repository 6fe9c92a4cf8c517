// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme
import Spillway.Controls

// One of a list. Give it `name`: the accessible name. `activated(index)` tells of a choice by the person.
Templates.ComboBox {
    id: combo

    property string name
    property string iconName

    readonly property real widestText: TextTools.widest(combo, count, font)

    implicitWidth: Math.max(120, widestText + leftPadding + rightPadding)
    implicitHeight: Theme.ctl
    leftPadding: mirrored ? 30 : iconName === "" ? 11 : 34
    rightPadding: mirrored ? (iconName === "" ? 11 : 34) : 30
    hoverEnabled: true
    font.family: Theme.sans
    font.pixelSize: Theme.fsBody
    Accessible.name: name === "" ? displayText : name
    Accessible.description: name === "" ? "" : displayText

    // On release: an open list takes the release of Enter to choose and close.
    Keys.onReleased: event => {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
        event.accepted = enter && !popup.visible
        if (event.accepted)
            popup.open()
    }

    background: Rectangle {
        radius: Theme.rMd
        color: !combo.enabled ? Theme.neutralSoft : combo.hovered ? Theme.hover : Theme.fieldFill
        border.width: 1
        border.color: Theme.field

        Icon {
            anchors { left: parent.left; leftMargin: 11; verticalCenter: parent.verticalCenter }
            visible: combo.iconName !== ""
            name: combo.iconName
            size: 15
            color: Theme.text3
        }
        FocusRing { shown: combo.visualFocus }
    }
    contentItem: T {
        text: combo.displayText
        color: combo.enabled ? Theme.text : Theme.text3
        Accessible.ignored: true
    }
    indicator: Icon {
        x: combo.mirrored ? 9 : combo.width - width - 9
        y: (combo.height - height) / 2
        name: "updown"
        size: 14
        color: Theme.text3
    }
    delegate: ComboRow {
        required property int index

        width: ListView.view ? ListView.view.width : 0
        text: combo.textAt(index)
        chosen: combo.currentIndex === index
        highlighted: combo.highlightedIndex === index
    }
    popup: Templates.Popup {
        y: combo.height + 4
        width: Math.max(combo.width, combo.widestText + 48)
        height: Math.min(contentItem.implicitHeight + 8, 328)
        padding: 4
        margins: 8
        transformOrigin: Templates.Popup.TopLeft
        scale: Theme.zoom

        // A popup cannot carry a name before Qt 6.8; the item that it is drawn in can.
        onAboutToShow: contentItem.parent.Accessible.name = combo.Accessible.name

        background: PopoverSurface {}
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: combo.delegateModel
            currentIndex: combo.highlightedIndex
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Templates.ScrollBar.vertical: AppScrollBar {}
        }
    }
}
