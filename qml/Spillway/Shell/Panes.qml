// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Models

// F6 goes round the panes: the first control of the next one gets the focus.
Connections {
    id: ring

    required property ShellCommands shell
    required property list<Item> panes
    required property Item focusItem

    function isInside(item: Item, pane: Item): bool {
        let at = item
        while (at !== null && at !== pane)
            at = at.parent
        return at === pane
    }
    function enter(pane: Item): bool {
        const first = pane.nextItemInFocusChain(true)
        if (!isInside(first, pane))
            return false
        first.forceActiveFocus(Qt.TabFocusReason)
        return true
    }

    target: shell
    function onPaneRequested(step: int): void {
        const count = panes.length
        let at = -1
        for (let i = 0; i < count; ++i) {
            if (isInside(focusItem, panes[i]))
                at = i
        }
        for (let n = 1; n <= count; ++n) {
            if (enter(panes[(at + n * step + n * count) % count]))
                return
        }
    }
}
