// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A value on a scale. Give it `name`: the accessible name.
Templates.Slider {
    id: slider

    property string name

    implicitWidth: 200
    implicitHeight: Theme.target
    padding: 0
    hoverEnabled: true
    Accessible.name: name

    background: Item {
        Rectangle {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            height: 4
            radius: 2
            color: Theme.track
            border.width: Theme.highContrast ? 1 : 0
            border.color: Theme.lineStrong

            Rectangle {
                anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
                width: slider.position * parent.width
                radius: 2
                color: slider.enabled ? Theme.accentFill : Theme.text3
            }
        }
    }
    handle: Rectangle {
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
        y: (slider.height - height) / 2
        width: 16
        height: 16
        radius: 8
        color: slider.pressed || slider.hovered ? Theme.accentHover : Theme.accentFill
        border.width: 2
        border.color: Theme.surface

        FocusRing { shown: slider.visualFocus; r: 8 }
    }
}
