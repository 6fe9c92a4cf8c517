// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models

// What the window puts into the pages' headers.
QtObject {
    id: frame

    required property AppModel app

    signal detailsWanted()

    readonly property Component banner: ShellBanner {
        banner: frame.app.banner
        onDetailsWanted: frame.detailsWanted()
    }
    readonly property list<QtObject> bindings: [
        Binding { target: PageFrame; property: "banner"; value: frame.app.banner.visible ? frame.banner : null },
        Binding { target: PageFrame; property: "searchOffered"; value: true },
        Binding { target: PageFrame; property: "searchKeys"; value: frame.app.commands.find("palette.open")?.keys.join(" ") ?? "" },
        Connections {
            target: PageFrame

            function onSearchRequested(): void { frame.app.commands.run("palette.open") }
        }
    ]
}
