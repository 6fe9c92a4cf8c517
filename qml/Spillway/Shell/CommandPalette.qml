// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Models
import Spillway.Theme

// Finds pages, keys, actions, models, settings and requests by a few letters; ">" asks for actions alone.
Templates.Dialog {
    id: dialog

    required property PaletteModel model
    readonly property Item scene: Templates.Overlay.overlay

    title: qsTr("Search or run a command")      // for screen readers: it has no header
    parent: Templates.Overlay.overlay
    modal: true
    focus: true
    padding: 0
    width: scene ? Math.min(640, scene.width / Theme.zoom - 48) : 640
    height: scene ? Math.min(444, scene.height / Theme.zoom - 64) : 444
    x: scene ? Math.round((scene.width - width * Theme.zoom) / 2) : 0
    y: scene ? Math.round(Math.max(16, Math.min(128 * Theme.zoom, (scene.height - height * Theme.zoom) / 2))) : 0
    transformOrigin: Templates.Popup.TopLeft
    scale: Theme.zoom
    closePolicy: Templates.Popup.CloseOnEscape | Templates.Popup.CloseOnPressOutside

    onAboutToShow: model.open()
    onOpened: contentItem.forceActiveFocus(Qt.PopupFocusReason)

    Templates.Overlay.modal: Rectangle { color: Theme.scrim }

    background: Rectangle {
        radius: Theme.rXl
        color: Theme.dialog
        border.width: 1
        border.color: Theme.line
    }
    contentItem: PaletteBody {
        model: dialog.model
        onDone: dialog.close()
    }
}
