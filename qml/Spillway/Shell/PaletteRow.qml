// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Theme

// One find: glyph or monogram, what it is, what is known of it, its shortcut.
Item {
    id: row

    required property int index
    required property string title
    required property string detail
    required property string glyph
    required property string provider
    required property list<string> keys
    property bool current: false

    signal entered()
    signal clicked()

    implicitHeight: 40
    Accessible.role: Accessible.ListItem
    Accessible.name: detail === "" ? title : qsTr("%1, %2", "what, about it").arg(title).arg(detail)
    Accessible.selected: current

    Rectangle {
        anchors.fill: parent
        radius: 8
        color: row.current ? Theme.current : "transparent"
        border.width: row.current && Theme.highContrast ? 1 : 0
        border.color: Theme.lineStrong
    }
    Item {
        id: sign

        anchors { left: parent.left; leftMargin: 12; verticalCenter: parent.verticalCenter }
        width: 20
        height: 20

        Icon {
            anchors.centerIn: parent
            visible: row.provider === ""
            name: row.glyph
            size: 16
            color: row.current ? Theme.accent : Theme.text2
        }
        Mono {
            visible: row.provider !== ""
            provider: row.provider
            size: 20
        }
    }
    T {
        id: what

        objectName: "mayElide"
        anchors { left: sign.right; leftMargin: 12; verticalCenter: parent.verticalCenter }
        width: Math.min(implicitWidth, row.width - caps.width - 80)
        text: row.title
        Accessible.ignored: true
    }
    T {
        objectName: "mayElide"
        anchors { left: what.right; leftMargin: 8; right: caps.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
        visible: width > 24
        kind: "small"
        color: row.current ? Theme.text2 : Theme.text3
        text: row.detail
        Accessible.ignored: true
    }
    Row {
        id: caps

        anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
        spacing: 4

        Repeater {
            model: row.keys.length > 0 ? row.keys : row.current ? ["↵"] : []
            delegate: Kbd {
                required property string modelData

                text: modelData
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        // Not when the list opens under a pointer that rests.
        onPositionChanged: row.entered()
        onClicked: {
            row.entered()
            row.clicked()
        }
    }
}
