// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import Spillway.Models

// Opens the window where it was, and remembers where it is.
QtObject {
    id: memory

    required property Window window
    required property Preferences preferences
    required property WindowLayout layout

    readonly property bool maximized: window.visibility === Window.Maximized
    readonly property bool floating: window.visibility === Window.Windowed
    readonly property rect place: Qt.rect(window.x, window.y, window.width, window.height)
    property bool restored: false

    function restore(): void {
        const was = layout.rememberedPlace(Qt.size(window.minimumWidth, window.minimumHeight))
        if (was.width <= 0)
            return
        window.width = was.width
        window.height = was.height
        if (!layout.placesWindows())
            return
        window.x = was.x
        window.y = was.y
    }

    onPlaceChanged: if (restored && floating) preferences.windowPlace = place
    onMaximizedChanged: if (restored && window.visible) preferences.windowMaximized = maximized
    Component.onCompleted: {
        restore()
        restored = true
    }

    // A hidden window stays hidden until it is shown.
    readonly property Connections firstShow: Connections {
        target: memory.window
        enabled: memory.preferences.windowMaximized

        function onVisibleChanged(): void {
            if (memory.window.visible)
                memory.window.showMaximized()
        }
    }
}
