// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Charts
import Spillway.Controls
import Spillway.Theme

// A number with its name, its change and the shape of its last hours. `reading` may end in a unit after a narrow no-break space,
// as Fmt writes it; the unit is drawn small. deltaTone: neutral | warn | err. A click leads to what is behind the number.
Templates.AbstractButton {
    id: tile

    property string label
    property string reading
    property string delta
    property string deltaTone: "neutral"
    property list<real> values
    property color sparkColor: Theme.accent
    property bool bars: false
    property bool loading: false

    readonly property int cut: reading.lastIndexOf("\u202F")
    readonly property string value: cut < 0 ? reading : reading.slice(0, cut)
    readonly property string unit: cut < 0 ? "" : reading.slice(cut + 1)

    implicitWidth: 200
    implicitHeight: 96
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: label
    Accessible.role: Accessible.Button
    Accessible.name: loading ? label : delta === "" ? qsTr("%1: %2", "name: number").arg(label).arg(reading)
                                                    : qsTr("%1: %2, %3", "name: number, change").arg(label).arg(reading).arg(delta)
    Keys.onReturnPressed: tile.clicked()
    Keys.onEnterPressed: tile.clicked()

    background: Rectangle {
        radius: Theme.rLg
        color: tile.down ? Theme.pressed : tile.hovered && tile.enabled ? Theme.hover : Theme.surface
        border.width: 1
        border.color: Theme.lineSoft

        Behavior on color { ColorAnimation { duration: Theme.fast } }

        FocusRing {
            shown: tile.visualFocus
            r: Theme.rLg
        }
    }
    Item {
        anchors.fill: parent

        T {
            anchors { left: parent.left; leftMargin: 16; right: parent.right; rightMargin: 10; top: parent.top; topMargin: 12 }
            kind: "small"
            text: tile.label
        }
        Row {
            anchors { left: parent.left; leftMargin: 16; top: parent.top; topMargin: 32 }
            visible: !tile.loading
            spacing: 4

            T {
                id: number

                kind: "tile"
                text: tile.value
            }
            T {
                id: caption

                anchors.baseline: number.baseline
                color: Theme.text3
                text: tile.unit
            }
        }
        T {
            anchors { left: parent.left; leftMargin: 16; right: parent.right; rightMargin: 10; bottom: parent.bottom; bottomMargin: 12 }
            visible: !tile.loading
            kind: "caption"
            color: tile.deltaTone === "neutral" ? Theme.text3 : Theme.toneInk(tile.deltaTone)
            text: tile.delta
        }
        SparkItem {
            anchors { right: parent.right; rightMargin: 14; top: parent.top; topMargin: 34 }
            visible: !tile.loading && width > 44
            width: Math.min(88, tile.width - number.width - caption.width - 54)
            height: 28
            zoom: Theme.zoom
            values: tile.values
            color: tile.sparkColor
            bars: tile.bars
        }
        Skeleton {
            anchors { left: parent.left; leftMargin: 16; top: parent.top; topMargin: 38 }
            visible: tile.loading
            width: 92
            height: 22
        }
        Skeleton {
            anchors { left: parent.left; leftMargin: 16; top: parent.top; topMargin: 68 }
            visible: tile.loading
            width: 60
            height: 10
        }
    }
}
