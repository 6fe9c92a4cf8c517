// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// What is wrong with the filter's text, and what could stand there.
Item {
    id: fault

    required property RequestFilter filter

    visible: fault.filter.errorText !== ""
    implicitHeight: 32
    Accessible.role: Accessible.AlertMessage
    Accessible.name: fault.filter.errorText

    Row {
        anchors { left: parent.left; top: parent.top }
        height: 24
        spacing: Theme.s2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "error"
            size: 14
            color: Theme.err
        }
        T {
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            color: Theme.err
            text: fault.filter.errorText
            Accessible.ignored: true
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: fault.filter.suggestion !== ""
            small: true
            variant: "ghost"
            text: qsTr("Use %1").arg(fault.filter.suggestion)
            onClicked: fault.filter.useSuggestion()
        }
    }
}
