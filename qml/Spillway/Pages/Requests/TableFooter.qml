// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// How many, how much, how long they are kept.
Item {
    id: foot

    required property RequestsModel model

    implicitHeight: 32

    HLine { anchors { left: parent.left; right: parent.right; top: parent.top } }
    Row {
        id: counts

        anchors { left: parent.left; leftMargin: Theme.s6; verticalCenter: parent.verticalCenter }
        spacing: Theme.s4

        T {
            kind: "small"
            color: Theme.text3
            text: foot.model.filter.active ? qsTr("%1 shown of %2").arg(Fmt.num(foot.model.feed.count)).arg(Fmt.num(foot.model.loadedCount))
                                           : qsTr("%Ln request(s)", "", foot.model.feed.count)
        }
        T {
            kind: "small"
            color: Theme.text3
            visible: foot.model.streaming > 0
            text: qsTr("%Ln running", "", foot.model.streaming)
        }
        T {
            kind: "small"
            color: Theme.text3
            visible: foot.model.spent > 0
            text: qsTr("%1 spent").arg(Fmt.usd(foot.model.spent))
        }
        T {
            kind: "small"
            color: Theme.text3
            visible: foot.model.unpriced > 0
            text: qsTr("%Ln without a price", "", foot.model.unpriced)
        }
    }
    T {
        anchors { right: parent.right; rightMargin: Theme.s6; verticalCenter: parent.verticalCenter }
        visible: counts.width + implicitWidth + 3 * Theme.s6 < foot.width
        kind: "small"
        color: Theme.text3
        text: foot.model.retentionDays > 0 ? qsTr("Kept for %Ln day(s)", "", foot.model.retentionDays) : qsTr("Kept until you delete them")
    }
}
