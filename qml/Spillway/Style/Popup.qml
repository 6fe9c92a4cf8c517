// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme
import Spillway.Controls

Templates.Popup {
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.s3
    margins: 8
    transformOrigin: Templates.Popup.TopLeft
    scale: Theme.zoom

    background: PopoverSurface {}
}
