// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Spillway.Theme
import Spillway.Controls

// Something that was found on this computer and can be taken over.
Rectangle {
    id: found

    property string iconName: "keys"
    property string title
    property string detail
    property string actionText
    property bool primary: false

    signal taken()

    implicitHeight: 60
    radius: Theme.rLg
    color: Theme.surface
    border.width: 1
    border.color: Theme.lineSoft
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2").arg(title).arg(detail)

    RowLayout {
        anchors { fill: parent; leftMargin: Theme.s3; rightMargin: Theme.s3 }
        spacing: Theme.s3

        Rectangle {
            implicitWidth: 32
            implicitHeight: 32
            radius: Theme.rMd + 2
            color: Theme.neutralSoft

            Icon {
                anchors.centerIn: parent
                name: found.iconName
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: 1

            T {
                Layout.fillWidth: true
                kind: "strong"
                text: found.title
            }
            T {
                Layout.fillWidth: true
                kind: "small"
                color: Theme.text3
                text: found.detail
            }
        }
        AppButton {
            variant: found.primary ? "primary" : "default"
            text: found.actionText
            tip: qsTr("%1: %2").arg(found.actionText).arg(found.title)
            onClicked: found.taken()
        }
    }
}
