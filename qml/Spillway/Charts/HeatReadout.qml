// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Theme

// What a cell of a heat map holds. `lines`: a line each; `hint`: what Enter does.
Item {
    id: readout

    property string title
    property string interval
    property list<string> lines
    property string hint

    width: 224
    height: rows.height + 22
    Accessible.ignored: true

    PopoverSurface { anchors.fill: parent }
    Column {
        id: rows

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12; topMargin: 10 }
        spacing: 4

        Item {
            width: parent.width
            height: 18

            T {
                anchors { left: parent.left; right: when.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
                kind: "strong"
                text: readout.title
            }
            T {
                id: when

                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                kind: "small"
                color: Theme.text3
                text: readout.interval
            }
        }
        Repeater {
            model: readout.lines

            T {
                required property string modelData

                width: rows.width
                kind: "small"
                text: modelData
            }
        }
        Row {
            visible: readout.hint !== ""
            spacing: 6

            T {
                anchors.verticalCenter: parent.verticalCenter
                kind: "small"
                color: Theme.accent
                text: readout.hint
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                kind: "small"
                color: Theme.text3
                text: "↵"
            }
        }
    }
}
