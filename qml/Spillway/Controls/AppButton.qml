// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as Templates
import Spillway.Theme

// A button. variant: primary | default | ghost | danger | dangerGhost. An icon alone needs `tip`: it is the tooltip and the name.
Templates.Button {
    id: button

    property string variant: "default"
    property string iconName
    property string trailingIcon
    property bool small: false
    property string kbd
    property string tip

    readonly property bool filled: variant === "primary" || variant === "danger"
    readonly property bool plain: variant === "ghost" || variant === "dangerGhost"
    readonly property color ink: {
        if (!enabled)
            return Theme.text3
        switch (variant) {
        case "primary": return Theme.accentInk
        case "danger": return Theme.errInk
        case "dangerGhost": return Theme.err
        case "ghost": return button.checked || button.down ? Theme.text : Theme.text2
        default: return Theme.text
        }
    }
    readonly property color fill: {
        const active = button.down || button.hovered
        if (!enabled)
            return plain ? "transparent" : Theme.neutralSoft
        if (variant === "primary")
            return active ? Theme.accentHover : Theme.accentFill
        if (variant === "danger")
            return active ? Theme.errHover : Theme.errFill
        if (button.down || button.checked)
            return Theme.pressed
        return button.hovered ? Theme.hover : plain ? "transparent" : Theme.buttonFill
    }

    implicitHeight: small ? Theme.ctlSm : Theme.ctl
    implicitWidth: text === "" ? implicitHeight : implicitContentWidth + leftPadding + rightPadding
    leftPadding: text === "" ? 0 : iconName === "" ? 12 : 10
    rightPadding: text === "" ? 0 : trailingIcon === "" ? 12 : 10
    topPadding: 0
    bottomPadding: 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    font.family: Theme.sans
    font.pixelSize: Theme.fsBody
    font.weight: Font.Medium

    Accessible.name: text === "" ? tip : text
    Accessible.description: text === "" ? "" : tip
    Templates.ToolTip.text: tip
    Templates.ToolTip.visible: tip !== "" && (hovered || visualFocus)
    Templates.ToolTip.delay: 600

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.rMd
        color: button.fill
        border.width: button.variant === "default" || Theme.highContrast ? 1 : 0
        border.color: button.plain ? "transparent" : Theme.line

        Behavior on color { ColorAnimation { duration: Theme.fast } }

        FocusRing { shown: button.visualFocus }
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 7

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== ""
                name: button.iconName
                color: button.ink
                size: 15
            }
            T {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                width: Math.min(implicitWidth, Math.max(0, button.availableWidth - row.besideText))
                text: button.text
                color: button.ink
                font: button.font
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.trailingIcon !== ""
                name: button.trailingIcon
                color: button.ink
                size: 13
            }
            Kbd {
                id: keycap

                anchors.verticalCenter: parent.verticalCenter
                visible: button.kbd !== ""
                text: button.kbd
            }

            readonly property real besideText: (button.iconName === "" ? 0 : 22) + (button.trailingIcon === "" ? 0 : 20)
                                               + (button.kbd === "" ? 0 : keycap.implicitWidth + 7)
        }
    }
}
