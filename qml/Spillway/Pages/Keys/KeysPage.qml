// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// Which key hurts: a heat map of all, a card for each, and the dialogs that add, change and remove them.
Item {
    id: page

    required property KeysModel model

    readonly property bool hasKeys: model.view === KeysModel.Keys

    signal navigate(string page, string argument)

    /// "add" opens the Add key dialog, "import" the file chooser.
    function show(argument: string): void {
        if (argument === "add")
            addKey()
        else if (argument === "import")
            importFile()
    }
    function addKey(): void {
        page.model.addKey()
        keyDialog.open()
    }
    function importFile(): void {
        importDialog.choose()
    }

    onVisibleChanged: model.active = visible
    Component.onCompleted: model.active = visible
    Component.onDestruction: model.active = false

    PageHeader {
        id: header

        anchors { left: parent.left; right: parent.right; top: parent.top }
        title: qsTr("Keys")
        sub: page.hasKeys ? qsTr("%1, %2 healthy").arg(qsTr("%n key(s)", "", page.model.keys.count)).arg(Fmt.num(page.model.healthy)) : ""

        AppButton {
            anchors.verticalCenter: parent?.verticalCenter
            visible: page.hasKeys
            small: true
            variant: "ghost"
            iconName: "download"
            text: qsTr("Import…")
            onClicked: page.importFile()
        }
        AppButton {
            anchors.verticalCenter: parent?.verticalCenter
            visible: page.hasKeys
            small: true
            variant: "primary"
            iconName: "plus"
            text: qsTr("Add key")
            onClicked: page.addKey()
        }
    }
    KeysEmpty {
        anchors.centerIn: parent
        width: Math.min(460, page.width - 2 * Theme.s6)
        visible: !page.hasKeys
        model: page.model
        onAddWanted: page.addKey()
        onImportWanted: page.importFile()
    }
    Flickable {
        id: scroller

        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom }
        visible: page.hasKeys
        clip: true
        contentWidth: width
        contentHeight: content.implicitHeight + 2 * Theme.s5
        boundsBehavior: Flickable.StopAtBounds
        Templates.ScrollBar.vertical: AppScrollBar {}

        Column {
            id: content

            anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.s6; rightMargin: Theme.s6; topMargin: Theme.s5 }
            spacing: Theme.s5

            KeysHealth {
                width: parent.width
                model: page.model
                onActivated: filter => page.navigate("requests", filter)
            }
            KeyCards {
                width: parent.width
                model: page.model
                onAddWanted: page.addKey()
                onEditWanted: row => {
                    page.model.editKey(row)
                    keyDialog.open()
                }
                onRemoveWanted: (row, label) => removeDialog.ask(row, label)
                onRequestsWanted: filter => page.navigate("requests", filter)
            }
        }
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            if (drop.urls.length === 1)
                importDialog.openFile(drop.urls[0])
        }

        Rectangle {
            anchors { fill: parent; margins: Theme.s3 }
            visible: parent.containsDrag
            radius: Theme.rLg
            color: Theme.accentSoft
            opacity: 0.9
            border.width: 2
            border.color: Theme.accent

            T {
                anchors.centerIn: parent
                kind: "title"
                text: qsTr("Drop to import the keys in this file")
            }
        }
    }

    KeyDialog {
        id: keyDialog

        form: page.model.form
    }
    ImportDialog {
        id: importDialog

        keyImport: page.model.import
    }
    RemoveKeyDialog {
        id: removeDialog

        onAccepted: page.model.remove(row)
        onAlternativeChosen: page.model.setEnabled(row, false)
    }
}
