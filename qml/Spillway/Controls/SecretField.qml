// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// A field for a secret: dots, no input history, shown only while the eye is held down.
Field {
    id: secret

    property bool revealable: true

    mono: true
    echoMode: eye.down ? TextInput.Normal : TextInput.Password
    passwordCharacter: "•"
    inputMethodHints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase

    trailing: AppButton {
        id: eye

        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        visible: secret.revealable && secret.length > 0
        implicitHeight: 24
        variant: "ghost"
        iconName: down ? "eye" : "eyeoff"
        tip: qsTr("Hold to show")
    }
}
