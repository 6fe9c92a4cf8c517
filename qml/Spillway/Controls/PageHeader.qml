// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A page's head: title, one line about it, tools at the end; below its line the window's banner, when there is one. Content goes
// below its bottom edge.
Item {
    id: header

    property string title
    property string sub
    property bool search: true              // the window's search button stands at the end
    default property alias tools: row.data

    implicitWidth: 400
    implicitHeight: Theme.header + (banner.active ? banner.height + Theme.s4 : 0)

    Item {
        id: bar

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Theme.header

        T {
            id: heading

            anchors { left: parent.left; leftMargin: Theme.s6; verticalCenter: parent.verticalCenter }
            width: Math.min(implicitWidth, bar.width - row.width - finder.width - 4 * Theme.s6)
            kind: "title"
            text: header.title
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        T {
            anchors { left: heading.right; leftMargin: 12; right: row.left; rightMargin: 16; baseline: heading.baseline }
            visible: text !== "" && width > 60
            color: Theme.text3
            text: header.sub
        }
        Row {
            id: row

            anchors { right: finder.left; rightMargin: finder.width > 0 ? 8 : 0; verticalCenter: parent.verticalCenter }
            spacing: 8
        }
        AppButton {
            id: finder

            readonly property bool brief: header.width < 760

            anchors { right: parent.right; rightMargin: Theme.s6; verticalCenter: parent.verticalCenter }
            visible: PageFrame.searchOffered && header.search
            width: visible ? implicitWidth : 0
            small: true
            iconName: "search"
            text: brief ? "" : qsTr("Search or run…")
            tip: brief ? qsTr("Search or run") : ""
            kbd: brief ? "" : PageFrame.searchKeys
            onClicked: PageFrame.searchRequested()
        }
        HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
    }
    Loader {
        id: banner

        readonly property var wanted: PageFrame.banner

        function load(): void {
            if (wanted)
                setSource(wanted.file, wanted.properties)
        }

        anchors { left: parent.left; leftMargin: Theme.s6; right: parent.right; rightMargin: Theme.s6; top: bar.bottom; topMargin: Theme.s4 }
        active: wanted !== null
        onWantedChanged: load()
        Component.onCompleted: if (status === Loader.Null) load()
    }
}
