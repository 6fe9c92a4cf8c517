// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme
import Spillway.Controls

// Text as it would be in a file: to read, to select, to copy. language: text | json | shell | diff. For what fits in memory
// twice over; long bodies belong in a list of lines.
Rectangle {
    id: view

    property string text
    property string language: "text"
    property string name                    // accessible name
    property bool numbers: true
    property bool wrap: false
    readonly property bool hasSelection: edit.selectedText !== ""

    function copy(): void {
        if (edit.selectedText === "")
            edit.selectAll()
        edit.copy()
    }

    implicitWidth: 320
    implicitHeight: Math.min(edit.implicitHeight + 22, 320)
    radius: Theme.rMd + 2
    color: Theme.codeFill
    border.width: edit.activeFocus ? 2 : 1
    border.color: edit.activeFocus ? Theme.focus : Theme.lineSoft
    clip: true
    // Code runs from left to right in every language.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    CodeHighlighter {
        document: edit.textDocument
        language: view.language
        textColor: Theme.text
        keyColor: Theme.info
        stringColor: Theme.ok
        numberColor: Theme.warn
        quietColor: Theme.text3
        addedColor: Theme.ok
        removedColor: Theme.err
    }
    Flickable {
        id: flick

        anchors { fill: parent; margins: 1 }
        contentWidth: view.wrap ? width : Math.max(width, gutter.width + edit.implicitWidth + 14)
        contentHeight: edit.implicitHeight + 20
        boundsBehavior: Flickable.StopAtBounds
        Templates.ScrollBar.vertical: AppScrollBar {}
        Templates.ScrollBar.horizontal: AppScrollBar {}

        T {
            id: gutter

            anchors { left: parent.left; top: parent.top; topMargin: 10 }
            width: view.numbers && !view.wrap ? Math.max(40, implicitWidth) : 13
            visible: view.numbers && !view.wrap
            leftPadding: 10
            rightPadding: 12
            kind: "mono"
            color: Theme.text3
            text: TextTools.lineNumbers(edit.lineCount)
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideNone
            lineHeight: 1.0
            Accessible.ignored: true
        }
        TextEdit {
            id: edit

            anchors { left: parent.left; leftMargin: gutter.visible ? gutter.width : 13; top: parent.top; topMargin: 10 }
            width: view.wrap ? flick.width - 26 : implicitWidth
            readOnly: true
            selectByMouse: true
            selectByKeyboard: true
            activeFocusOnTab: true
            textFormat: TextEdit.PlainText
            wrapMode: view.wrap ? TextEdit.Wrap : TextEdit.NoWrap
            text: view.text
            color: Theme.text
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.accentInk
            renderType: Theme.scaledText ? TextEdit.QtRendering : TextEdit.NativeRendering
            font.family: Theme.mono
            font.pixelSize: Theme.fsSmall
            Accessible.name: view.name
        }
    }
}
