// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A surface with a heading. Children fill the body; `fit: true` gives the card the height of its content.
Rectangle {
    id: card

    property string title
    property string subtitle
    property alias actions: tools.data
    property int pad: Theme.s4
    property bool padded: true
    property bool fit: false
    default property alias content: body.data
    readonly property alias bodyItem: body
    readonly property int headerHeight: title === "" ? (padded ? pad : 0) : Theme.cardHeader

    implicitWidth: 320
    implicitHeight: headerHeight + (fit ? body.childrenRect.height : 0) + (padded ? pad : 0)
    color: Theme.surface
    radius: Theme.rLg
    border.width: 1
    border.color: Theme.lineSoft
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    T {
        id: heading

        anchors { left: parent.left; leftMargin: card.pad; top: parent.top }
        width: Math.min(implicitWidth, card.width - tools.width - 2 * card.pad)
        height: Theme.cardHeader
        visible: card.title !== ""
        kind: "heading"
        text: card.title
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    T {
        anchors { left: heading.right; leftMargin: 8; right: tools.left; rightMargin: 8; baseline: heading.baseline }
        visible: text !== "" && implicitWidth <= width
        kind: "small"
        color: Theme.text3
        text: card.subtitle
    }
    Row {
        id: tools

        anchors { right: parent.right; rightMargin: 12; top: parent.top }
        height: Theme.cardHeader
        spacing: 8
    }
    Item {
        id: body

        anchors {
            fill: parent
            topMargin: card.headerHeight
            leftMargin: card.padded ? card.pad : 0
            rightMargin: card.padded ? card.pad : 0
            bottomMargin: card.padded ? card.pad : 0
        }
    }
}
