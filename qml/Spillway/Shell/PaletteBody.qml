// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// What is typed, what it finds, and what the keys do.
FocusScope {
    id: body

    required property PaletteModel model

    signal done()

    function runCurrent(): void {
        const row = list.currentIndex
        done()
        model.run(row)
    }
    function filterCurrent(): void {
        if (model.filterRequests(list.currentIndex))
            done()
    }
    function move(step: int): void {
        if (list.count > 0)
            list.currentIndex = (list.currentIndex + step + list.count) % list.count
    }

    Connections {
        target: body.model

        function onOpened(): void {
            field.clear()
            list.currentIndex = 0
        }
    }
    PaletteField {
        id: field

        focus: true
        anchors { left: parent.left; right: parent.right; top: parent.top }
        onTextEdited: {
            body.model.typed = text
            list.currentIndex = 0
        }
        onMoved: step => body.move(step)
        onRun: body.runCurrent()
        onFilter: body.filterCurrent()
    }
    HLine { id: line; anchors { left: parent.left; right: parent.right; top: field.bottom } }
    ListView {
        id: list

        anchors { left: parent.left; leftMargin: 8; right: parent.right; rightMargin: 8; top: line.bottom; bottom: foot.top }
        topMargin: 6
        bottomMargin: 6
        clip: true
        model: body.model
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
            onClicked: body.runCurrent()
        }
    }
    T {
        anchors { horizontalCenter: list.horizontalCenter; verticalCenter: list.verticalCenter }
        visible: list.count === 0
        color: Theme.text3
        text: qsTr("Nothing matches “%1”.").arg(body.model.typed)
        width: Math.min(implicitWidth, list.width - 48)
    }
    PaletteFoot {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 1 }
    }
}
