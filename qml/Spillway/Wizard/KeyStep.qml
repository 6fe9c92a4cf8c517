// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls
import Spillway.Pages.Keys

// The first key: paste it, and it is tested.
ColumnLayout {
    id: step

    required property KeyForm form

    spacing: Theme.s4

    StepText {
        Layout.fillWidth: true
        title: qsTr("Add a key")
        text: qsTr("Paste an API key. Its beginning usually tells Spillway whose it is.")
    }
    VendorTiles {
        Layout.fillWidth: true
        form: step.form
    }
    FormField {
        Layout.fillWidth: true
        visible: step.form.needsSecret
        label: qsTr("API key")
        hint: step.form.testing ? qsTr("Asking the provider…") : qsTr("Stored in %1. Never written to a file.").arg(step.form.storedIn)
        okText: step.form.testResult
        errorText: step.form.secretProblem

        SecretField {
            Layout.fillWidth: true
            focus: true
            name: qsTr("API key")
            errorText: step.form.secretProblem
            placeholderText: qsTr("Paste the key")
            onEdited: typed => step.form.setSecret(typed)
            onEditingFinished: step.form.test()
            onAccepted: step.form.save()
        }
    }
    FormField {
        Layout.fillWidth: true
        visible: step.form.needsBaseUrl
        label: qsTr("Base URL")
        hint: step.form.notes

        Field {
            Layout.fillWidth: true
            mono: true
            name: qsTr("Base URL")
            placeholderText: "https://api.example.com"
            text: step.form.baseUrl
            onTextEdited: step.form.baseUrl = text
        }
    }
    FormField {
        Layout.fillWidth: true
        label: qsTr("Name")
        errorText: step.form.nameProblem

        Field {
            Layout.fillWidth: true
            name: qsTr("Name")
            errorText: step.form.nameProblem
            text: step.form.name
            onTextEdited: step.form.name = text
        }
    }
    Banner {
        Layout.fillWidth: true
        visible: step.form.saveProblem !== ""
        tone: "err"
        text: qsTr("Not saved.")
        detail: step.form.saveProblem
    }
}
