// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Controls

Card {
    title: qsTr("Facts and code")
    fit: true
    actions: AppButton { anchors.verticalCenter: parent ? parent.verticalCenter : undefined; small: true; variant: "ghost"; iconName: "copy"; tip: qsTr("Copy") }

    Row {
        width: parent.width
        spacing: 16

        Column {
            width: 250
            spacing: 6

            KeyValue { width: parent.width; labelWidth: 90; label: qsTr("Client"); value: "Claude Code 2.1.14" }
            KeyValue { width: parent.width; labelWidth: 90; label: qsTr("Stop reason"); value: "tool_use"; mono: true }
            HLine { width: parent.width }
            Skeleton { width: 180 }
            Skeleton { width: 120 }
            Stepper { width: parent.width; topPadding: 8; spacing: 10; current: 1; steps: [qsTr("Welcome"), qsTr("Add a key"), qsTr("Connect a tool")] }
        }
        Column {
            width: parent.width - 266
            spacing: 10

            CodeView {
                width: parent.width
                name: qsTr("Request")
                language: "json"
                text: "{\n  \"model\": \"claude-opus-4-6\",\n  \"max_tokens\": 1024,\n  \"stream\": true,\n  \"key\": ‹redacted›\n}"
            }
            CodeView {
                width: parent.width
                name: qsTr("Change")
                language: "diff"
                numbers: false
                text: " {\n-  \"env\": {}\n+  \"env\": { \"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:18765\" }\n }"
            }
        }
    }
}
