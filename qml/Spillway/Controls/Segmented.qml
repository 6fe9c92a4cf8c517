// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A few choices side by side, one of them current. `activated` tells of a choice by the person; binding `current` stays whole.
Templates.TabBar {
    id: bar

    property var model: []                      // list of texts
    property alias current: bar.currentIndex
    property int segmentWidth: 0                // least width of a segment
    property string name                        // accessible name

    signal activated(int index)

    function choose(index: int): void {
        if (index < 0 || index >= count || index === currentIndex)
            return
        setCurrentIndex(index)
        itemAt(index).forceActiveFocus(Qt.TabFocusReason)
        activated(index)
    }

    implicitWidth: contentWidth + 4
    implicitHeight: Theme.ctlSm
    padding: 2
    spacing: 0
    Accessible.name: name

    Keys.onRightPressed: choose(currentIndex + (mirrored ? -1 : 1))
    Keys.onLeftPressed: choose(currentIndex + (mirrored ? 1 : -1))
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
            choose(event.key === Qt.Key_Home ? 0 : count - 1)
            event.accepted = true
        }
    }

    background: Rectangle {
        radius: Theme.rMd
        color: Theme.segmentTrack
        border.width: Theme.highContrast ? 1 : 0
        border.color: Theme.line
    }
    contentItem: ListView {
        model: bar.contentModel
        currentIndex: bar.currentIndex
        spacing: bar.spacing
        orientation: ListView.Horizontal
        interactive: false
        keyNavigationEnabled: false
    }

    Repeater {
        model: bar.model

        SegmentedButton {
            required property string modelData
            required property int index

            text: modelData
            leastWidth: bar.segmentWidth
            onClicked: bar.activated(index)
        }
    }
}
