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
        if (!enabled)
            return plain ? "transparent" : Theme.neutralSoft
        if (variant === "primary")
            return button.down || button.hovered ? Theme.accentHover : Theme.accentFill
        if (variant === "danger")
            return button.down || button.hovered ? Theme.errHover : Theme.errFill
        if (button.down || button.checked)
            return Theme.pressed
        return button.hovered ? Theme.hover : plain ? "transparent" : Theme.buttonFill
    }

    function press(): void {
        if (checkable) {
            toggle()
            toggled()
        }
        clicked()
    }

    implicitHeight: small ? Theme.ctlSm : Theme.ctl
    implicitWidth: text === "" ? implicitHeight : implicitContentWidth + leftPadding + rightPadding
    leftPadding: text === "" ? 0 : iconName === "" ? 12 : 10
    rightPadding: text === "" ? 0 : trailingIcon === "" ? 12 : 10
    topPadding: 0
    bottomPadding: 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.name: text === "" ? tip : text
    Accessible.description: text === "" ? "" : tip
    Templates.ToolTip.text: tip
    Templates.ToolTip.visible: tip !== "" && (hovered || visualFocus)
    Templates.ToolTip.delay: 600

    Keys.onReturnPressed: press()
    Keys.onEnterPressed: press()

    background: Rectangle {
        radius: Theme.rMd
        color: button.fill
        border.width: button.variant === "default" || Theme.highContrast ? 1 : 0
        border.color: button.plain ? "transparent" : Theme.line

        Behavior on color { ColorAnimation { duration: Theme.fast } }

        FocusRing { shown: button.visualFocus }
    }

    contentItem: ButtonContent {
        text: button.text
        iconName: button.iconName
        trailingIcon: button.trailingIcon
        kbd: button.kbd
        ink: button.ink
    }
}
