// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// The first run, over the whole window: four steps at the side, one of them large, and a way out at every one.
FocusScope {
    id: wizard

    required property WizardModel model

    readonly property bool last: model.step === WizardModel.Connect

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("First steps")
    Keys.onEscapePressed: model.back()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Rectangle {
        id: rail

        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: Math.min(248, parent.width * 0.3)
        color: Theme.sidebar

        Row {
            id: brand

            anchors { left: parent.left; top: parent.top; margins: Theme.s6 }
            spacing: 10

            BrandMark { size: 28 }
            T {
                anchors.verticalCenter: parent.verticalCenter
                kind: "heading"
                text: "Spillway"
            }
        }
        Stepper {
            anchors { left: parent.left; right: parent.right; top: brand.bottom; leftMargin: Theme.s6; rightMargin: Theme.s3; topMargin: 44 }
            steps: [qsTr("Welcome"), qsTr("Add a key"), qsTr("Start listening"), qsTr("Connect a tool")]
            current: wizard.model.step
        }
        T {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.s6 }
            kind: "small"
            wrapMode: Text.WordWrap
            lineHeight: 1.4
            text: qsTr("No account. Nothing leaves this computer except requests to your providers.")
        }
        VLine { anchors { right: parent.right; top: parent.top; bottom: parent.bottom } }
    }
    Flickable {
        id: scroller

        anchors { left: rail.right; right: parent.right; top: parent.top; bottom: footer.top; leftMargin: 40; rightMargin: 40; topMargin: 40 }
        clip: true
        contentWidth: width
        contentHeight: content.height + Theme.s5
        boundsBehavior: Flickable.StopAtBounds
        Templates.ScrollBar.vertical: AppScrollBar {}

        Column {
            id: content

            width: Math.min(scroller.width, 640)
            spacing: Theme.s4

            Banner {
                width: parent.width
                visible: wizard.model.problem !== ""
                tone: "err"
                text: qsTr("That did not work.")
                detail: wizard.model.problem
            }
            Loader {
                readonly property string file: ["WelcomeStep.qml", "KeyStep.qml", "ListenStep.qml", "ConnectStep.qml"][wizard.model.step]

                function load(): void {
                    const ofKey = wizard.model.step === WizardModel.Key
                    setSource(file, ofKey ? { form: wizard.model.form } : { model: wizard.model })
                }

                width: parent.width
                focus: true
                onFileChanged: load()
                Component.onCompleted: if (status === Loader.Null) load()
            }
        }
    }
    Item {
        id: footer

        anchors { left: rail.right; right: parent.right; bottom: parent.bottom }
        height: 64

        HLine { anchors { left: parent.left; right: parent.right; top: parent.top } }
        AppButton {
            anchors { left: parent.left; leftMargin: 40; verticalCenter: parent.verticalCenter }
            variant: "ghost"
            text: wizard.model.step === WizardModel.Welcome ? qsTr("Skip all") : qsTr("Back")
            onClicked: wizard.model.step === WizardModel.Welcome ? wizard.model.finish() : wizard.model.back()
        }
        Row {
            anchors { right: parent.right; rightMargin: 40; verticalCenter: parent.verticalCenter }
            spacing: Theme.s2

            AppButton {
                visible: wizard.model.step === WizardModel.Key
                variant: "ghost"
                text: qsTr("Skip")
                onClicked: wizard.model.next()
            }
            AppButton {
                visible: wizard.model.step === WizardModel.Key
                variant: "primary"
                enabled: wizard.model.form.canSave
                text: wizard.model.form.saving ? qsTr("Saving…") : qsTr("Add key")
                onClicked: wizard.model.form.save()
            }
            AppButton {
                visible: wizard.model.step !== WizardModel.Key
                variant: "primary"
                text: wizard.last ? qsTr("Done") : qsTr("Continue")
                onClicked: wizard.model.next()
            }
        }
    }
}
