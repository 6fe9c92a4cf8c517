// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Theme

// The course of a request: a line for each wait, attempt and break. Roles of the model: label, kind (queue | failed | backoff |
// served | running), start, share and firstTokenShare (of the whole request, 0–1), result (empty: the time tells), milliseconds.
// Time runs from left to right in every language.
Column {
    id: lines

    required property QtObject model
    property real labelWidth: 92
    property real resultWidth: 64

    spacing: 4

    Repeater {
        model: lines.model

        TimelineLine {
            width: lines.width
            labelWidth: lines.labelWidth
            resultWidth: lines.resultWidth
        }
    }
}
