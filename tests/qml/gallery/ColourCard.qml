// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Spillway.Theme
import Spillway.Controls

Card {
    title: qsTr("Colour")
    fit: true

    Column {
        spacing: 10

        Grid {
            columns: 6
            spacing: 10

            Repeater {
                model: ["sidebar", "canvas", "surface", "raised", "hover", "pressed", "lineSoft", "line", "lineStrong", "text",
                        "text2", "text3", "accent", "accentFill", "ok", "warn", "err", "info", "accentSoft", "okSoft",
                        "warnSoft", "errSoft", "infoSoft", "focus"]

                Column {
                    id: swatch

                    required property string modelData

                    spacing: 3

                    Rectangle { width: 98; height: 32; radius: 8; color: Theme[swatch.modelData]; border.width: 1; border.color: Theme.line }
                    T { width: 98; kind: "caption"; text: swatch.modelData }
                }
            }
        }
        Row {
            spacing: 10

            Repeater {
                model: Theme.series.length

                Rectangle {
                    required property int index

                    width: 71
                    height: 24
                    radius: 6
                    color: Theme.series[index]
                }
            }
        }
        Row {
            spacing: 10

            Repeater {
                model: ["Anthropic", "OpenAI", "Gemini", "Z.AI", "OpenRouter", "DeepSeek", "Custom", "Acme"]

                Mono { required property string modelData; provider: modelData; size: 32 }
            }
            Repeater {
                model: ["overview", "requests", "keys", "costs", "connect", "routing", "logs", "settings", "system"]

                Icon { required property string modelData; anchors.verticalCenter: parent ? parent.verticalCenter : undefined; name: modelData; size: 20 }
            }
            BrandMark { size: 32 }
        }
    }
}
