// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Nothing meets the filter, as far as it was looked for.
EmptyState {
    id: none

    required property RequestsModel model
    readonly property bool searching: model.history.state === RequestHistory.Reading
    readonly property bool paused: model.history.state === RequestHistory.Paused

    width: Math.min(420, parent.width - 2 * Theme.s6)
    iconName: "filter"
    tone: "neutral"
    title: searching ? qsTr("Searching older requests…") : qsTr("No request matches")
    body: paused ? qsTr("Searched back to %1. A filter that works looks like %2.").arg(Fmt.full(model.history.reached)).arg(Fmt.ltr(model.filter.example))
                 : qsTr("A filter that works looks like %1.").arg(Fmt.ltr(model.filter.example))

    AppButton {
        variant: "primary"
        text: qsTr("Clear filter")
        onClicked: none.model.filter.clear()
    }
    AppButton {
        visible: none.paused
        text: qsTr("Search further back")
        onClicked: none.model.history.readMore()
    }
}
