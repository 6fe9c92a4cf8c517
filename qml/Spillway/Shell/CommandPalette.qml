// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// Finds pages, keys, actions, models, settings and requests by a few letters; ">" asks for actions alone.
Templates.Dialog {
    id: palette

    required property PaletteModel model
    readonly property Item scene: Templates.Overlay.overlay

    function runCurrent(): void {
        const row = list.currentIndex
        palette.close()
        palette.model.run(row)
    }
    function filterCurrent(): void {
        if (palette.model.filterRequests(list.currentIndex))
            palette.close()
    }
    function move(step: int): void {
        if (list.count > 0)
            list.currentIndex = (list.currentIndex + step + list.count) % list.count
    }

    title: qsTr("Search or run a command")      // for screen readers: it has no header
    parent: Templates.Overlay.overlay
    modal: true
    focus: true
    padding: 0
    width: scene ? Math.min(640, scene.width / Theme.zoom - 48) : 640
    height: scene ? Math.min(444, scene.height / Theme.zoom - 64) : 444
    x: scene ? Math.round((scene.width - width * Theme.zoom) / 2) : 0
    y: scene ? Math.round(Math.max(16, Math.min(128 * Theme.zoom, (scene.height - height * Theme.zoom) / 2))) : 0
    transformOrigin: Templates.Popup.TopLeft
    scale: Theme.zoom
    closePolicy: Templates.Popup.CloseOnEscape | Templates.Popup.CloseOnPressOutside

    onAboutToShow: {
        model.open()
        field.clear()
        list.currentIndex = 0
    }
    onOpened: field.forceActiveFocus(Qt.PopupFocusReason)

    Templates.Overlay.modal: Rectangle { color: Theme.scrim }

    background: Rectangle {
        radius: Theme.rXl
        color: Theme.dialog
        border.width: 1
        border.color: Theme.line
    }
    contentItem: Item {
        PaletteField {
            id: field

            anchors { left: parent.left; right: parent.right; top: parent.top }
            onTextEdited: {
                palette.model.typed = text
                list.currentIndex = 0
            }
            onMoved: step => palette.move(step)
            onRun: palette.runCurrent()
            onFilter: palette.filterCurrent()
        }
        HLine { id: line; anchors { left: parent.left; right: parent.right; top: field.bottom } }
        ListView {
            id: list

            anchors { left: parent.left; leftMargin: 8; right: parent.right; rightMargin: 8; top: line.bottom; bottom: foot.top }
            topMargin: 6
            bottomMargin: 6
            clip: true
            model: palette.model
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Templates.ScrollBar.vertical: AppScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("%n result(s)", "", list.count)

            section.property: "section"
            section.delegate: T {
                required property string section

                width: ListView.view.width
                height: 28
                leftPadding: 12
                kind: "caption"
                color: Theme.text3
                text: section
            }
            delegate: PaletteRow {
                width: ListView.view.width
                current: ListView.isCurrentItem
                onEntered: list.currentIndex = index
                onClicked: palette.runCurrent()
            }
        }
        T {
            anchors { horizontalCenter: list.horizontalCenter; verticalCenter: list.verticalCenter }
            visible: list.count === 0
            color: Theme.text3
            text: qsTr("Nothing matches “%1”.").arg(palette.model.typed)
            width: Math.min(implicitWidth, list.width - 48)
        }
        PaletteFoot {
            id: foot

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 1 }
        }
    }
}
