// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Spillway.Models
import Spillway.Theme
import Spillway.Pages.Overview

ApplicationWindow {
    id: window

    required property AppModel app

    width: 1180
    height: 760
    minimumWidth: 880
    minimumHeight: 560
    title: "Spillway"
    color: Theme.canvas
    visible: true

    OverviewPage {
        anchors.fill: parent
        model: window.app.overview
    }
}
