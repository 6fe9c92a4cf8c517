// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Models

// One page's place in the window.
Loader {
    id: slot

    required property PageEntry page
    required property Navigation navigation

    readonly property bool current: navigation.current === page.name

    function load(): void {
        if (visible && status === Loader.Null)
            setSource(page.source, { model: page.model })
    }

    focus: current
    visible: current
    enabled: current
    Accessible.role: Accessible.Pane
    Accessible.name: page.title

    // Not earlier: an item that is made hidden is told so before it has its model.
    onVisibleChanged: load()
    Component.onCompleted: load()

    Connections {
        target: slot.item
        ignoreUnknownSignals: true

        function onNavigate(page: string, argument: string): void { slot.navigation.go(page, argument) }
    }
    Connections {
        target: slot.navigation

        function onShown(name: string, argument: string): void {
            if (name === slot.page.name && argument !== "" && slot.item?.show)
                slot.item.show(argument)
        }
    }
}
