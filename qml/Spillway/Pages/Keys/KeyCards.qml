// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Models
import Spillway.Theme

// A card for each key, two or three side by side, and one that adds another.
Grid {
    id: grid

    required property KeysModel model

    readonly property real cardWidth: Math.floor((width - (columns - 1) * columnSpacing) / columns)

    signal addWanted()
    signal editWanted(int row)
    signal removeWanted(int row, string label)
    signal requestsWanted(string filter)

    columns: width > 900 ? 3 : width > 560 ? 2 : 1
    columnSpacing: Theme.s4
    rowSpacing: Theme.s4

    Repeater {
        model: grid.model.keys

        KeyCard {
            width: grid.cardWidth
            keys: grid.model
            onEditWanted: grid.editWanted(index)
            onRemoveWanted: grid.removeWanted(index, label)
            onRequestsWanted: grid.requestsWanted(grid.model.requestsFilter(index))
        }
    }
    AddKeyCard {
        width: grid.cardWidth
        onClicked: grid.addWanted()
    }
}
