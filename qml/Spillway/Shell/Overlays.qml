// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import QtQuick.Window
import Spillway.Models

// What opens over the window. Each is made when it is first needed.
Item {
    id: overlays

    required property AppModel app
    required property Window window

    function open(slot: Loader, file: string, properties: var): void {
        if (slot.status === Loader.Null)
            slot.setSource(file, properties)
        const popup = slot.item as Templates.Popup
        popup.open()
    }
    function closeWindow(): void {
        const step = app.shell.closeStep()
        if (step === ShellCommands.Ask)
            open(closeQuestion, "CloseQuestion.qml", {})
        else if (step === ShellCommands.Hide)
            window.hide()
        else
            app.commands.run("app.quit")
    }

    Loader { id: paletteSlot }
    Loader { id: sheetSlot }
    Loader { id: detailsSlot }
    Loader { id: quitQuestion }
    Loader { id: closeQuestion }

    Connections {
        target: overlays.app.shell

        function onPaletteRequested(): void { overlays.open(paletteSlot, "CommandPalette.qml", { model: overlays.app.palette }) }
        function onShortcutsRequested(): void { overlays.open(sheetSlot, "ShortcutsSheet.qml", { sections: overlays.app.shortcuts }) }
        function onQuitQuestioned(): void { overlays.open(quitQuestion, "QuitQuestion.qml", { shell: overlays.app.shell }) }
    }
    Connections {
        target: overlays.app.banner

        function onDetailsWanted(): void { overlays.open(detailsSlot, "BannerDetails.qml", { app: overlays.app }) }
    }
    Connections {
        target: closeQuestion.item
        ignoreUnknownSignals: true

        function onAnswered(keepRunning: bool): void {
            overlays.app.shell.rememberClose(keepRunning)
            overlays.closeWindow()
        }
    }
}
