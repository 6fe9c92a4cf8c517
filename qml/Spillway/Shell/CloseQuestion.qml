// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Controls

// Asked once, at the first close on a desktop without a tray.
Modal {
    id: question

    signal answered(bool keepRunning)

    objectName: "closeQuestion"
    title: qsTr("Keep serving in the background?")
    dialogWidth: 460
    initialFocus: keep

    T {
        Layout.fillWidth: true
        text: qsTr("This desktop has no tray. With the window closed Spillway goes on serving your tools; open it again from the launcher. You can change the answer in Settings.")
        wrapMode: Text.WordWrap
    }
    buttons: [
        AppButton {
            text: qsTr("Quit")
            onClicked: {
                question.close()
                question.answered(false)
            }
        },
        AppButton {
            id: keep

            variant: "primary"
            text: qsTr("Keep running")
            onClicked: {
                question.close()
                question.answered(true)
            }
        }
    ]
}
