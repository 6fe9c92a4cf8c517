// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The request's tokens by bucket, and what they cost.
Column {
    id: use

    required property RequestDetails details
    readonly property bool known: buckets.count > 0

    function bucketColor(bucket: string): color {
        switch (bucket) {
        case "input": return Theme.series5
        case "cacheRead": return Qt.tint(Theme.series5, Qt.rgba(Theme.surface.r, Theme.surface.g, Theme.surface.b, 0.6))
        case "cacheWrite": return Theme.series6
        case "reasoning": return Theme.series7
        default: return Theme.series2
        }
    }

    SectionTitle {
        width: parent.width
        text: qsTr("Tokens and cost")
        figure: Fmt.usd(use.details.cost, 4)
        strong: true
    }
    Item { width: 1; height: Theme.s2 }
    Row {
        width: parent.width
        height: 8
        visible: use.known
        spacing: 2

        Repeater {
            id: buckets

            model: use.details.tokens

            Rectangle {
                required property string bucket
                required property double share

                width: Math.max(2, (use.width - 2 * (buckets.count - 1)) * share)
                height: 8
                radius: 2
                color: use.bucketColor(bucket)
            }
        }
    }
    Item { width: 1; height: 6 }
    Repeater {
        model: use.details.tokens

        Item {
            id: line

            required property string bucket
            required property string label
            required property double tokens
            required property double share

            width: use.width
            height: 26
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %L2 tokens").arg(label).arg(tokens)

            Rectangle {
                anchors { left: parent.left; verticalCenter: parent.verticalCenter }
                width: 8
                height: 8
                radius: 2
                color: use.bucketColor(line.bucket)
            }
            T {
                anchors { left: parent.left; leftMargin: 16; verticalCenter: parent.verticalCenter }
                color: Theme.text2
                text: line.label
                Accessible.ignored: true
            }
            T {
                anchors { right: parent.right; rightMargin: 60; verticalCenter: parent.verticalCenter }
                text: Fmt.num(line.tokens)
                Accessible.ignored: true
            }
            T {
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                kind: "small"
                color: Theme.text3
                text: Fmt.pct(line.share * 100, 0)
                Accessible.ignored: true
            }
        }
    }
    T {
        width: parent.width
        visible: !use.known
        wrapMode: Text.WordWrap
        color: Theme.text3
        text: qsTr("No token count is known for this request.")
    }
    T {
        width: parent.width
        visible: use.details.estimated
        kind: "small"
        color: Theme.text3
        wrapMode: Text.WordWrap
        text: qsTr("Estimated: the provider gave no usage.")
    }
}
