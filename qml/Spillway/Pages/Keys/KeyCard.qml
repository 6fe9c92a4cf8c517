// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// One key: its state in a word, how busy it is, and its menu.
Rectangle {
    id: card

    required property int index
    required property string provider
    required property string providerName
    required property string label
    required property string fingerprint
    required property string tone
    required property string stateText
    required property int secondsLeft
    required property string why
    required property bool turnedOn
    required property bool canReset
    required property int perMinute
    required property int limitPerMinute
    required property double requests
    required property double failures
    required property int inFlight
    required property KeysModel keys

    readonly property string stateLine: secondsLeft > 0 ? qsTr("%1 %2", "state, countdown").arg(stateText).arg(Fmt.countdown(secondsLeft)) : stateText
    readonly property string load: limitPerMinute > 0 ? qsTr("%1 of %2").arg(Fmt.num(perMinute)).arg(Fmt.num(limitPerMinute)) : Fmt.num(perMinute)

    signal editWanted()
    signal removeWanted()
    signal requestsWanted()

    implicitHeight: 148
    radius: Theme.rLg
    color: Theme.surface
    border.width: 1
    border.color: tone === "err" ? Theme.errDot : Theme.lineSoft
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 at %2, %3").arg(label).arg(providerName).arg(stateLine)
    Accessible.description: why

    Mono {
        id: mono

        anchors { left: parent.left; top: parent.top; margins: Theme.s4 }
        size: 32
        provider: card.provider
    }
    Column {
        anchors { left: mono.right; leftMargin: 10; right: pill.left; rightMargin: 8; verticalCenter: mono.verticalCenter }
        spacing: 1

        T {
            width: parent.width
            kind: "heading"
            text: card.label
            color: card.turnedOn ? Theme.text : Theme.text3
        }
        T {
            width: parent.width
            kind: "small"
            color: Theme.text3
            text: card.fingerprint === "" ? card.providerName : qsTr("%1, #%2", "provider, fingerprint of a secret").arg(card.providerName).arg(Fmt.ltr(card.fingerprint))
        }
    }
    Pill {
        id: pill

        anchors { right: more.left; rightMargin: 4; verticalCenter: mono.verticalCenter }
        tone: card.tone
        text: card.stateLine
    }
    AppButton {
        id: more

        anchors { right: parent.right; rightMargin: 8; verticalCenter: mono.verticalCenter }
        small: true
        variant: "ghost"
        iconName: "more"
        tip: qsTr("Actions for %1").arg(card.label)
        onClicked: menu.popup(more, 0, more.height)

        KeyMenu {
            id: menu

            turnedOn: card.turnedOn
            canReset: card.canReset
            onTurnWanted: on => card.keys.setEnabled(card.index, on)
            onTestWanted: card.keys.test(card.index)
            onResetWanted: card.keys.reset(card.index)
            onEditWanted: card.editWanted()
            onRequestsWanted: card.requestsWanted()
            onRemoveWanted: card.removeWanted()
        }
    }
    Item {
        id: rate

        anchors { left: parent.left; right: parent.right; top: mono.bottom; leftMargin: Theme.s4; rightMargin: Theme.s4; topMargin: 18 }
        height: 30

        T {
            anchors.left: parent.left
            kind: "small"
            text: qsTr("Requests / min")
        }
        T {
            anchors.right: parent.right
            kind: "small"
            color: Theme.text
            text: card.load
        }
        Bar {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: 5
            visible: card.limitPerMinute > 0
            value: card.limitPerMinute > 0 ? card.perMinute / card.limitPerMinute : 0
            fill: value > 0.95 ? Theme.warnDot : Theme.accentFill
        }
        HLine {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: 2 }
            visible: card.limitPerMinute === 0
        }
    }
    Item {
        anchors { left: parent.left; right: parent.right; top: rate.bottom; leftMargin: Theme.s4; rightMargin: Theme.s4; topMargin: 8 }
        height: 20

        T {
            anchors { left: parent.left; right: sum.left; rightMargin: 8 }
            kind: "small"
            color: Theme.text3
            text: card.why !== "" && card.tone !== "ok" ? card.why : card.inFlight > 0 ? qsTr("%n running", "", card.inFlight) : qsTr("Since the start")
        }
        T {
            id: sum

            anchors.right: parent.right
            kind: "small"
            color: Theme.text
            text: card.failures > 0 ? qsTr("%1 served, %2 failed").arg(Fmt.compact(card.requests - card.failures)).arg(Fmt.compact(card.failures))
                                    : qsTr("%1 served").arg(Fmt.compact(card.requests))
        }
    }
}
