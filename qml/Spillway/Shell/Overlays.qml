// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Spillway.Models

// What opens over the window. Each is made when it is first needed.
Item {
    id: overlays

    required property AppModel app
    required property Window window

    function open(loader: Loader): void {
        loader.active = true
        loader.item.open()
    }
    function openDetails(): void { open(details) }
    function closeWindow(): void {
        const step = app.shell.closeStep()
        if (step === ShellCommands.Ask)
            open(closeQuestion)
        else if (step === ShellCommands.Hide)
            window.hide()
        else
            app.commands.run("app.quit")
    }

    Loader {
        id: palette

        active: false
        sourceComponent: CommandPalette { model: overlays.app.palette }
    }
    Loader {
        id: sheet

        active: false
        sourceComponent: ShortcutsSheet { sections: overlays.app.shortcuts }
    }
    Loader {
        id: details

        active: false
        sourceComponent: BannerDetails { app: overlays.app }
    }
    Loader {
        id: closeQuestion

        active: false
        sourceComponent: CloseQuestion {
            onAnswered: keepRunning => {
                overlays.app.shell.rememberClose(keepRunning)
                overlays.closeWindow()
            }
        }
    }
    Loader {
        id: quitQuestion

        active: false
        sourceComponent: QuitQuestion { shell: overlays.app.shell }
    }
    Connections {
        target: overlays.app.shell

        function onQuitQuestioned(): void { overlays.open(quitQuestion) }
        function onPaletteRequested(): void { overlays.open(palette) }
        function onShortcutsRequested(): void { overlays.open(sheet) }
    }
}
