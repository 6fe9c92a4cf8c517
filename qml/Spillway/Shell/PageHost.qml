// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Models

// The pages on one spot: each is loaded on its first visit and then kept. A page is an Item with `required property … model`; it may
// have a signal `navigate(string page, string argument)` and a function `show(argument: string)`.
FocusScope {
    id: host

    required property AppModel app

    Repeater {
        model: host.app.navigation.pages
        delegate: PageSlot {
            required property PageEntry modelData

            anchors.fill: parent
            page: modelData
            navigation: host.app.navigation
        }
    }
}
