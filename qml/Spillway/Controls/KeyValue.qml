// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Theme

// A fact: its name and its value, on one line.
RowLayout {
    id: fact

    property string label
    property string value
    property bool mono: false
    property int labelWidth: 120

    spacing: 12
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2", "name and value of a fact").arg(label).arg(value)

    T {
        Layout.preferredWidth: fact.labelWidth
        Layout.alignment: Qt.AlignBaseline
        kind: "small"
        color: Theme.text3
        text: fact.label
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }
    T {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignBaseline
        kind: fact.mono ? "mono" : "body"
        text: fact.value
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.ignored: true
    }
}
