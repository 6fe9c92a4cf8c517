// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme
import Spillway.Controls

Card {
    title: qsTr("Type")
    fit: true

    Column {
        width: parent.width
        spacing: 8

        Row {
            spacing: 16

            T { id: sum; kind: "display"; text: Fmt.usd(84.34) }
            T { anchors.baseline: sum.baseline; kind: "title"; text: qsTr("Title") }
            T { anchors.baseline: sum.baseline; kind: "heading"; text: qsTr("Heading") }
        }
        T { width: parent.width; text: qsTr("Body: the quick brown fox counts %1 tokens").arg(Fmt.num(123456789)) }
        T { width: parent.width; kind: "strong"; text: qsTr("Strong: the quick brown fox counts %1").arg(Fmt.num(123456789)) }
        T { width: parent.width; kind: "small"; text: qsTr("Small: secondary text, table cells") }
        T { width: parent.width; kind: "caption"; text: qsTr("Caption: column heads, axis labels") }
        T { width: parent.width; kind: "mono"; text: "Mono 12 http://127.0.0.1:18765 -> sk-ant-… != 0O1lI" }
    }
}
