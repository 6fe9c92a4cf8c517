// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// The address, and that it is really open.
ColumnLayout {
    id: step

    required property WizardModel model

    spacing: Theme.s4

    StepText {
        Layout.fillWidth: true
        title: qsTr("Start listening")
        text: qsTr("This is the address that your tools will use. Only this computer can reach it.")
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 84
        radius: Theme.rLg
        color: step.model.listening ? Theme.okSoft : Theme.errSoft

        ColumnLayout {
            anchors { left: parent.left; right: action.left; verticalCenter: parent.verticalCenter; leftMargin: Theme.s4; rightMargin: Theme.s3 }
            spacing: 4

            T {
                Layout.fillWidth: true
                kind: "monoBig"
                text: Fmt.ltr(step.model.baseUrl)
                font.strikeout: !step.model.listening
            }
            T {
                Layout.fillWidth: true
                color: step.model.listening ? Theme.ok : Theme.err
                text: step.model.listening ? qsTr("Listening")
                    : step.model.portHolder !== "" ? qsTr("%1 uses this port already").arg(step.model.portHolder)
                    : qsTr("This port cannot be opened")
            }
        }
        AppButton {
            id: action

            anchors { right: parent.right; rightMargin: Theme.s4; verticalCenter: parent.verticalCenter }
            visible: !step.model.listening && step.model.freePort > 0
            width: visible ? implicitWidth : 0
            variant: "primary"
            text: qsTr("Use %1").arg(step.model.freePort)
            onClicked: step.model.useFreePort()
        }
    }
    Toggle {
        visible: step.model.canOpenAtLogin
        showText: true
        text: qsTr("Open Spillway when I sign in")
        checked: step.model.opensAtLogin
        onToggled: step.model.opensAtLogin = checked
    }
    T {
        Layout.fillWidth: true
        kind: "small"
        color: Theme.text3
        wrapMode: Text.WordWrap
        text: qsTr("Closing the window keeps the proxy running. Pause it or quit from the tray, or with Ctrl+Q.")
    }
}
