// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls

// Panes with a line between them that is easier to grab than it is wide.
Templates.SplitView {
    id: split

    handle: SplitLine { across: split.orientation === Qt.Horizontal }
}
