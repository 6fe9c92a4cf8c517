// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Controls
import Spillway.Models

// The raw text behind a banner's sentence.
Modal {
    id: details

    required property AppModel app

    title: app.banner.text
    initialFocus: close

    T {
        Layout.fillWidth: true
        text: details.app.banner.consequence
        wrapMode: Text.WordWrap
    }
    T {
        Layout.fillWidth: true
        kind: "mono"
        text: details.app.banner.detail
        wrapMode: Text.WrapAnywhere
    }
    leadingButtons: AppButton {
        variant: "ghost"
        iconName: "copy"
        text: qsTr("Copy details")
        onClicked: details.app.shell.copyText(details.app.banner.detail, qsTr("Details copied"))
    }
    buttons: AppButton {
        id: close

        text: qsTr("Close")
        onClicked: details.close()
    }
}
