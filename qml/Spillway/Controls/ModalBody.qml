// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as Templates
import Spillway.Theme

// What a Modal holds: a column that scrolls when there is no room for it.
Flickable {
    id: flick

    property alias items: column.data

    clip: contentHeight > height
    contentWidth: width
    contentHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    Templates.ScrollBar.vertical: AppScrollBar {}

    ColumnLayout {
        id: column

        width: flick.width
        spacing: Theme.s4
    }
}
