// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Controls
import Spillway.Models

// Where toasts show: each one is a view of its own, so that its time begins anew.
Item {
    id: area

    required property ToastQueue toasts

    height: 0

    Repeater {
        model: area.toasts.shown
        delegate: ToastView {
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 40 }
            width: Math.min(implicitWidth, area.width - 48)
            text: area.toasts.text
            actionText: area.toasts.actionText
            actionKbd: area.toasts.actionKeys
            tone: area.toasts.problem ? "err" : "ok"
            iconName: area.toasts.problem ? "error" : "check"
            duration: area.toasts.duration
            onActionTriggered: area.toasts.runAction()
            onDismissed: area.toasts.dismiss()
        }
    }
}
