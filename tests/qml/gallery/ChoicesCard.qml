// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls

Card {
    title: qsTr("Choices")
    fit: true

    Row {
        width: parent.width
        spacing: 16

        Column {
            width: (parent.width - 16) / 2
            spacing: 6

            RadioRow { width: parent.width; text: qsTr("Least busy"); hint: qsTr("The key with the most room left"); checked: true }
            RadioRow { width: parent.width; text: qsTr("In order"); hint: qsTr("The first that can serve") }
        }
        Column {
            width: (parent.width - 16) / 2
            spacing: 6

            Row {
                spacing: 12

                Toggle { text: qsTr("On"); checked: true }
                Toggle { text: qsTr("Off") }
                Toggle { text: qsTr("On and fixed"); checked: true; enabled: false }
                Toggle { text: qsTr("Labelled"); showText: true }
            }
            CheckBoxApp { text: qsTr("Keep bodies"); checked: true }
            CheckBoxApp { text: qsTr("Some of them"); checkState: Qt.PartiallyChecked; tristate: true }
            CheckBoxApp { text: qsTr("Not this one"); enabled: false }
            AppSlider { width: 220; name: qsTr("Text size"); value: 0.4 }
        }
    }
}
