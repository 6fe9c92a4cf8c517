// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls

// What a tile of VendorTiles shows.
Item {
    id: content

    required property string name

    Mono {
        id: mono

        anchors { left: parent.left; leftMargin: 9; verticalCenter: parent.verticalCenter }
        size: 22
        provider: content.name
    }
    T {
        anchors { left: mono.right; leftMargin: 8; right: parent.right; rightMargin: 6; verticalCenter: parent.verticalCenter }
        text: content.name
    }
}
