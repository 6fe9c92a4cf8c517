// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Theme

// Asks before what cannot be undone: what is lost and what is kept, a milder way where there is one, the focus on Cancel.
// `accepted` when confirmed, `alternativeChosen` for the milder way.
Modal {
    id: dialog

    property string text
    property string confirmText
    property string alternativeText
    property string optionText          // a check box, such as "Also remove it from 2 routing rules"
    property bool optionChecked: true
    property bool danger: true

    signal alternativeChosen()

    dialogWidth: 460
    initialFocus: cancel

    T {
        Layout.fillWidth: true
        color: Theme.text2
        text: dialog.text
        wrapMode: Text.WordWrap
        lineHeight: 1.35
    }
    CheckBoxApp {
        Layout.fillWidth: true
        visible: dialog.optionText !== ""
        text: dialog.optionText
        checked: dialog.optionChecked
        onToggled: dialog.optionChecked = checked
    }

    leadingButtons: AppButton {
        objectName: "alternative"
        visible: dialog.alternativeText !== ""
        variant: "ghost"
        text: dialog.alternativeText
        onClicked: {
            dialog.close()
            dialog.alternativeChosen()
        }
    }
    buttons: [
        AppButton {
            id: cancel

            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        AppButton {
            variant: dialog.danger ? "danger" : "primary"
            text: dialog.confirmText
            onClicked: dialog.accept()
        }
    ]
}
