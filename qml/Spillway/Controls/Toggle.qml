// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A switch that acts at once. `text` is its accessible name and is shown only with `showText`.
Templates.Switch {
    id: toggle

    property bool showText: false

    implicitWidth: showText ? implicitContentWidth : 36
    implicitHeight: Theme.target
    padding: 0
    spacing: 0
    hoverEnabled: true
    Accessible.name: text

    indicator: Rectangle {
        x: toggle.mirrored ? toggle.width - width : 0
        y: (toggle.height - height) / 2
        width: 36
        height: 20
        radius: 10
        opacity: toggle.enabled ? 1 : 0.5
        color: toggle.checked ? Theme.accentFill : Theme.toggleTrack
        border.width: Theme.highContrast ? 1 : 0
        border.color: Theme.lineStrong

        Behavior on color { ColorAnimation { duration: Theme.fast } }

        Rectangle {
            readonly property bool atEnd: toggle.checked !== toggle.mirrored

            x: atEnd ? 18 : 2
            y: 2
            width: 16
            height: 16
            radius: 8
            color: toggle.checked ? Theme.knobOn : Theme.knob

            Behavior on x { NumberAnimation { duration: Theme.normal; easing.type: Easing.OutCubic } }
        }
        FocusRing { shown: toggle.visualFocus; r: 10 }
    }
    contentItem: T {
        leftPadding: toggle.mirrored ? 0 : 46
        rightPadding: toggle.mirrored ? 46 : 0
        visible: toggle.showText
        text: toggle.text
        color: toggle.enabled ? Theme.text : Theme.text3
    }
}
