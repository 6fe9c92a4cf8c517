// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import QtQuick.Window
import Spillway.Models
import Spillway.Theme

// The window: sidebar, pages, what lies over them. Everything stands in one item that the zoom scales.
Templates.ApplicationWindow {
    id: window

    required property AppModel app
    readonly property Preferences preferences: app.preferences
    readonly property real zoom: preferences.zoom
    readonly property bool lookedAt: visible && visibility !== Window.Minimized

    minimumWidth: Math.min(880 * zoom, Screen.desktopAvailableWidth || 880)
    minimumHeight: Math.min(560 * zoom, Screen.desktopAvailableHeight || 560)
    width: 1180
    height: 760
    title: "Spillway"
    color: Theme.canvas
    LayoutMirroring.enabled: app.layout.mirrored
    LayoutMirroring.childrenInherit: true

    onLookedAtChanged: app.setWindowShown(lookedAt)
    onClosing: close => {
        close.accepted = false
        overlays.closeWindow()
    }

    ThemeBinding { preferences: window.preferences }
    WindowMemory {
        window: window
        preferences: window.preferences
        layout: window.app.layout
    }
    CommandShortcuts { commands: window.app.commands }
    Binding { window.app.layout.width: window.width / window.zoom }
    FrameBinding { app: window.app }

    Item {
        id: root

        width: window.width / window.zoom
        height: window.height / window.zoom
        scale: window.zoom
        transformOrigin: Item.TopLeft

        Sidebar {
            id: sidebar

            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            visible: !window.app.wizard.open
            app: window.app
            collapsed: window.app.layout.sidebarCollapsed
        }
        PageHost {
            id: pages

            anchors { left: sidebar.right; right: parent.right; top: parent.top; bottom: parent.bottom }
            visible: !window.app.wizard.open
            app: window.app
        }
        Loader {
            function open(): void {
                if (active)
                    setSource("qrc:/qt/qml/Spillway/Wizard/Wizard.qml", { model: window.app.wizard })
            }

            anchors.fill: parent
            active: window.app.wizard.open
            focus: active
            onActiveChanged: open()
            Component.onCompleted: open()
        }
        ToastArea {
            anchors { left: pages.left; right: pages.right; bottom: parent.bottom }
            toasts: window.app.toasts
        }
    }

    Overlays {
        id: overlays

        app: window.app
        window: window
    }
    Panes {
        shell: window.app.shell
        panes: [sidebar, pages]
        focusItem: window.activeFocusItem
    }
    Connections {
        target: window.app.shell

        function onCloseRequested(): void { window.close() }
        function onThemeFlipRequested(): void {
            window.preferences.theme = Theme.dark ? Preferences.Light : Preferences.Dark
        }
    }
}
