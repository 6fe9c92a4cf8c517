// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import Spillway.Controls

// What floats above the page, one at a time.
Item {
    id: overlays

    property string shown

    width: 200
    height: 40

    AppButton {
        id: opener

        visible: overlays.shown === "tip" || overlays.shown === "menu"
        text: qsTr("Opener")
        ToolTip.text: qsTr("A stray tooltip is ours as well. It wraps when what it says is longer than a line can be.")
        ToolTip.visible: overlays.shown === "tip"
        ToolTip.delay: 0
    }
    Combo {
        id: combo

        visible: overlays.shown === "combo"
        name: qsTr("Who can connect")
        model: [qsTr("This computer only"), qsTr("Local network"), qsTr("Everyone")]
    }
    ContextMenu {
        id: menu

        y: opener.height + 4

        AppMenuItem { text: qsTr("Turn off"); iconName: "power"; kbd: "O" }
        AppMenuItem { text: qsTr("Test"); iconName: "test" }
        AppMenuItem { text: qsTr("Pinned"); checkable: true; checked: true }
        AppMenuItem { text: qsTr("Reset circuit"); iconName: "refresh"; enabled: false }
        ContextMenu {
            title: qsTr("Copy as")

            AppMenuItem { text: qsTr("cURL") }
        }
        AppMenuSeparator {}
        AppMenuItem { text: qsTr("Remove…"); iconName: "trash"; danger: true }
    }
    ConfirmDialog {
        id: confirm

        title: qsTr("Remove “work-2” from the keychain?")
        text: qsTr("The key is deleted from GNOME Keyring and cannot be brought back from there. Its request history and costs stay. Requests in flight finish first.")
        optionText: qsTr("Also remove it from 2 routing rules")
        alternativeText: qsTr("Turn off instead")
        confirmText: qsTr("Remove key")
    }
    Modal {
        id: form

        title: qsTr("Add key")
        dialogWidth: 560
        initialFocus: key
        buttons: [
            AppButton { text: qsTr("Cancel"); onClicked: form.close() },
            AppButton { variant: "primary"; text: qsTr("Add key") }
        ]
        leadingButtons: AppButton { variant: "ghost"; iconName: "test"; text: qsTr("Test again") }

        FormField {
            Layout.fillWidth: true
            label: qsTr("API key")
            okText: qsTr("Key works · 12 models")

            SecretField { id: key; Layout.fillWidth: true; name: qsTr("API key"); secret: "sk-ant-api03-0123456789c0Ta" }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 12

            FormField {
                Layout.fillWidth: true
                label: qsTr("Name")

                Field { Layout.fillWidth: true; name: qsTr("Name"); text: "personal" }
            }
            FormField {
                Layout.fillWidth: true
                label: qsTr("Monthly cap")

                Field { Layout.fillWidth: true; name: qsTr("Monthly cap"); text: "20" }
            }
        }
    }

    onShownChanged: {
        menu.visible = shown === "menu"
        confirm.visible = shown === "confirm"
        form.visible = shown === "form"
        combo.popup.visible = shown === "combo"
    }
}
