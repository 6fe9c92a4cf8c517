// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls

Templates.ScrollView {
    id: scroll

    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding

    Templates.ScrollBar.vertical: AppScrollBar {
        parent: scroll
        x: scroll.mirrored ? 0 : scroll.width - width
        y: scroll.topPadding
        height: scroll.availableHeight
        active: scroll.Templates.ScrollBar.horizontal.active
    }
    Templates.ScrollBar.horizontal: AppScrollBar {
        parent: scroll
        x: scroll.leftPadding
        y: scroll.height - height
        width: scroll.availableWidth
        active: scroll.Templates.ScrollBar.vertical.active
    }
}
