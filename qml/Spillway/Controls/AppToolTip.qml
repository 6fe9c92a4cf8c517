// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A tooltip: a sentence, or any content of one's own in its place.
Templates.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + 6 : 0
    width: Math.min(implicitWidth, 320)
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: 8
    horizontalPadding: 9
    verticalPadding: 6
    delay: 600
    closePolicy: Templates.Popup.CloseOnEscape | Templates.Popup.CloseOnPressOutsideParent | Templates.Popup.CloseOnReleaseOutsideParent
    transformOrigin: Templates.Popup.TopLeft
    scale: Theme.zoom

    background: PopoverSurface { radius: Theme.rMd }
    contentItem: T {
        kind: "small"
        color: Theme.text
        text: tip.text
        wrapMode: Text.WordWrap
    }
}
