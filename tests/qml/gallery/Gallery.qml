// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls
import Spillway.Theme
import Spillway.Controls

// Every control in every state, for the eye and for the walkers of the gallery test.
ApplicationWindow {
    id: window

    property bool mirrored: false
    property string shown                   // an overlay: confirm | form | menu | combo | tip
    readonly property real logicalWidth: 1440
    readonly property real logicalHeight: 1420

    width: logicalWidth * Theme.zoom
    height: logicalHeight * Theme.zoom
    visible: true
    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true

    Item {
        id: scene

        width: window.logicalWidth
        height: window.logicalHeight
        scale: Theme.zoom
        transformOrigin: Item.TopLeft

        Row {
            anchors { left: parent.left; top: parent.top; margins: 32 }
            spacing: 24

            Column {
                spacing: 16

                ButtonsCard { width: 676 }
                StatusCard { width: 676 }
                FieldsCard { width: 676 }
                ChoicesCard { width: 676 }
                TypeCard { width: 676 }
            }
            Column {
                spacing: 16

                ColourCard { width: 676 }
                SettingsCard { width: 676 }
                FactsCard { width: 676 }
                EmptyCard { width: 676 }
            }
        }
        Overlays {
            anchors { left: parent.left; top: parent.top; margins: 300 }
            shown: window.shown
        }
    }
}
