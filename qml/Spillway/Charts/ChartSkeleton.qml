// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Theme

// Stands for a chart that is being loaded, in a chart's own rhythm. Nothing moves: an endless animation repaints the window.
Item {
    id: skeleton

    readonly property int lines: 4
    readonly property int foot: 20

    Accessible.ignored: true

    Repeater {
        model: skeleton.lines

        Rectangle {
            required property int index

            width: skeleton.width
            height: 1
            y: Math.round(index * (skeleton.height - skeleton.foot) / (skeleton.lines - 1))
            color: Theme.lineSoft
        }
    }
    Row {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: skeleton.foot; leftMargin: 24 }
        height: skeleton.height - skeleton.foot
        spacing: 8

        Repeater {
            model: Math.max(0, Math.floor((skeleton.width - 24) / 24))

            Rectangle {
                required property int index

                anchors.bottom: parent.bottom
                width: 16
                height: parent.height * (0.34 + 0.18 * Math.sin(index / 2.2) + 0.1 * Math.sin(index * 1.7))
                radius: 3
                color: Theme.skeleton
            }
        }
    }
}
