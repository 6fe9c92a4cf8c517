// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme
import Spillway.Controls

// One tool of the list: its mark, its name, and whether it calls.
Templates.ItemDelegate {
    id: item

    required property int index
    required property string name
    required property string iconName
    required property date lastSeen
    required property bool connected
    property bool current: false
    property bool focusShown: false

    readonly property bool seen: !isNaN(lastSeen.getTime())
    readonly property string proof: name === "" && !seen ? qsTr("Any Anthropic, OpenAI or Gemini client")
        : connected ? qsTr("Connected, %1").arg(Fmt.relative(lastSeen))
        : seen ? qsTr("Seen %1").arg(Fmt.relative(lastSeen))
        : qsTr("Not seen yet")

    text: name === "" ? qsTr("Something else…") : name
    implicitHeight: 50
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: qsTr("%1, %2").arg(text).arg(proof)
    Accessible.selected: current

    background: Rectangle {
        radius: Theme.rMd + 2
        color: item.current ? Theme.current : item.hovered ? Theme.hover : "transparent"

        FocusRing { shown: item.focusShown }
    }
    contentItem: ToolItemContent {
        title: item.text
        proof: item.proof
        iconName: item.iconName
        current: item.current
        connected: item.connected
        mirrored: item.mirrored
    }
}
