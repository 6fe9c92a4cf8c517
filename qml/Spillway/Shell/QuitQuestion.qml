// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Controls
import Spillway.Models

// Quitting while requests are running.
Modal {
    id: question

    required property ShellCommands shell

    title: qsTr("Quit Spillway?")
    dialogWidth: 460
    initialFocus: wait

    T {
        Layout.fillWidth: true
        text: qsTr("%n request(s) are running. Quitting now cuts them off.", "", question.shell.running)
        wrapMode: Text.WordWrap
    }
    leadingButtons: AppButton {
        variant: "ghost"
        text: qsTr("Cancel")
        onClicked: question.reject()
    }
    buttons: [
        AppButton {
            variant: "danger"
            text: qsTr("Quit now")
            onClicked: {
                question.close()
                question.shell.quit(true)
            }
        },
        AppButton {
            id: wait

            variant: "primary"
            text: qsTr("Wait and quit")
            onClicked: {
                question.close()
                question.shell.quit(false)
            }
        }
    ]
}
