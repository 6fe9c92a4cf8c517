// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// What this is, and what was found that saves typing.
ColumnLayout {
    id: step

    required property WizardModel model

    readonly property bool found: model.variables.length > 0 || model.keyFile !== ""

    spacing: Theme.s4

    StepText {
        Layout.fillWidth: true
        title: qsTr("Many keys, one address")
        text: qsTr("Spillway puts your AI keys behind one address on this computer. Your tools talk to it; it picks a healthy key for each request and moves on when one is limited.")
    }
    T {
        Layout.fillWidth: true
        Layout.topMargin: Theme.s2
        visible: step.found
        kind: "heading"
        text: qsTr("Found on this computer")
    }
    FoundKey {
        Layout.fillWidth: true
        visible: step.model.keyFile !== ""
        iconName: "file"
        title: "api-keys.json"
        detail: Fmt.ltr(step.model.keyFile)
        actionText: qsTr("Import")
        onTaken: step.model.useKeyFile()
    }
    Repeater {
        model: step.model.variables

        FoundKey {
            required property string modelData
            required property int index

            Layout.fillWidth: true
            title: Fmt.ltr(modelData)
            detail: qsTr("Stays in your environment; Spillway reads it from there")
            actionText: qsTr("Use")
            onTaken: step.model.useVariable(index)
        }
    }
}
