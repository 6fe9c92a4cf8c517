// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// The filter as text and as chips, the columns, and whether the list follows.
Item {
    id: bar

    required property RequestsModel model
    required property RequestColumns columns
    readonly property bool roomy: width >= 960

    signal finished // the person is done with the filter

    function focusFilter(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }

    implicitHeight: 52 + (fault.visible ? fault.height : 0)

    Item {
        id: line

        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 52

        Field {
            id: field

            anchors { left: parent.left; leftMargin: Theme.s6; verticalCenter: parent.verticalCenter }
            width: Math.max(140, Math.min(380, line.width - chips.width - tools.width - 2 * Theme.s6 - 3 * Theme.s2))
            iconName: "filter"
            name: qsTr("Filter requests")
            placeholderText: width < 370 ? qsTr("Filter: status:429") : qsTr("Filter: model:sonnet status:429 key:work cost>0.05")
            errorText: activeFocus ? "" : bar.model.filter.errorText
            onTextEdited: bar.model.filter.text = text
            onAccepted: {
                bar.model.filter.apply(text)
                bar.finished()
            }
            Keys.onEscapePressed: bar.finished()
            Keys.onDownPressed: bar.finished()

            trailing: [
                Kbd {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: field.length === 0
                    text: "/"
                },
                AppButton {
                    visible: field.length > 0
                    height: 24
                    width: 24
                    small: true
                    variant: "ghost"
                    iconName: "x"
                    tip: qsTr("Clear filter")
                    onClicked: bar.model.filter.clear()
                }
            ]

            Binding {
                target: field
                property: "text"
                value: bar.model.filter.text
            }
        }
        Row {
            id: chips

            anchors { left: field.right; leftMargin: Theme.s2; verticalCenter: parent.verticalCenter }
            spacing: 6

            FilterMenuChip { objectName: "statusChip"; chip: bar.model.filter.statusChip; onAboutToOpen: bar.model.offerChoices() }
            FilterMenuChip { chip: bar.model.filter.modelChip; onAboutToOpen: bar.model.offerChoices() }
            FilterMenuChip { chip: bar.model.filter.keyChip; onAboutToOpen: bar.model.offerChoices() }
            FilterMenuChip { chip: bar.model.filter.clientChip; onAboutToOpen: bar.model.offerChoices(); visible: bar.roomy }
            Chip {
                text: qsTr("Errors only")
                iconName: "error"
                checkable: true
                checked: bar.model.filter.errorsOnly
                onToggled: {
                    bar.model.filter.errorsOnly = checked
                    checked = Qt.binding(() => bar.model.filter.errorsOnly)
                }
            }
        }
        Row {
            id: tools

            anchors { right: parent.right; rightMargin: Theme.s6; verticalCenter: parent.verticalCenter }
            spacing: Theme.s2

            ColumnsButton { columns: bar.columns }
            AppButton {
                small: true
                iconName: bar.model.following ? "pause" : "play"
                text: bar.model.following ? qsTr("Following") : qsTr("Follow")
                tip: bar.model.following ? qsTr("Hold the list (Space)") : qsTr("Follow the newest request (Space)")
                onClicked: bar.model.toggleFollow()
            }
        }
    }
    FilterFault {
        id: fault

        anchors { left: parent.left; right: parent.right; top: line.bottom; leftMargin: Theme.s6; rightMargin: Theme.s6 }
        filter: bar.model.filter
    }
    HLine { anchors { left: parent.left; right: parent.right; bottom: parent.bottom } }
}
