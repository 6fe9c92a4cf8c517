// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
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
    default property alias body: column.data

    readonly property Item scene: Templates.Overlay.overlay

    parent: Templates.Overlay.overlay
    modal: true
    focus: true
    width: scene ? Math.min(dialogWidth, scene.width / Theme.zoom - 48) : dialogWidth
    height: scene ? Math.min(implicitHeight, scene.height / Theme.zoom - 32) : implicitHeight
    x: scene ? Math.round((scene.width - width * Theme.zoom) / 2) : 0
    y: scene ? Math.round((scene.height - height * Theme.zoom) / 2) : 0
    implicitHeight: topPadding + bottomPadding + column.implicitHeight + implicitHeaderHeight + implicitFooterHeight
    transformOrigin: Templates.Popup.TopLeft
    scale: Theme.zoom
    leftPadding: Theme.s6
    rightPadding: Theme.s6
    topPadding: 4
    bottomPadding: footer.visible ? Theme.s4 : Theme.s6
    closePolicy: closable ? Templates.Popup.CloseOnEscape : Templates.Popup.NoAutoClose
    onOpened: if (initialFocus) initialFocus.forceActiveFocus(Qt.TabFocusReason)

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
        implicitHeight: 56

        T {
            anchors { left: parent.left; leftMargin: Theme.s6; right: close.left; rightMargin: 8; verticalCenter: parent.verticalCenter; verticalCenterOffset: 2 }
            kind: "title"
            text: modal.title
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
    contentItem: Flickable {
        clip: contentHeight > height
        contentWidth: width
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        Templates.ScrollBar.vertical: AppScrollBar {}

        ColumnLayout {
            id: column

            width: parent.width
            spacing: Theme.s4
        }
    }
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
