// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// What the window puts into every page's PageHeader: the banner below it and the search button at its end. A page that stands
// alone has neither.
QtObject {
    property var banner: null               // what is shown below the header: { file, properties }, its initial ones
    property bool searchOffered: false
    property string searchKeys              // the shortcut, as on a keycap

    signal searchRequested()
}
