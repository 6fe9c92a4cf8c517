// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Theme

// What was just done, with one way back. Stays while it is hovered or holds the focus, else for `duration`.
Rectangle {
    id: toast

    property string text
    property string actionText
    property string actionKbd
    property string iconName: "check"
    property string tone: "ok"          // ok | err | info
    property int duration: 6000         // ms

    signal actionTriggered()
    signal dismissed()

    implicitWidth: row.implicitWidth + 20
    implicitHeight: Theme.banner
    radius: Theme.rLg
    color: Theme.toast
    border.width: 1
    border.color: Theme.toastLine
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    HoverHandler { id: hover }
    Timer {
        interval: toast.duration
        running: toast.visible && !hover.hovered && !action.activeFocus
        onTriggered: toast.dismissed()
    }

    RowLayout {
        id: row

        anchors { fill: parent; leftMargin: 14; rightMargin: 6 }
        spacing: 12

        Icon {
            name: toast.iconName
            size: 16
            stroke: 2.2
            color: toast.tone === "err" ? Theme.toastErr : toast.tone === "info" ? Theme.toastAction : Theme.toastOk
        }
        T {
            Layout.fillWidth: true
            Layout.rightMargin: toast.actionText === "" ? 8 : 0
            text: toast.text
            color: Theme.toastText
            Accessible.ignored: true
        }
        Rectangle {
            Layout.preferredWidth: 1
            Layout.preferredHeight: 18
            visible: toast.actionText !== ""
            color: Theme.toastHover
        }
        ToastButton {
            id: action

            visible: toast.actionText !== ""
            text: toast.actionText
            kbd: toast.actionKbd
            onClicked: toast.actionTriggered()
        }
    }
}
