// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// The worst of what is wrong, with the button that helps.
Banner {
    id: line

    required property BannerModel banner

    tone: banner.error ? "err" : "warn"
    text: banner.text
    detail: banner.consequence

    AppButton {
        anchors.verticalCenter: parent?.verticalCenter
        visible: line.banner.detail !== ""
        small: true
        variant: "ghost"
        text: qsTr("Details")
        onClicked: line.banner.showDetails()
    }
    AppButton {
        anchors.verticalCenter: parent?.verticalCenter
        visible: text !== ""
        small: true
        variant: "ghost"
        text: line.banner.secondaryText
        onClicked: line.banner.runSecondary()
    }
    AppButton {
        anchors.verticalCenter: parent?.verticalCenter
        visible: text !== ""
        small: true
        variant: line.banner.error ? "primary" : "default"
        text: line.banner.primaryText
        onClicked: line.banner.runPrimary()
    }
    AppButton {
        anchors.verticalCenter: parent?.verticalCenter
        visible: line.banner.dismissible
        small: true
        variant: "ghost"
        iconName: "x"
        tip: qsTr("Hide until something changes")
        onClicked: line.banner.dismiss()
    }
}
