// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Theme

// Times under a heat map, evenly spread; the last says now. Left to right in every language.
Item {
    id: axis

    property date start
    property int seconds: 3600      // from start to now
    property int labels: Math.max(3, Math.min(7, Math.floor(width / 64)))
    readonly property bool days: seconds > 2 * 86400

    implicitHeight: 18
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.ignored: true

    Repeater {
        model: axis.labels

        T {
            required property int index
            readonly property bool isLast: index === axis.labels - 1
            readonly property date when: new Date(axis.start.getTime() + 1000 * axis.seconds * index / (axis.labels - 1))

            anchors { left: parent?.left; leftMargin: isLast ? axis.width - width : index * axis.width / (axis.labels - 1) }
            kind: "caption"
            color: Theme.text3
            text: isLast ? qsTr("now") : axis.days ? Fmt.day(when) : Fmt.shortTime(when)
        }
    }
}
