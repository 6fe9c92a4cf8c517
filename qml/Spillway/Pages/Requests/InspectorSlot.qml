// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Models

// Where the inspector is made while it is wanted.
Loader {
    id: slot

    required property RequestsModel model
    property bool edged: false

    visible: active
    Component.onCompleted: setSource("Inspector.qml", { model: slot.model, edged: slot.edged })
}
