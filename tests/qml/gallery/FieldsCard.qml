// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Controls

Card {
    title: qsTr("Fields")
    fit: true

    GridLayout {
        width: parent.width
        columns: 2
        rowSpacing: 14
        columnSpacing: 16

        Field { Layout.fillWidth: true; Layout.preferredWidth: 1; iconName: "search"; placeholderText: qsTr("Placeholder") }
        Field { Layout.fillWidth: true; Layout.preferredWidth: 1; name: qsTr("Value"); text: qsTr("With a value") }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("API key")
            okText: qsTr("Key works · 12 models")

            SecretField { Layout.fillWidth: true; name: qsTr("API key"); secret: "sk-ant-api03-c0Ta" }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Base URL")
            errorText: qsTr("OpenAI refused this key (401)")

            Field { Layout.fillWidth: true; name: qsTr("Base URL"); mono: true; text: "https://api.openai.com"; errorText: qsTr("OpenAI refused this key (401)") }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.fillHeight: false
            spacing: 10

            NumberField { implicitWidth: 76; name: qsTr("Port"); value: 18765; mono: true }
            Combo { Layout.fillWidth: true; name: qsTr("Who can connect"); model: [qsTr("This computer only"), qsTr("Local network")] }
        }
        Field { Layout.fillWidth: true; Layout.preferredWidth: 1; name: qsTr("Off"); text: qsTr("Cannot be changed"); enabled: false }
        AppTextArea { Layout.fillWidth: true; Layout.columnSpan: 2; name: qsTr("Headers"); placeholderText: qsTr("One header a line") }
    }
}
