// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The rows. At the top new ones push in; anywhere else, and when held, what is shown stays to the pixel.
ListView {
    id: list

    objectName: "requestList"

    required property RequestsModel requests
    required property RequestColumns columns
    readonly property int pageRows: Math.max(1, Math.floor(height / Theme.row))
    property bool byKeyboard: false // the focus came by a key: show where it is
    property real offsetBefore: 0
    property string currentSentence

    function settleAfterPrepending(rows: int): void {
        forceLayout()
        if (requests.following)
            positionViewAtBeginning()
        else
            contentY = originY + offsetBefore + rows * Theme.row
    }

    clip: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 240
    currentIndex: -1
    keyNavigationEnabled: false
    activeFocusOnTab: true
    model: requests.feed
    delegate: RequestRow {
        columns: list.columns
        onSpoken: sentence => list.currentSentence = sentence
        focusShown: list.activeFocus && list.byKeyboard
        onChosen: (row, extend) => {
            list.byKeyboard = false
            list.forceActiveFocus(Qt.MouseFocusReason)
            if (extend)
                list.requests.extendTo(row)
            else
                list.requests.choose(row)
        }
        onMenuWanted: row => {
            list.forceActiveFocus(Qt.MouseFocusReason)
            list.requests.select(row)
            menu.popup()
        }
    }
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Requests, newest first")
    Accessible.description: currentSentence

    Keys.onPressed: event => {
        list.byKeyboard = true
        event.accepted = requests.press(event.key, event.modifiers, pageRows, LayoutMirroring.enabled)
    }
    onActiveFocusChanged: if (!activeFocus) byKeyboard = false
    onMovingChanged: if (!moving) requests.scrolled(contentY <= originY + 1)
    onContentYChanged: if (moving || scrollBar.pressed) requests.scrolled(contentY <= originY + 1)
    onAtYEndChanged: if (atYEnd) requests.reachedEnd()
    onCountChanged: if (atYEnd) requests.reachedEnd()

    Templates.ScrollBar.vertical: AppScrollBar { id: scrollBar }

    Connections {
        target: list.requests.feed

        function onAboutToPrepend(): void { list.offsetBefore = list.contentY - list.originY }
        function onPrepended(rows: int): void { list.settleAfterPrepending(rows) }
    }
    Connections {
        target: list.requests

        function onTopWanted(): void {
            list.forceLayout()
            list.positionViewAtBeginning()
        }
        function onRowWanted(row: int): void {
            list.forceLayout()
            list.positionViewAtIndex(row, ListView.Contain)
        }
        function onContextMenuWanted(row: int): void {
            const item = list.itemAtIndex(row)
            if (item)
                menu.popup(item, Theme.s6, item.height)
        }
    }
    RowMenu {
        id: menu

        model: list.requests
    }
}
