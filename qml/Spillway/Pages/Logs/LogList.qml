// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Models

// The lines. Scrolling away, or a click, holds the list; End follows again.
ListView {
    id: list

    required property LogsModel lines

    signal searchWanted()

    function toEnd(): void {
        if (lines.following)
            positionViewAtEnd()
    }
    function holdUnlessAtEnd(): void {
        lines.following = atYEnd
    }

    model: lines
    clip: true
    topMargin: 8
    bottomMargin: 8
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: -1
    highlightMoveDuration: 0
    keyNavigationEnabled: true
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Log lines, newest last")
    Templates.ScrollBar.vertical: AppScrollBar { id: bar }

    onCountChanged: toEnd()
    onHeightChanged: toEnd()
    onMovementEnded: holdUnlessAtEnd()
    Component.onCompleted: toEnd()

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Slash) {
            event.accepted = true
            list.searchWanted()
        } else if (event.key === Qt.Key_Space) {
            event.accepted = true
            list.lines.following = !list.lines.following
        } else if (event.key === Qt.Key_End) {
            event.accepted = true
            list.currentIndex = list.count - 1
            list.lines.following = true
        } else if (event.key === Qt.Key_Home) {
            event.accepted = true
            list.lines.following = false
            list.currentIndex = 0
            list.positionViewAtBeginning()
        } else if (event.matches(StandardKey.Copy)) {
            event.accepted = true
            list.lines.copyRow(list.currentIndex)
        } else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down) {
            list.lines.following = false
        }
    }

    Connections {
        target: list.lines

        function onFollowingChanged(): void { list.toEnd() }
        function onModelReset(): void {
            list.currentIndex = -1
            list.toEnd()
        }
    }
    Connections {
        target: bar

        function onPressedChanged(): void {
            if (!bar.pressed)
                list.holdUnlessAtEnd()
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            if (event.angleDelta.y > 0)
                list.lines.following = false
            event.accepted = false
        }
    }
    ContextMenu {
        id: menu

        AppMenuItem {
            iconName: "copy"
            text: qsTr("Copy line")
            kbd: "Ctrl C"
            onTriggered: list.lines.copyRow(list.currentIndex)
        }
        AppMenuItem {
            iconName: "copy"
            text: qsTr("Copy all lines that are shown")
            onTriggered: list.lines.copyShown()
        }
    }

    delegate: LogRow {
        required property int index

        width: list.width
        current: list.currentIndex === index
        listFocused: list.activeFocus
        onPicked: {
            list.currentIndex = index
            list.lines.following = false
            list.forceActiveFocus(Qt.MouseFocusReason)
        }
        onMenuWanted: {
            list.currentIndex = index
            menu.popup()
        }
    }
}
