// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls

Templates.ProgressBar {
    id: progress

    implicitWidth: 200
    implicitHeight: 6

    contentItem: Bar {
        value: progress.visualPosition
    }
}
