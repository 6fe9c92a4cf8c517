// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls

Card {
    fit: true

    Item {
        width: parent.width
        height: 220

        EmptyState {
            anchors.centerIn: parent
            iconName: "requests"
            title: qsTr("Waiting for the first request")
            body: qsTr("Spillway is listening on %1. Requests show up here as they start, not when they finish.").arg("127.0.0.1:18765")

            AppButton { variant: "primary"; iconName: "connect"; text: qsTr("Connect a tool") }
            AppButton { text: qsTr("Send a test request") }
        }
    }
}
