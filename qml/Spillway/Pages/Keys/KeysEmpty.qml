// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Models
import Spillway.Controls

// Why there are no keys to see: none yet, the keychain is locked, or there is none.
EmptyState {
    id: empty

    required property KeysModel model

    readonly property bool locked: model.view === KeysModel.Locked
    readonly property bool noKeychain: model.view === KeysModel.NoKeychain

    signal addWanted()
    signal importWanted()

    iconName: locked || noKeychain ? "lock" : "keys"
    tone: locked || noKeychain ? "warn" : "accent"
    title: locked ? qsTr("Your keychain is locked")
         : noKeychain ? qsTr("This desktop has no keychain")
         : qsTr("Add your first API key")
    body: locked ? qsTr("Spillway cannot read its %n key(s) until %1 is unlocked. The proxy keeps listening and answers 503 with Retry-After, so tools wait instead of failing.", "", model.keys.count).arg(model.keychainService)
            + (model.unlockProblem === "" ? "" : "\n\n" + model.unlockProblem)
        : noKeychain ? qsTr("Install GNOME Keyring or KWallet and sign in again, or let a key live in an environment variable or a file: spillwayd keys add PROVIDER NAME --env VARIABLE.")
        : qsTr("Spillway stores keys in your system's keychain and shares traffic between them. Two or more keys from one provider give you failover.")

    AppButton {
        visible: empty.locked
        variant: "primary"
        iconName: "unlock"
        enabled: !empty.model.unlocking
        text: empty.model.unlocking ? qsTr("Waiting for the keychain…") : qsTr("Unlock keychain…")
        onClicked: empty.model.unlock()
    }
    AppButton {
        variant: empty.locked ? "default" : "primary"
        iconName: empty.locked ? "" : "plus"
        text: empty.locked || empty.noKeychain ? qsTr("Add a key for this session only") : qsTr("Add key")
        onClicked: empty.addWanted()
    }
    AppButton {
        visible: !empty.locked && !empty.noKeychain
        text: qsTr("Import from file…")
        onClicked: empty.importWanted()
    }
}
