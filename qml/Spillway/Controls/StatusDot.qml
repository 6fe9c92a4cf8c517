// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A dot in the colour of a state, with a still halo while something runs. Always beside a word; never alone.
Item {
    id: dot

    property string tone: "ok"      // ok | warn | err | info | accent | neutral
    property bool pulse: false
    property int size: 8

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        width: dot.size + 8
        height: width
        radius: width / 2
        visible: dot.pulse
        color: Theme.toneDot(dot.tone)
        opacity: 0.22
    }
    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.toneDot(dot.tone)
    }
}
