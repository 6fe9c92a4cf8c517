// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import Spillway.Models

// Every command's shortcuts, while no dialog is open over the window.
Instantiator {
    id: shortcuts

    required property CommandRegistry commands

    model: commands.commands
    delegate: Shortcut {
        required property Command modelData

        sequences: modelData.sequences
        enabled: modelData.enabled && modelData.sequences.length > 0
        autoRepeat: false
        onActivated: modelData.run()
    }
}
