// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

// The steps of a way and where one is. `steps` are their names, `current` counts from 0.
Column {
    id: stepper

    property var steps: []
    property int current: 0

    spacing: 20
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps")

    Repeater {
        model: stepper.steps

        StepperRow {
            required property string modelData
            required property int index

            width: stepper.width
            text: modelData
            number: index + 1
            done: index < stepper.current
            here: index === stepper.current
        }
    }
}
