// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Models
import Spillway.Pages.Overview
import Spillway.Theme

// The page alone in a window, as large as the shell leaves it.
Window {
    id: stage

    required property OverviewModel model
    property bool mirrored: false
    property alias page: page

    width: 1216
    height: 900
    visible: true
    color: Theme.canvas

    OverviewPage {
        id: page

        LayoutMirroring.enabled: stage.mirrored
        LayoutMirroring.childrenInherit: true
        width: stage.width / Theme.zoom
        height: stage.height / Theme.zoom
        scale: Theme.zoom
        transformOrigin: Item.TopLeft
        model: stage.model
    }
}
