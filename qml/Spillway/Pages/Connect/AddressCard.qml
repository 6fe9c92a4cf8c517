// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// The one address, big enough to read across a desk, and who can reach it.
Card {
    id: card

    required property ConnectModel model

    implicitHeight: 104
    Accessible.name: qsTr("Base URL")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 4
        spacing: Theme.s4

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: 2

            T {
                kind: "small"
                color: Theme.text3
                text: qsTr("Base URL")
            }
            T {
                Layout.fillWidth: true
                kind: "monoBig"
                text: Fmt.ltr(card.model.baseUrl)
                font.strikeout: !card.model.listening
                color: card.model.listening ? Theme.text : Theme.text3
            }
            T {
                Layout.fillWidth: true
                kind: "small"
                color: card.model.reachableFromOutside ? Theme.warn : Theme.text3
                text: !card.model.listening ? qsTr("Spillway is not listening: tools cannot connect")
                    : card.model.reachableFromOutside ? qsTr("Other computers on your network can reach it")
                    : qsTr("Only this computer can reach it")
            }
        }
        T {
            Layout.maximumWidth: 220
            visible: card.width > 640
            kind: "small"
            color: Theme.text3
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignRight
            text: card.model.keyRequired ? qsTr("Tools must send one of your client keys")
                                         : qsTr("Any text will do as the tool's API key")
        }
        AppButton {
            variant: "primary"
            iconName: "copy"
            text: qsTr("Copy base URL")
            onClicked: card.model.copyBaseUrl()
        }
    }
}
