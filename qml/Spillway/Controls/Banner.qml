// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Theme

// What is wrong, what it means, what to press. tone: warn | err | info. Grows when its words need two lines.
Rectangle {
    id: banner

    property string tone: "warn"
    property string text
    property string detail
    default property alias actions: buttons.data

    readonly property color ink: Theme.toneInk(tone)

    implicitWidth: 600
    implicitHeight: Math.max(Theme.banner, row.implicitHeight + 16)
    radius: Theme.rLg
    color: Theme.toneSoft(tone)
    border.width: 1
    border.color: Qt.rgba(ink.r, ink.g, ink.b, Theme.highContrast ? 1 : 0.22)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: detail === "" ? text : qsTr("%1. %2", "what happened, what it means").arg(text).arg(detail)

    RowLayout {
        id: row

        anchors { left: parent.left; leftMargin: 14; right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
        spacing: 10

        Icon {
            name: banner.tone === "err" ? "error" : banner.tone === "info" ? "info" : "warn"
            size: 17
            stroke: 1.9
            color: banner.ink
        }
        Flow {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: 8

            T {
                width: Math.min(implicitWidth, parent.width)
                kind: "strong"
                text: banner.text
                wrapMode: Text.WordWrap
                Accessible.ignored: true
            }
            T {
                width: Math.min(implicitWidth, parent.width)
                visible: text !== ""
                color: Theme.text2
                text: banner.detail
                wrapMode: Text.WordWrap
                Accessible.ignored: true
            }
        }
        Row {
            id: buttons

            spacing: 6
        }
    }
}
