// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Theme

// Summary or everything.
Templates.TabBar {
    id: tabs

    property alias current: tabs.currentIndex

    signal activated(index: int)

    implicitHeight: 34
    leftPadding: Theme.s3
    rightPadding: Theme.s3
    Accessible.name: qsTr("Parts of the request")

    contentItem: ListView {
        model: tabs.contentModel
        currentIndex: tabs.currentIndex
        orientation: ListView.Horizontal
        interactive: false
        keyNavigationEnabled: false
    }
    background: Item {
        HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
    }

    Repeater {
        model: [qsTr("Summary"), qsTr("Details")]

        Templates.TabButton {
            id: tab

            required property string modelData
            required property int index

            text: modelData
            width: implicitContentWidth + 16
            implicitHeight: 34
            hoverEnabled: true
            Accessible.name: text
            onClicked: tabs.activated(index)

            contentItem: T {
                text: tab.text
                horizontalAlignment: Text.AlignHCenter
                font.weight: tab.checked ? Font.Medium : Font.Normal
                color: tab.checked || tab.hovered ? Theme.text : Theme.text2
            }
            background: Item {
                Rectangle {
                    anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: 8; rightMargin: 8 }
                    visible: tab.checked
                    height: 2
                    radius: 1
                    color: Theme.accent
                }
                FocusRing { anchors.margins: 1; shown: tab.visualFocus }
            }
        }
    }
}
