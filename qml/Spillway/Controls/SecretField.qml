// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A field for a secret: dots, no input history, shown only while the eye is held down. What is typed is `secret`, not `text`:
// an assistive technology may ask any item for its text, and Qt hands it out even for a password.
FocusScope {
    id: field

    property alias secret: input.text
    property alias length: input.length
    property alias placeholderText: input.placeholderText
    property alias errorText: input.errorText
    property alias readOnly: input.readOnly
    property string name
    property bool revealable: true

    signal edited(string typed)         // by the person
    signal accepted()
    signal editingFinished()

    function clear(): void {
        input.clear()
    }

    implicitWidth: input.implicitWidth
    implicitHeight: input.implicitHeight
    Accessible.role: Accessible.EditableText
    Accessible.name: name === "" ? placeholderText : name
    Accessible.description: errorText
    Accessible.focusable: true
    Accessible.focused: input.activeFocus
    Accessible.editable: !readOnly

    Field {
        id: input

        anchors.fill: parent
        focus: true
        mono: true
        echoMode: eye.down ? TextInput.Normal : TextInput.Password
        passwordCharacter: "•"
        inputMethodHints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        onTextEdited: field.edited(text)
        onAccepted: field.accepted()
        onEditingFinished: field.editingFinished()
        Accessible.ignored: true

        trailing: AppButton {
            id: eye

            objectName: "reveal"

            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            visible: field.revealable && field.length > 0
            implicitWidth: 26
            implicitHeight: 26
            variant: "ghost"
            iconName: down ? "eye" : "eyeoff"
            tip: qsTr("Hold to show")
        }
    }
}
