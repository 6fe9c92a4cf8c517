// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Theme

// Names and values.
Column {
    id: list

    property alias facts: rows.model

    spacing: 7

    Repeater {
        id: rows

        KeyValue {
            required label
            required property string text
            required property double number
            required property string kind

            width: list.width
            mono: kind === "code"
            value: kind === "bytes" ? Fmt.bytes(number) : kind === "ms" ? Fmt.ms(number) : mono ? Fmt.ltr(text) : text
        }
    }
}
