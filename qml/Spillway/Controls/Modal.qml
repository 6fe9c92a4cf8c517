// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Window
import QtQuick.Templates as Templates
import Spillway.Theme

// A modal dialog: title, content in a column that scrolls when the window is low, buttons at the end of the footer and
// `leadingButtons` at its start. Tab stays inside, Esc closes, the focus goes back to where it was. Children use Layout.fillWidth.
Templates.Dialog {
    id: modal

    property int dialogWidth: 520
    property bool closable: true
    property alias buttons: trailing.data
    property alias leadingButtons: leading.data
    property Item initialFocus
    default property alias body: content.items

    property Item opener                // what had the focus before
    property bool openedByKeyboard: false
    readonly property ModalBody bodyItem: ModalBody { id: content }
    readonly property Item scene: Templates.Overlay.overlay

    parent: Templates.Overlay.overlay
    modal: true
    focus: true
    width: scene ? Math.min(dialogWidth, scene.width / Theme.zoom - 48) : dialogWidth
    height: scene ? Math.min(implicitHeight, scene.height / Theme.zoom - 32) : implicitHeight
    x: scene ? Math.round((scene.width - width * Theme.zoom) / 2) : 0
    y: scene ? Math.round((scene.height - height * Theme.zoom) / 2) : 0
    implicitHeight: topPadding + bottomPadding + content.contentHeight + implicitHeaderHeight + implicitFooterHeight
    transformOrigin: Templates.Popup.TopLeft
    scale: Theme.zoom
    leftPadding: Theme.s6
    rightPadding: Theme.s6
    topPadding: 4
    bottomPadding: footer.visible ? Theme.s4 : Theme.s6
    closePolicy: closable ? Templates.Popup.CloseOnEscape : Templates.Popup.NoAutoClose
    onAboutToShow: {
        opener = parent ? parent.Window.activeFocusItem : null
        openedByKeyboard = (opener as Templates.AbstractButton)?.visualFocus ?? false
    }
    onOpened: if (initialFocus) initialFocus.forceActiveFocus(Qt.TabFocusReason)
    onClosed: if (opener) opener.forceActiveFocus(openedByKeyboard ? Qt.TabFocusReason : Qt.PopupFocusReason)

    Templates.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        radius: Theme.rXl
        color: Theme.dialog
        border.width: 1
        border.color: Theme.line
    }
    header: Item {
        implicitHeight: Math.max(56, heading.implicitHeight + 28)

        T {
            id: heading

            anchors { left: parent.left; leftMargin: Theme.s6; right: close.left; rightMargin: 8; verticalCenter: parent.verticalCenter; verticalCenterOffset: 2 }
            kind: "title"
            text: modal.title
            wrapMode: Text.WordWrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        AppButton {
            id: close

            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter; verticalCenterOffset: 2 }
            visible: modal.closable
            small: true
            variant: "ghost"
            iconName: "x"
            tip: qsTr("Close")
            onClicked: modal.reject()
        }
    }
    contentItem: content
    footer: Item {
        visible: trailing.children.length + leading.children.length > 0
        implicitHeight: visible ? Theme.dialogFooter : 0

        HLine { anchors { left: parent.left; right: parent.right; top: parent.top } }
        Row {
            id: leading

            anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
            spacing: 8
        }
        Row {
            id: trailing

            anchors { right: parent.right; rightMargin: Theme.s6; verticalCenter: parent.verticalCenter }
            spacing: 8
        }
    }
}
