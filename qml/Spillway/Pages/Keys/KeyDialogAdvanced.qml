// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// What few need: weight, account and limits of our own.
ColumnLayout {
    id: advanced

    required property KeyForm form

    spacing: Theme.s3

    Disclosure {
        id: disclosure

        text: qsTr("Advanced")
        hint: qsTr("weight, account, limits")
    }
    RowLayout {
        Layout.fillWidth: true
        visible: disclosure.expanded
        spacing: Theme.s3

        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Account")
            hint: qsTr("Keys of one account share its limits")

            Field {
                Layout.fillWidth: true
                name: qsTr("Account")
                text: advanced.form.account
                onTextEdited: advanced.form.account = text
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Weight")
            hint: qsTr("Its share of the traffic")

            NumberField {
                Layout.fillWidth: true
                name: qsTr("Weight")
                from: 1
                to: 1000
                value: advanced.form.weight
                onCommitted: value => advanced.form.weight = value
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: disclosure.expanded
        spacing: Theme.s3

        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Requests a minute")
            hint: qsTr("0: as the provider allows")

            NumberField {
                Layout.fillWidth: true
                name: qsTr("Requests a minute")
                value: advanced.form.requestsPerMinute
                onCommitted: value => advanced.form.requestsPerMinute = value
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("At the same time")
            hint: qsTr("0: as many as come")

            NumberField {
                Layout.fillWidth: true
                name: qsTr("At the same time")
                value: advanced.form.concurrency
                onCommitted: value => advanced.form.concurrency = value
            }
        }
    }
}
