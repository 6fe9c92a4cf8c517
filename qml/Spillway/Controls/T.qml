// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Theme

// Text of the type scale. kind: display | tile | title | heading | body | strong | small | caption | mono | monoSmall | monoBig.
Text {
    property string kind: "body"

    color: TypeScale.secondary(kind) ? Theme.text2 : Theme.text
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    textFormat: Text.PlainText
    lineHeight: wrapMode === Text.NoWrap ? 1.0 : 1.3
    renderType: Theme.scaledText ? Text.QtRendering : Text.NativeRendering
    font.family: TypeScale.family(kind)
    font.pixelSize: TypeScale.pixelSize(kind)
    font.weight: TypeScale.weight(kind)
    font.letterSpacing: TypeScale.letterSpacing(kind)
}
