// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Spillway.Models
import Spillway.Theme
import Spillway.Controls

// Keys from a file: what is in it, then one after the other with a bar that moves and a button that stops.
Modal {
    id: dialog

    required property KeyImport keyImport

    readonly property bool running: keyImport.state === KeyImport.Running
    readonly property bool finished: keyImport.state === KeyImport.Finished

    function choose(): void {
        chooser.open()
    }
    function openFile(file: url): void {
        keyImport.readUrl(file)
        open()
    }

    dialogWidth: 560
    closable: !running
    title: keyImport.state === KeyImport.Unreadable ? qsTr("%1 cannot be imported").arg(keyImport.fileName)
         : finished ? qsTr("%n key(s) imported", "", keyImport.added)
         : qsTr("Import keys from %1").arg(keyImport.fileName)
    onClosed: {
        keyImport.stop()
        keyImport.close()
    }

    T {
        Layout.fillWidth: true
        visible: dialog.keyImport.state === KeyImport.Ready
        color: Theme.text2
        wrapMode: Text.WordWrap
        text: qsTr("The secrets go to your keychain. The file stays as it is: delete it afterwards, the keys in it are readable.")
    }
    CodeView {
        Layout.fillWidth: true
        visible: dialog.keyImport.preview !== "" && !dialog.finished
        name: qsTr("What will be imported")
        numbers: false
        text: dialog.keyImport.preview
    }
    Bar {
        Layout.fillWidth: true
        visible: dialog.running
        name: qsTr("%1 of %2").arg(Fmt.num(dialog.keyImport.added)).arg(Fmt.num(dialog.keyImport.total))
        value: dialog.keyImport.total > 0 ? dialog.keyImport.added / dialog.keyImport.total : 0
    }
    T {
        Layout.fillWidth: true
        visible: dialog.keyImport.problemText !== "" && dialog.keyImport.state !== KeyImport.Ready
        color: Theme.err
        wrapMode: Text.WordWrap
        text: dialog.keyImport.problemText
    }

    buttons: [
        AppButton {
            visible: !dialog.finished
            text: dialog.running ? qsTr("Stop") : qsTr("Cancel")
            onClicked: dialog.running ? dialog.keyImport.stop() : dialog.reject()
        },
        AppButton {
            visible: dialog.keyImport.state === KeyImport.Ready
            variant: "primary"
            text: qsTr("Import %n key(s)", "", dialog.keyImport.total)
            onClicked: dialog.keyImport.start()
        },
        AppButton {
            visible: dialog.finished
            variant: "primary"
            text: qsTr("Done")
            onClicked: dialog.close()
        }
    ]

    FileDialog {
        id: chooser

        title: qsTr("Import keys")
        nameFilters: [qsTr("Key files (*.json)"), qsTr("All files (*)")]
        onAccepted: dialog.openFile(selectedFile)
    }
}
