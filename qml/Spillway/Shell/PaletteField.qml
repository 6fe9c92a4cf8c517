// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Theme

// What is typed into the palette; its keys move in the list below.
Item {
    id: box

    signal textEdited()
    signal moved(step: int)
    signal run()
    signal filter()

    property alias text: input.text

    function clear(): void { input.clear() }

    implicitHeight: Theme.header
    onActiveFocusChanged: if (activeFocus) input.forceActiveFocus(Qt.PopupFocusReason)

    Icon {
        id: glass

        anchors { left: parent.left; leftMargin: 20; verticalCenter: parent.verticalCenter }
        name: "search"
        size: 18
        color: Theme.text3
    }
    TextInput {
        id: input

        anchors { left: glass.right; leftMargin: 12; right: hint.left; rightMargin: 12; verticalCenter: parent.verticalCenter }
        focus: true
        clip: true
        renderType: Theme.scaledText ? TextInput.QtRendering : TextInput.NativeRendering
        color: Theme.text
        selectionColor: Theme.accentFill
        selectedTextColor: Theme.accentInk
        selectByMouse: true
        font.family: Theme.sans
        font.pixelSize: 16
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Search or run")
        onTextEdited: box.textEdited()

        Keys.onUpPressed: box.moved(-1)
        Keys.onDownPressed: box.moved(1)
        Keys.onTabPressed: box.moved(1)
        Keys.onBacktabPressed: box.moved(-1)
        Keys.onReturnPressed: event => {
            if (event.modifiers & Qt.ControlModifier)
                box.filter()
            else
                box.run()
        }
        Keys.onEnterPressed: box.run()

        T {
            anchors { left: parent.left; verticalCenter: parent.verticalCenter }
            visible: input.text === "" && input.preeditText === ""
            color: Theme.text3
            text: qsTr("Search or run…")
            font.pixelSize: 16
            Accessible.ignored: true
        }
    }
    Kbd {
        id: hint

        anchors { right: parent.right; rightMargin: 18; verticalCenter: parent.verticalCenter }
        text: qsTr("Esc", "key")
    }
}
