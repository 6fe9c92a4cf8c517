// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// A value to read, a button, or both.
Row {
    id: fact

    required property SettingItem item
    property real room

    spacing: 8

    T {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, fact.room - (button.visible ? button.width + 8 : 0))
        visible: fact.item.value !== ""
        kind: "small"
        text: fact.item.value
        elide: Text.ElideMiddle
        objectName: "mayElide"
    }
    AppButton {
        id: button

        anchors.verticalCenter: parent.verticalCenter
        visible: text !== ""
        small: true
        text: fact.item.actionText
        Accessible.description: fact.item.label
        onClicked: fact.item.run()
    }
}
