// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme
import Spillway.Controls

Card {
    title: qsTr("Status")
    subtitle: qsTr("word and colour")
    fit: true
    actions: [
        StatusDot { anchors.verticalCenter: parent ? parent.verticalCenter : undefined; pulse: true },
        Pill { anchors.verticalCenter: parent ? parent.verticalCenter : undefined; tone: "ok"; text: qsTr("Live") }
    ]

    Column {
        width: parent.width
        spacing: 14

        Flow {
            width: parent.width
            spacing: 8

            Pill { tone: "ok"; text: qsTr("Healthy") }
            Pill { tone: "warn"; text: qsTr("Resting %1").arg(Fmt.countdown(42)) }
            Pill { tone: "err"; text: qsTr("Circuit open %1").arg(Fmt.countdown(250)) }
            Pill { tone: "info"; text: qsTr("Streaming") }
            Pill { tone: "accent"; text: qsTr("Rule 2"); dot: false }
            Pill { tone: "neutral"; text: qsTr("Off") }
            Pill { tone: "ok"; iconName: "check"; text: qsTr("Works") }
        }
        Banner {
            width: parent.width
            tone: "err"
            text: qsTr("Port 18765 is in use")
            detail: qsTr("“node” is listening on it.")

            AppButton { small: true; variant: "ghost"; text: qsTr("Try again") }
            AppButton { small: true; variant: "primary"; text: qsTr("Use 18766") }
        }
        Banner {
            width: parent.width
            tone: "warn"
            text: qsTr("Paused until 15:00")
            detail: qsTr("Tools are told to try again later; what runs already finishes first, and nothing new is sent.")

            AppButton { small: true; text: qsTr("Resume") }
        }
        Row {
            spacing: 16

            Bar { width: 200; value: 0.62; name: qsTr("Requests") }
            Bar { width: 200; value: 1; fill: Theme.warnDot }
            Bar { width: 200; height: 10; value: 0.56; mark: 0.7; name: qsTr("Budget") }
        }
        ToastView {
            text: qsTr("work-2 turned off")
            actionText: qsTr("Undo")
            actionKbd: "Ctrl Z"
            duration: 600000
        }
    }
}
