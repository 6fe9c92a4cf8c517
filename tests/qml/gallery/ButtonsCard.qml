// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls

Card {
    title: qsTr("Buttons")
    fit: true

    Column {
        width: parent.width
        spacing: 14

        Flow {
            width: parent.width
            spacing: 10

            AppButton { variant: "primary"; text: qsTr("Primary"); iconName: "plus" }
            AppButton { text: qsTr("Default") }
            AppButton { variant: "ghost"; text: qsTr("Ghost") }
            AppButton { variant: "danger"; text: qsTr("Remove key") }
            AppButton { variant: "dangerGhost"; text: qsTr("Remove") }
            AppButton { text: qsTr("Off"); enabled: false }
        }
        Flow {
            width: parent.width
            spacing: 10

            AppButton { small: true; variant: "primary"; text: qsTr("Small") }
            AppButton { small: true; text: qsTr("Menu"); trailingIcon: "down" }
            AppButton { small: true; iconName: "copy"; tip: qsTr("Copy") }
            AppButton { small: true; variant: "ghost"; iconName: "more"; tip: qsTr("More") }
            AppButton { small: true; checkable: true; checked: true; text: qsTr("Checked") }
            AppButton { small: true; text: qsTr("Search or run…"); iconName: "search"; kbd: "Ctrl K" }
            AppButton { objectName: "focused"; small: true; text: qsTr("Focused") }
        }
        Flow {
            width: parent.width
            spacing: 10

            Segmented {
                name: qsTr("Range")
                model: [qsTr("15 m"), qsTr("1 h"), qsTr("24 h"), qsTr("7 d")]
                current: 1
            }
            Chip { text: qsTr("Status"); menu: true }
            Chip { text: qsTr("Model"); menu: true; on: true }
            Chip { text: qsTr("Errors only"); iconName: "error"; checkable: true }
            Kbd { text: "Ctrl" }
            Kbd { text: "K" }
        }
        Disclosure { text: qsTr("Advanced"); hint: qsTr("weight, limits, headers") }
    }
}
