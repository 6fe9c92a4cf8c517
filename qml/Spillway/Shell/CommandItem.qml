// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// A command as a line of a menu.
AppMenuItem {
    required property Command command

    text: command.text
    kbd: command.keysText
    iconName: command.glyph
    enabled: command.enabled
    onTriggered: command.run()
}
