// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Theme

// A label, its control and one line under it: the error, else the good news, else the hint.
ColumnLayout {
    id: form

    property string label
    property string hint
    property string okText
    property string errorText
    default property alias control: slot.data

    readonly property string note: errorText !== "" ? errorText : okText !== "" ? okText : hint
    readonly property string tone: errorText !== "" ? "err" : okText !== "" ? "ok" : "neutral"

    spacing: 6

    T {
        Layout.fillWidth: true
        visible: text !== ""
        kind: "strong"
        text: form.label
    }
    ColumnLayout {
        id: slot

        Layout.fillWidth: true
        Layout.fillHeight: false
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        visible: form.note !== ""
        spacing: 6

        Icon {
            visible: form.tone !== "neutral"
            name: form.tone === "err" ? "error" : "ok"
            size: 14
            color: Theme.toneInk(form.tone)
        }
        T {
            Layout.fillWidth: true
            kind: "small"
            color: form.tone === "neutral" ? Theme.text3 : Theme.toneInk(form.tone)
            text: form.note
            wrapMode: Text.WordWrap
            Accessible.role: form.tone === "err" ? Accessible.AlertMessage : Accessible.StaticText
            Accessible.name: text
        }
    }
}
