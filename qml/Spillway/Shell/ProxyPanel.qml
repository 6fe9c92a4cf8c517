// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// How the proxy stands and the one button, on every page. Collapsed: the dot and the button.
Rectangle {
    id: panel

    required property AppModel app
    property bool collapsed: false
    readonly property ProxyCard card: app.proxyCard
    readonly property int inset: collapsed ? 6 : 12

    function press(): void {
        if (card.offersPause)
            choices.open()
        else
            app.commands.run(card.command)
    }

    implicitHeight: content.height + 24
    radius: Theme.rLg
    color: Theme.surface
    border.width: 1
    border.color: Theme.lineSoft
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Proxy: %1").arg(card.word)

    Column {
        id: content

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 12; leftMargin: panel.inset; rightMargin: panel.inset }
        spacing: 8

        Item {
            width: parent.width
            height: 20

            StatusDot {
                id: dot

                anchors { left: parent.left; leftMargin: panel.collapsed ? (parent.width - width) / 2 : 2; verticalCenter: parent.verticalCenter }
                tone: panel.card.tone
                pulse: panel.card.serving
            }
            T {
                anchors { left: dot.right; leftMargin: 9; right: since.left; rightMargin: 6; verticalCenter: parent.verticalCenter }
                visible: !panel.collapsed
                kind: "strong"
                text: panel.card.word
            }
            T {
                id: since

                anchors { right: parent.right; rightMargin: 2; verticalCenter: parent.verticalCenter }
                visible: !panel.collapsed
                width: visible ? Math.min(implicitWidth, 110) : 0
                kind: "small"
                color: Theme.text3
                text: panel.card.since
            }
        }
        Item {
            visible: !panel.collapsed
            width: parent.width
            height: Theme.ctlSm - 8

            T {
                anchors { left: parent.left; leftMargin: 2; right: copy.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
                kind: "mono"
                text: panel.card.address
                color: panel.card.reachable ? Theme.text2 : Theme.text3
                font.strikeout: !panel.card.reachable
                Accessible.name: panel.card.reachable ? text : qsTr("%1, not reachable").arg(text)
            }
            AppButton {
                id: copy

                anchors { right: parent.right; rightMargin: -4; verticalCenter: parent.verticalCenter }
                small: true
                variant: "ghost"
                iconName: "copy"
                tip: panel.app.commands.hint("url.copy")
                onClicked: panel.app.commands.run("url.copy")
            }
        }
        T {
            visible: panel.card.demo && !panel.collapsed
            leftPadding: 2
            width: parent.width
            kind: "small"
            color: Theme.info
            text: qsTr("Demo: simulated providers")
            wrapMode: Text.WordWrap
        }
        AppButton {
            id: button

            width: parent.width
            small: true
            variant: panel.card.urgent ? "primary" : "default"
            iconName: panel.card.buttonGlyph
            text: panel.collapsed ? "" : panel.card.buttonText
            tip: panel.collapsed ? panel.card.buttonText : ""
            enabled: panel.card.buttonEnabled
            onClicked: panel.press()

            ContextMenu {
                id: choices

                y: -implicitHeight * Theme.zoom - 4

                CommandItem { command: panel.app.commands.find("proxy.pause15") }
                CommandItem { command: panel.app.commands.find("proxy.pause60") }
                CommandItem {
                    command: panel.app.commands.find("proxy.toggle")
                    text: qsTr("Until I resume")
                }
            }
        }
    }
}
