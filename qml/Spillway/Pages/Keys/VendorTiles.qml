// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as Templates
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// The usual providers as tiles; all of them in a list.
ColumnLayout {
    id: tiles

    required property KeyForm form

    // Rows of the providers' table that most people need: Anthropic, OpenAI, Gemini, Z.AI, OpenRouter, DeepSeek, xAI.
    readonly property list<int> usual: [0, 1, 2, 4, 6, 7, 13]

    spacing: 8

    GridLayout {
        Layout.fillWidth: true
        columns: 4
        columnSpacing: 8
        rowSpacing: 8

        Repeater {
            model: tiles.usual

            Templates.RadioButton {
                id: tile

                required property int modelData

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                implicitHeight: 44
                hoverEnabled: true
                checked: tiles.form.vendor === modelData
                text: tiles.form.vendorNames[modelData]
                onClicked: {
                    tiles.form.vendor = modelData
                    checked = Qt.binding(() => tiles.form.vendor === modelData)
                }
                Accessible.name: text

                indicator: null
                background: Rectangle {
                    radius: Theme.rMd + 2
                    color: tile.checked ? Theme.accentSoft : tile.hovered ? Theme.hover : "transparent"
                    border.width: tile.checked ? 2 : 1
                    border.color: tile.checked ? Theme.accent : Theme.field

                    FocusRing { shown: tile.visualFocus; r: Theme.rMd + 2 }
                }
                contentItem: VendorTileContent { name: tile.text }
            }
        }
        Combo {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            implicitHeight: 44
            name: qsTr("All providers")
            model: tiles.form.vendorNames
            currentIndex: tiles.form.vendor
            onActivated: index => tiles.form.vendor = index
        }
    }
}
