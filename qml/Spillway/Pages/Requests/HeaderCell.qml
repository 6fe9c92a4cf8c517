// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A column's title.
Cell {
    kind: "caption"
    color: Theme.text3
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: text
}
