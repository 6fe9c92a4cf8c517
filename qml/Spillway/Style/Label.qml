// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

Templates.Label {
    color: enabled ? Theme.text : Theme.text3
    linkColor: Theme.accent
    renderType: Theme.scaledText ? Text.QtRendering : Text.NativeRendering
    font.family: Theme.sans
    font.pixelSize: Theme.fsBody
}
