// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// What happened: the table of requests, its filter, and one request in full.
FocusScope {
    id: page

    required property RequestsModel model
    readonly property real windowWidth: (page.Window.window?.width ?? 0) / Theme.zoom
    readonly property bool narrow: windowWidth < 1000 || width < 700

    signal navigate(page: string, argument: string)

    function show(argument: string): void {
        model.show(argument)
    }

    RequestColumns {
        id: columns

        tableWidth: table.width
        timeWidth: Math.ceil(longestTime.implicitWidth)
        hidden: page.model.hiddenColumns
        onChanged: page.model.hiddenColumns = hidden
    }
    T {
        id: longestTime

        visible: false
        kind: "small"
        text: Fmt.time(new Date(2026, 11, 28, 22, 58, 58))
    }
    Binding {
        target: page.model
        property: "active"
        value: page.visible && page.Window.visibility !== Window.Hidden && page.Window.visibility !== Window.Minimized
    }
    Connections {
        target: page.model

        function onFilterFocusWanted(): void { toolbar.focusFilter() }
        function onDetailsOpenChanged(): void {
            if (!page.model.detailsOpen)
                table.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    Shortcut {
        sequence: "Ctrl+F"
        enabled: page.visible
        onActivated: toolbar.focusFilter()
    }

    PageHeader {
        id: header

        anchors { left: parent.left; right: parent.right }
        title: qsTr("Requests")

        AppButton {
            small: true
            variant: "ghost"
            iconName: "download"
            text: qsTr("Export…")
            enabled: page.model.feed.count > 0 && page.model.fileExport.state !== RequestExport.Running
            onClicked: exportDialog.open()
        }
    }
    RequestsToolbar {
        id: toolbar

        anchors { left: parent.left; right: parent.right; top: header.bottom }
        model: page.model
        columns: columns
        onFinished: table.forceActiveFocus(Qt.TabFocusReason)
    }
    ExportBar {
        id: exportBar

        anchors { left: parent.left; right: parent.right; top: toolbar.bottom }
        fileExport: page.model.fileExport
    }
    DetailsSplit {
        anchors { left: parent.left; right: parent.right; top: exportBar.bottom; bottom: parent.bottom }
        model: page.model
        overlaid: page.narrow
        mostWidth: page.windowWidth < 1200 ? 400 : 640

        RequestTable {
            id: table

            anchors.fill: parent
            model: page.model
            columns: columns
            focus: true
            onConnectWanted: page.navigate("connect", "")
        }
    }
    ExportDialog {
        id: exportDialog

        onChosen: file => page.model.exportTo(file)
    }
}
