// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// Text of the type scale.
Text {
    color: Theme.text
    textFormat: Text.PlainText
}
