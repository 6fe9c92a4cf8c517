// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// Add or edit a key. The key is tested as soon as it is there; one that fails the test may be saved all the same.
Modal {
    id: dialog

    required property KeyForm form

    dialogWidth: 560
    title: form.editing ? qsTr("Edit %1").arg(form.name) : form.sessionOnly ? qsTr("Add a key for this session") : qsTr("Add key")
    initialFocus: secret
    onOpened: secret.clear()
    onClosed: {
        secret.clear()
        form.close()
    }

    Connections {
        target: dialog.form

        function onSaved(): void {
            dialog.close()
        }
    }

    FormField {
        Layout.fillWidth: true
        visible: !dialog.form.editing
        label: qsTr("Provider")
        hint: dialog.form.notes

        VendorTiles {
            Layout.fillWidth: true
            form: dialog.form
        }
    }
    FormField {
        Layout.fillWidth: true
        visible: dialog.form.needsSecret
        label: qsTr("API key")
        hint: dialog.form.editing ? qsTr("Leave it empty to keep the stored key.") : dialog.form.testing ? qsTr("Asking the provider…") : ""
        okText: dialog.form.testResult
        errorText: dialog.form.secretProblem

        SecretField {
            id: secret

            Layout.fillWidth: true
            name: qsTr("API key")
            errorText: dialog.form.secretProblem
            placeholderText: qsTr("Paste the key")
            onEdited: typed => dialog.form.setSecret(typed)
            onEditingFinished: dialog.form.test()
            onAccepted: dialog.form.save()
        }
    }
    FormField {
        Layout.fillWidth: true
        label: qsTr("Name")
        errorText: dialog.form.nameProblem

        Field {
            Layout.fillWidth: true
            name: qsTr("Name")
            errorText: dialog.form.nameProblem
            text: dialog.form.name
            onTextEdited: dialog.form.name = text
            onAccepted: dialog.form.save()
        }
    }
    FormField {
        Layout.fillWidth: true
        visible: dialog.form.needsBaseUrl
        label: qsTr("Base URL")
        hint: dialog.form.notes

        Field {
            Layout.fillWidth: true
            mono: true
            name: qsTr("Base URL")
            placeholderText: "https://api.example.com"
            text: dialog.form.baseUrl
            onTextEdited: dialog.form.baseUrl = text
        }
    }
    KeyDialogAdvanced {
        Layout.fillWidth: true
        form: dialog.form
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: stored.implicitHeight + 24
        radius: Theme.rMd + 2
        color: Theme.sunken

        Icon {
            id: shield

            anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
            name: "shield"
            size: 16
        }
        T {
            id: stored

            anchors { left: shield.right; leftMargin: 10; right: parent.right; rightMargin: 14; verticalCenter: parent.verticalCenter }
            kind: "small"
            wrapMode: Text.WordWrap
            text: dialog.form.sessionOnly ? qsTr("Kept in memory until Spillway quits. Nothing is stored.")
                                          : qsTr("Stored in %1. Never written to a file, a log or a crash report.").arg(dialog.form.storedIn)
        }
    }
    Banner {
        Layout.fillWidth: true
        visible: dialog.form.saveProblem !== ""
        tone: "err"
        text: qsTr("Not saved.")
        detail: dialog.form.saveProblem
    }

    leadingButtons: AppButton {
        visible: dialog.form.needsSecret
        variant: "ghost"
        iconName: "test"
        enabled: !dialog.form.testing && secret.length > 0
        text: dialog.form.testing ? qsTr("Testing…") : qsTr("Test")
        onClicked: dialog.form.test()
    }
    buttons: [
        AppButton {
            text: qsTr("Cancel")
            onClicked: dialog.reject()
        },
        AppButton {
            variant: "primary"
            enabled: dialog.form.canSave
            text: dialog.form.editing ? qsTr("Save") : qsTr("Add key")
            onClicked: dialog.form.save()
        }
    ]
}
