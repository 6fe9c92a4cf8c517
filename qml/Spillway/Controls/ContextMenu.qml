// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A menu of AppMenuItem and AppMenuSeparator: `popup()` opens it under the pointer, `open()` at its x and y.
Templates.Menu {
    id: menu

    implicitWidth: Math.max(180, contentItem.childrenRect.width + 8)
    implicitHeight: implicitContentHeight + 8
    margins: 8
    padding: 4
    overlap: 1
    transformOrigin: Templates.Popup.TopLeft
    scale: Theme.zoom

    delegate: AppMenuItem {}
    background: PopoverSurface {}
    contentItem: ListView {
        implicitHeight: contentHeight
        clip: true
        model: menu.contentModel
        currentIndex: menu.currentIndex
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Templates.ScrollBar.vertical: AppScrollBar {}
    }
}
