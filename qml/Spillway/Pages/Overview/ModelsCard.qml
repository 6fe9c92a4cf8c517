// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Which models the tokens went to.
Card {
    id: card

    required property OverviewModel model
    property bool loading: false
    readonly property int roomyLines: 6
    readonly property int lineHeight: 33

    signal activated(string modelName)

    title: qsTr("Tokens by model")
    subtitle: model.stretchText
    actions: T {
        anchors.verticalCenter: parent?.verticalCenter
        visible: !card.loading
        rightPadding: 6
        kind: "strong"
        text: Fmt.compact(card.model.numbers.tokens)
    }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        visible: card.loading
        spacing: 20

        Repeater {
            model: 5

            Skeleton {
                width: parent?.width ?? 0
                height: 14
            }
        }
    }
    T {
        anchors { left: parent.left; top: parent.top }
        visible: !card.loading && lines.count === 0
        color: Theme.text3
        text: qsTr("No model was used, %1").arg(card.model.stretchText)
    }
    Column {
        anchors { fill: parent; topMargin: 2 }
        visible: !card.loading
        clip: true
        spacing: Math.max(4, (height - card.roomyLines * card.lineHeight) / (card.roomyLines - 1))

        Repeater {
            id: lines

            model: card.model.models

            ModelLine {
                width: parent?.width ?? 0
                height: card.lineHeight
                onOpened: modelName => card.activated(modelName)
            }
        }
    }
}
