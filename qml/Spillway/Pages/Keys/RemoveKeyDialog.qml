// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls

// The one thing that is asked about: what goes, what stays, and the milder way.
ConfirmDialog {
    id: dialog

    property int row: -1
    property string label

    function ask(keyRow: int, keyLabel: string): void {
        row = keyRow
        label = keyLabel
        open()
    }

    title: qsTr("Remove %1?").arg(label)
    text: qsTr("The key is deleted from Spillway and from your keychain. Requests that are running with it finish; its history stays. The provider still knows the key: revoke it there if it leaked.")
    confirmText: qsTr("Remove key")
    alternativeText: qsTr("Turn off instead")
}
