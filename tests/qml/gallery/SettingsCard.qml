// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls

SettingGroup {
    title: qsTr("Listening")
    tools: AppButton { small: true; variant: "ghost"; text: qsTr("Reset") }

    SettingRow {
        width: parent.width
        label: qsTr("Port")
        hint: qsTr("Changing it restarts the listener. Requests in flight finish first.")

        NumberField { name: qsTr("Port"); value: 18765; mono: true }
    }
    SettingRow {
        width: parent.width
        label: qsTr("Who can connect")
        hint: qsTr("“Local network” needs a local token and shows a warning in the window.")

        Combo { name: qsTr("Who can connect"); model: [qsTr("This computer only"), qsTr("Local network")] }
    }
    SettingRow {
        width: parent.width
        label: qsTr("Require the local token")
        last: true

        Toggle { text: qsTr("Require the local token"); checked: true }
    }
}
