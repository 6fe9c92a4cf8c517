// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs

// Asks for the file of an export; the dialog's own code is loaded when it is first wanted.
Loader {
    id: loader

    signal chosen(file: url)

    function open(): void {
        active = true
        const dialog = item as FileDialog
        dialog.open()
    }

    active: false
    sourceComponent: FileDialog {
        title: qsTr("Export requests")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("Table (*.csv)"), qsTr("JSON lines (*.jsonl)")]
    }

    Connections {
        target: loader.item

        function onAccepted(): void {
            const dialog = loader.item as FileDialog
            loader.chosen(dialog.selectedFile)
        }
    }
}
