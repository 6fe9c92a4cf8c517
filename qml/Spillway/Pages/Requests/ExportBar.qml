// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// An export that runs or has ended.
Item {
    id: bar

    required property RequestExport fileExport
    readonly property bool running: fileExport.state === RequestExport.Running
    readonly property bool failed: fileExport.state === RequestExport.Failed
    readonly property bool shown: running || failed || fileExport.state === RequestExport.Done
    readonly property string message: {
        switch (fileExport.state) {
        case RequestExport.Running: return qsTr("Writing %1: %Ln request(s) so far", "", fileExport.written).arg(Fmt.ltr(fileExport.fileName))
        case RequestExport.Done: return qsTr("Wrote %Ln request(s) to %1", "", fileExport.written).arg(Fmt.ltr(fileExport.fileName))
        case RequestExport.Failed: return qsTr("%1 was not written: %2").arg(Fmt.ltr(fileExport.fileName)).arg(fileExport.problem)
        default: return ""
        }
    }

    visible: shown
    implicitHeight: shown ? 40 : 0
    height: implicitHeight
    Accessible.role: Accessible.AlertMessage
    Accessible.name: message

    Icon {
        id: glyph

        anchors { left: parent.left; leftMargin: Theme.s6; verticalCenter: parent.verticalCenter }
        name: bar.failed ? "error" : bar.running ? "download" : "check"
        size: 15
        color: bar.failed ? Theme.err : bar.running ? Theme.text2 : Theme.ok
    }
    T {
        anchors { left: glyph.right; leftMargin: Theme.s2; right: action.left; rightMargin: Theme.s3; verticalCenter: parent.verticalCenter }
        color: bar.failed ? Theme.err : Theme.text
        text: bar.message
        Accessible.ignored: true
    }
    AppButton {
        id: action

        anchors { right: parent.right; rightMargin: Theme.s6; verticalCenter: parent.verticalCenter }
        small: true
        variant: "ghost"
        text: bar.running ? qsTr("Cancel") : qsTr("Dismiss")
        onClicked: {
            if (bar.running)
                bar.fileExport.cancel()
            else
                bar.fileExport.dismiss()
        }
    }
    HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
