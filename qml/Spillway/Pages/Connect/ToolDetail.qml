// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// One tool: start it, or paste this, and see it work.
Card {
    id: card

    required property ConnectModel model

    title: model.toolName === "" ? qsTr("Something else") : model.toolName
    padded: false
    actions: Item {
        implicitWidth: state.implicitWidth
        implicitHeight: Theme.cardHeader
        width: implicitWidth
        height: implicitHeight

        Pill {
            id: state

            anchors.verticalCenter: parent.verticalCenter
            tone: card.model.toolConnected ? "ok" : "neutral"
            text: card.model.toolConnected ? qsTr("Connected") : qsTr("Waiting for its first request")
        }
    }

    Flickable {
        id: flick

        anchors { fill: parent; leftMargin: Theme.s5; rightMargin: Theme.s5; bottomMargin: Theme.s4 }
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ColumnLayout {
            id: column

            width: flick.width
            spacing: 14

            RowLayout {
                visible: card.model.canLaunch
                spacing: Theme.s4

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 3

                    T {
                        kind: "strong"
                        text: qsTr("Start it connected")
                    }
                    T {
                        Layout.fillWidth: true
                        color: Theme.text2
                        wrapMode: Text.WordWrap
                        text: qsTr("Opens %1 in a terminal with the right environment. No file is changed.").arg(card.model.toolName)
                    }
                }
                AppButton {
                    variant: "primary"
                    iconName: "play"
                    text: qsTr("Open in terminal")
                    onClicked: card.model.launch()
                }
            }
            Banner {
                Layout.fillWidth: true
                visible: card.model.problem !== ""
                tone: "err"
                text: qsTr("It did not start.")
                detail: card.model.problem
            }
            HLine {
                Layout.fillWidth: true
                visible: card.model.canLaunch
            }
            RowLayout {
                spacing: Theme.s2

                T {
                    Layout.fillWidth: true
                    kind: "strong"
                    text: card.model.canLaunch ? qsTr("Or paste this") : qsTr("Paste this")
                }
                Segmented {
                    visible: card.model.ways.length > 1
                    name: qsTr("Kind of snippet")
                    model: card.model.ways
                    current: card.model.way
                    onActivated: index => card.model.way = index
                }
            }
            CodeView {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(implicitHeight, 220)
                name: qsTr("Snippet")
                numbers: false
                wrap: true
                language: card.model.snippetLanguage
                text: card.model.snippet
            }
            RowLayout {
                spacing: Theme.s2

                T {
                    Layout.fillWidth: true
                    kind: "small"
                    color: Theme.text3
                    wrapMode: Text.WordWrap
                    text: card.model.keyRequired ? qsTr("Put one of your client keys in place of YOUR_CLIENT_KEY.") : ""
                }
                AppButton {
                    small: true
                    iconName: "copy"
                    text: qsTr("Copy")
                    tip: qsTr("Copy the snippet")
                    onClicked: card.model.copySnippet()
                }
            }
            HLine { Layout.fillWidth: true }
            T {
                kind: "strong"
                text: card.model.toolName === "" ? qsTr("Latest from other tools")
                                                 : qsTr("Latest from %1").arg(card.model.toolName)
            }
            T {
                Layout.fillWidth: true
                visible: latest.count === 0
                color: Theme.text2
                wrapMode: Text.WordWrap
                text: qsTr("No request yet. Start the tool and ask it something: it appears here at once.")
            }
            ListView {
                id: latest

                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                interactive: false
                model: card.model.latest
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Latest requests")
                delegate: RequestLine { width: latest.width }
            }
        }
    }
}
