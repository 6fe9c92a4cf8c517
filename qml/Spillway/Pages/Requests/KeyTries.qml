// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Theme

// Each attempt: its key, why that one, and how it ended.
Column {
    id: list

    property alias tries: rows.model

    spacing: 2

    SectionTitle {
        width: parent.width
        text: qsTr("Why this key")
    }
    T {
        width: parent.width
        visible: rows.count === 0
        wrapMode: Text.WordWrap
        color: Theme.text3
        text: qsTr("No key was asked.")
    }
    Repeater {
        id: rows

        Column {
            id: row

            required property string keyName
            required property string provider
            required property string tone
            required property string why
            required property string ending
            required property string detail

            width: list.width
            bottomPadding: detail === "" ? 0 : 6

            Item {
                width: parent.width
                height: 28
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1, %2. %3").arg(row.keyName).arg(row.why).arg(row.ending)

                StatusDot {
                    id: dot

                    anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                    size: 7
                    tone: row.tone
                }
                T {
                    id: name

                    anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
                    width: Math.min(implicitWidth, 120)
                    text: row.keyName
                    Accessible.ignored: true
                }
                T {
                    anchors { left: name.right; leftMargin: 10; right: ending.left; rightMargin: 10; verticalCenter: parent.verticalCenter }
                    kind: "small"
                    color: Theme.text3
                    text: row.why
                    Accessible.ignored: true
                }
                T {
                    id: ending

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    kind: "small"
                    font.weight: Font.Medium
                    color: row.tone === "err" ? Theme.err : row.tone === "ok" ? Theme.ok : Theme.text2
                    text: row.ending
                    Accessible.ignored: true
                }
            }
            T {
                anchors { left: parent.left; right: parent.right; leftMargin: 16 }
                visible: row.detail !== ""
                kind: "small"
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                maximumLineCount: 4
                text: row.detail
            }
        }
    }
}
