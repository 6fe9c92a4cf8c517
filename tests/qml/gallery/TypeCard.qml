// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme
import Spillway.Controls

Card {
    title: qsTr("Type")
    fit: true

    Column {
        spacing: 8

        Row {
            spacing: 16

            T { id: sum; kind: "display"; text: Fmt.usd(84.34) }
            T { anchors.baseline: sum.baseline; kind: "title"; text: qsTr("Title") }
            T { anchors.baseline: sum.baseline; kind: "heading"; text: qsTr("Heading") }
        }
        T { text: qsTr("Body: the quick brown fox counts %1 tokens").arg(Fmt.num(123456789)) }
        T { kind: "strong"; text: qsTr("Strong: the quick brown fox counts %1").arg(Fmt.num(123456789)) }
        T { kind: "small"; text: qsTr("Small: secondary text, table cells") }
        T { kind: "caption"; text: qsTr("Caption: column heads, axis labels") }
        T { kind: "mono"; text: "Mono 12 http://127.0.0.1:18765 -> sk-ant-… != 0O1lI" }
    }
}
