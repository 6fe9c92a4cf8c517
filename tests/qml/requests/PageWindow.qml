// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Models
import Spillway.Pages.Requests
import Spillway.Theme

// The page in a window of its own, as wide as the shell would make it.
Window {
    id: window

    required property RequestsModel requests
    property bool mirrored: false

    visible: true
    color: Theme.canvas

    Item {
        width: window.width / Theme.zoom
        height: window.height / Theme.zoom
        scale: Theme.zoom
        transformOrigin: Item.TopLeft
        LayoutMirroring.enabled: window.mirrored
        LayoutMirroring.childrenInherit: true

        RequestsPage {
            id: page

            objectName: "page"
            anchors.fill: parent
            model: window.requests
            focus: true
        }
    }
}
