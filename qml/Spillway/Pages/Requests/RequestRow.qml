// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// One request. Fixed height, no layout, nothing loaded later: hundreds pass by in a second.
Rectangle {
    id: row

    required property int index
    required property string requestId
    required property date accepted
    required property string statusText
    required property string tone
    required property int attemptCount
    required property string client
    required property string modelName
    required property string keyName
    required property string provider
    required property double tokensIn
    required property double tokensOut
    required property double firstToken
    required property double duration
    required property double firstTokenShare
    required property double durationShare
    required property double cost
    required property bool running
    required property bool current
    required property bool selected
    required property RequestColumns columns
    property bool focusShown: false

    readonly property bool marked: current || selected
    readonly property color quiet: marked ? Theme.text2 : Theme.text3

    readonly property string sentence: {
        if (keyName === "")
            return qsTr("%1, status %2, %3").arg(Fmt.time(accepted)).arg(statusText).arg(modelName)
        const start = attemptCount > 1 ? qsTr("%1, status %2, %3 on %4, %5, %n attempt(s)", "", attemptCount)
                                       : qsTr("%1, status %2, %3 on %4, %5")
        return start.arg(Fmt.time(accepted)).arg(statusText).arg(modelName).arg(keyName).arg(Fmt.usd(cost, 4))
    }

    signal chosen(row: int, extend: bool)
    signal menuWanted(row: int)
    signal spoken(sentence: string) // of the current row

    onCurrentChanged: if (current) spoken(sentence)
    onSentenceChanged: if (current) spoken(sentence)

    width: ListView.view?.width ?? 0
    height: Theme.row
    color: marked ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : "transparent"
    Accessible.role: Accessible.Row
    Accessible.selected: marked
    Accessible.focusable: true
    Accessible.focused: current && focusShown
    Accessible.name: sentence
    Accessible.onPressAction: row.chosen(row.index, false)

    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onClicked: event => {
            if (event.button === Qt.RightButton)
                row.menuWanted(row.index)
            else
                row.chosen(row.index, (event.modifiers & Qt.ShiftModifier) !== 0)
        }
    }
    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        visible: row.current
        width: 3
        color: Theme.accent
    }
    HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
    Cell {
        box: row.columns.time
        kind: "small"
        color: row.quiet
        text: Fmt.time(row.accepted)
    }
    StatusCell {
        anchors { left: parent.left; leftMargin: row.columns.status.start }
        width: row.columns.status.width
        height: parent.height
        tone: row.tone
        text: row.statusText
        attempts: row.attemptCount
        running: row.running
        quiet: row.quiet
    }
    Cell {
        box: row.columns.client
        color: Theme.text2
        text: row.client
    }
    Cell {
        box: row.columns.model
        text: row.modelName
    }
    Mono {
        id: monogram

        anchors { left: parent.left; leftMargin: row.columns.key.start; verticalCenter: parent.verticalCenter }
        visible: row.columns.key.shown && row.keyName !== ""
        provider: row.provider
        size: 17
    }
    T {
        anchors { left: monogram.right; leftMargin: 7; top: parent.top; bottom: parent.bottom }
        visible: row.columns.key.shown
        width: row.columns.key.width - 24
        color: Theme.text2
        text: row.keyName
    }
    TokenCell {
        anchors { left: parent.left; leftMargin: row.columns.tokens.start }
        visible: row.columns.tokens.shown
        width: row.columns.tokens.width
        height: parent.height
        tokensIn: row.tokensIn
        tokensOut: row.tokensOut
        quiet: row.quiet
    }
    Cell {
        box: row.columns.firstToken
        end: true
        color: Theme.text2
        text: Fmt.ms(row.firstToken)
    }
    DurationBar {
        anchors { left: parent.left; leftMargin: row.columns.duration.start + 8; verticalCenter: parent.verticalCenter }
        visible: row.columns.barShown && row.columns.duration.shown
        share: row.running ? row.firstTokenShare : row.durationShare
        firstTokenShare: row.firstTokenShare
        failed: row.tone === "err"
    }
    Cell {
        box: row.columns.duration
        end: true
        text: row.running ? "" : Fmt.ms(row.duration)
    }
    Cell {
        box: row.columns.cost
        end: true
        color: Theme.text2
        text: Fmt.usd(row.cost, 4)
    }
    FocusRing {
        anchors.margins: 0
        radius: 0
        shown: row.current && row.focusShown
    }
}
