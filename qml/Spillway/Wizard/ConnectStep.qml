// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// Start a tool, and see its first request arrive.
ColumnLayout {
    id: step

    required property WizardModel model

    readonly property ConnectModel connect: model.connect

    spacing: Theme.s4

    StepText {
        Layout.fillWidth: true
        title: qsTr("Connect a tool")
        text: qsTr("Start a tool from here, or paste this into a terminal first. No file of the tool is changed.")
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.s2

        Combo {
            Layout.fillWidth: true
            name: qsTr("Tool")
            model: step.connect.tools
            textRole: "name"
            currentIndex: step.connect.currentRow
            displayText: step.connect.toolName === "" ? qsTr("Something else…") : step.connect.toolName
            onActivated: index => step.connect.currentRow = index
        }
        AppButton {
            visible: step.connect.canLaunch
            variant: "primary"
            iconName: "play"
            text: qsTr("Open in terminal")
            onClicked: step.connect.launch()
        }
        AppButton {
            iconName: "copy"
            text: qsTr("Copy")
            tip: qsTr("Copy the snippet")
            onClicked: step.connect.copySnippet()
        }
    }
    CodeView {
        Layout.fillWidth: true
        name: qsTr("Snippet")
        numbers: false
        wrap: true
        language: step.connect.snippetLanguage
        text: step.connect.snippet
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 52
        radius: Theme.rLg
        color: step.model.caller === "" ? Theme.neutralSoft : Theme.okSoft
        Accessible.role: Accessible.AlertMessage
        Accessible.name: proof.text

        StatusDot {
            id: dot

            anchors { left: parent.left; leftMargin: Theme.s4; verticalCenter: parent.verticalCenter }
            tone: step.model.caller === "" ? "neutral" : "ok"
            pulse: true
        }
        T {
            id: proof

            anchors { left: dot.right; leftMargin: Theme.s3; right: parent.right; rightMargin: Theme.s3; verticalCenter: parent.verticalCenter }
            kind: "strong"
            text: step.model.caller === "" ? qsTr("Waiting for the first request…") : qsTr("First request received from %1").arg(step.model.caller)
        }
    }
}
