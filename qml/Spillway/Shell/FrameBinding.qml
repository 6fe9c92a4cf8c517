// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// What the window puts into the pages' headers.
QtObject {
    id: frame

    required property AppModel app
    readonly property var banner: ({ file: Qt.resolvedUrl("ShellBanner.qml"), properties: { banner: app.banner } })
    readonly property Command search: app.commands.find("palette.open")

    readonly property list<QtObject> bindings: [
        Binding { target: PageFrame; property: "banner"; value: frame.app.banner.visible ? frame.banner : null },
        Binding { target: PageFrame; property: "searchOffered"; value: true },
        Binding { target: PageFrame; property: "searchKeys"; value: frame.search.keysText },
        Connections {
            target: PageFrame

            function onSearchRequested(): void { frame.search.run() }
        }
    ]
}
