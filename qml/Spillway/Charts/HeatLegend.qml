// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Charts
import Spillway.Controls
import Spillway.Theme

// What the cells of a heat map mean. `short`: without the ramp, where there is little room.
Row {
    id: legend

    property bool brief: false
    // Bytes of HeatCell: state × 16 + level.
    readonly property var marks: [[32, qsTr("Slow")], [48, qsTr("Rate-limited")], [64, qsTr("Failing")], [80, qsTr("Circuit open")]]

    spacing: Theme.s3

    Row {
        visible: !legend.brief
        spacing: 5

        T {
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            color: Theme.text3
            text: qsTr("Quiet")
        }
        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            Repeater {
                model: Theme.heatRamp

                Rectangle {
                    required property color modelData

                    width: 10
                    height: 10
                    radius: 2
                    color: modelData
                }
            }
        }
        T {
            anchors.verticalCenter: parent.verticalCenter
            kind: "small"
            color: Theme.text3
            text: qsTr("Busy")
        }
    }
    Repeater {
        model: legend.marks

        Row {
            id: mark

            required property var modelData

            spacing: 5

            HeatGrid {
                anchors.verticalCenter: parent.verticalCenter
                width: 12
                height: 12
                sample: mark.modelData[0]
                columns: 1
                rowHeight: 12
                cellHeight: 11
                gap: 1
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                kind: "small"
                color: Theme.text3
                text: mark.modelData[1]
            }
        }
    }
}
