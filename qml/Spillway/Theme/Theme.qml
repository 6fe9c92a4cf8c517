// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick
import Spillway.Theme

// Every colour, size, duration and font of the window. It follows the system (SystemLook) where the person has not chosen;
// the writable properties are that choice, set from the settings. Lowest contrasts are held by tests/qml/tst_contrast.
QtObject {
    id: theme

    property string theme: "system"         // system | light | dark
    property string contrast: "system"      // system | normal | high
    property string density: "comfortable"  // comfortable | compact
    property string motion: "system"        // system | normal | reduced
    property real zoom: 1.0                 // 0.8–2.0: the scale of the window's root item
    property bool latinDigits: false        // 0–9 in every language
    onLatinDigitsChanged: Fmt.latinDigits = latinDigits

    readonly property bool dark: theme.theme === "system" ? SystemLook.dark : theme.theme === "dark"
    readonly property bool highContrast: contrast === "system" ? SystemLook.highContrast : contrast === "high"
    readonly property bool reducedMotion: motion === "system" ? SystemLook.reducedMotion : motion === "reduced"
    readonly property bool compact: density === "compact"
    readonly property bool scaledText: zoom !== 1.0

    function pick(light: color, dark: color, highLight: color, highDark: color): color {
        return highContrast ? (theme.dark ? highDark : highLight) : (theme.dark ? dark : light)
    }

    // Surfaces                              light      dark       high, light high, dark
    readonly property color sidebar: pick("#F1F3F4", "#0E1113", "#FFFFFF", "#000000")
    readonly property color canvas: pick("#F8F9FA", "#131619", "#FFFFFF", "#000000")
    readonly property color surface: pick("#FFFFFF", "#191D21", "#FFFFFF", "#0A0A0A")
    readonly property color raised: pick("#FFFFFF", "#20252A", "#FFFFFF", "#141414")
    readonly property color sunken: pick("#F3F5F6", "#121518", "#FFFFFF", "#000000")
    readonly property color dialog: pick("#FFFFFF", "#1B1F23", "#FFFFFF", "#0A0A0A")
    readonly property color hover: pick("#F0F2F4", "#22282D", "#E8E8E8", "#262626")
    readonly property color pressed: pick("#E6EAEC", "#2A3137", "#D6D6D6", "#333333")
    readonly property color current: pick("#E9EDEF", "#22292E", "#E8E8E8", "#262626")    // the row where one is
    readonly property color navCurrent: pick("#E3E8EA", "#20272C", "#E8E8E8", "#262626")  // the same on the sidebar
    readonly property color navHover: pick("#E9EDEF", "#171B1F", "#F0F0F0", "#1A1A1A")
    readonly property color neutralSoft: pick("#EDF0F2", "#262C31", "#F0F0F0", "#262626")
    readonly property color scrim: pick("#73101820", "#99000000", "#80000000", "#CC000000")
    // Lines
    readonly property color lineSoft: pick("#ECEFF1", "#23282D", "#6B6B6B", "#8C8C8C")
    readonly property color line: pick("#DFE4E7", "#2D343A", "#404040", "#B5B5B5")
    readonly property color lineStrong: pick("#7B868F", "#6E7A85", "#000000", "#FFFFFF")
    readonly property color field: pick("#87919A", "#65717B", "#000000", "#FFFFFF")
    readonly property color focus: pick("#0A6C7B", "#5FD3DF", "#000000", "#FFFF00")
    // Parts of controls
    readonly property color fieldFill: pick("#FFFFFF", "#101316", "#FFFFFF", "#000000")
    readonly property color buttonFill: pick("#FFFFFF", "#20252A", "#FFFFFF", "#141414")
    readonly property color codeFill: pick("#F6F8F9", "#101316", "#FFFFFF", "#000000")
    readonly property color segmentTrack: pick("#ECEFF1", "#0F1215", "#FFFFFF", "#000000")
    readonly property color segment: pick("#FFFFFF", "#2A3137", "#D6D6D6", "#333333")
    readonly property color toggleTrack: pick("#7B868F", "#65717B", "#4D4D4D", "#8C8C8C")
    readonly property color knob: pick("#FFFFFF", "#ECEFF2", "#FFFFFF", "#FFFFFF")
    readonly property color knobOn: pick("#FFFFFF", "#052025", "#FFFFFF", "#000000")
    readonly property color track: pick("#E6EAED", "#2A3137", "#D6D6D6", "#404040")
    readonly property color keycap: pick("#F3F5F6", "#2A3036", "#FFFFFF", "#141414")
    readonly property color skeleton: pick("#EEF1F3", "#242A2F", "#D6D6D6", "#333333")
    readonly property color shadow: pick("#2614191D", "#80000000", "#00000000", "#00000000")
    // Text
    readonly property color text: pick("#14191D", "#ECEFF2", "#000000", "#FFFFFF")
    readonly property color text2: pick("#48535C", "#AEB7BF", "#1A1A1A", "#E6E6E6")
    readonly property color text3: pick("#626D77", "#8D98A2", "#333333", "#CFCFCF")      // never on pressed or selected
    // Accent
    readonly property color accent: pick("#0A6C7B", "#45C4D1", "#00505C", "#6FE6F2")
    readonly property color accentFill: pick("#0B7283", "#2DB1BF", "#00505C", "#6FE6F2")
    readonly property color accentHover: pick("#095F6E", "#45C4D1", "#003A43", "#A5F1F8")
    readonly property color accentInk: pick("#FFFFFF", "#04181B", "#FFFFFF", "#000000")
    readonly property color accentSoft: pick("#E0F1F3", "#15323A", "#DDF3F6", "#0B2A2E")
    // Status: ink is text, soft lies under it, dot is for graphics
    readonly property color ok: pick("#12754A", "#4FC48C", "#00542F", "#7CF0B8")
    readonly property color okSoft: pick("#E2F4EA", "#152B22", "#E2F4EA", "#0B2318")
    readonly property color okDot: pick("#1B9A62", "#4FC48C", "#00542F", "#7CF0B8")
    readonly property color warn: pick("#865500", "#E6B450", "#5C3A00", "#FFD98A")
    readonly property color warnSoft: pick("#FCF1DA", "#2C2412", "#FCF1DA", "#2A200A")
    readonly property color warnDot: pick("#C07A00", "#E6B450", "#5C3A00", "#FFD98A")
    readonly property color err: pick("#BD2C28", "#F58079", "#8C0F0C", "#FFB3AE")
    readonly property color errSoft: pick("#FCE9E7", "#331B1C", "#FCE9E7", "#330D0C")
    readonly property color errDot: pick("#D9423B", "#F58079", "#8C0F0C", "#FFB3AE")
    readonly property color errFill: pick("#C5322D", "#E5574F", "#8C0F0C", "#FFB3AE")
    readonly property color errHover: pick("#AD2A26", "#EE6C64", "#6E0A08", "#FFD0CC")
    readonly property color errInk: pick("#FFFFFF", "#1B0605", "#FFFFFF", "#000000")
    readonly property color info: pick("#1C5DC0", "#82B4FF", "#0A3D8F", "#B5D2FF")
    readonly property color infoSoft: pick("#E6EFFC", "#18253D", "#E6EFFC", "#0C1B36")
    // Toast: dark in every column
    readonly property color toast: pick("#1D2429", "#2B3238", "#000000", "#141414")
    readonly property color toastLine: pick("#1D2429", "#3A434A", "#000000", "#FFFFFF")
    readonly property color toastText: pick("#F2F5F7", "#F2F5F7", "#FFFFFF", "#FFFFFF")
    readonly property color toastAction: pick("#6FDBE6", "#6FDBE6", "#6FE6F2", "#6FE6F2")
    readonly property color toastOk: pick("#4FC48C", "#4FC48C", "#7CF0B8", "#7CF0B8")
    readonly property color toastErr: pick("#F58079", "#F58079", "#FFB3AE", "#FFB3AE")
    readonly property color toastHover: pick("#323B42", "#3A434A", "#333333", "#333333")
    // Data series in their fixed order, for graphics only
    readonly property color series1: pick("#0B8495", "#3DBAC8", "#00707F", "#4FD6E3")
    readonly property color series2: pick("#6E56CF", "#9D86F2", "#5A3FC4", "#B7A5FA")
    readonly property color series3: pick("#B37100", "#E0AE4A", "#8F5A00", "#F2C364")
    readonly property color series4: pick("#CF463D", "#EE7C73", "#B3261E", "#FF9A92")
    readonly property color series5: pick("#2B6AD1", "#6BA4F5", "#1B55B5", "#8DBBFF")
    readonly property color series6: pick("#1E875A", "#66C490", "#0F6B43", "#84DFAC")
    readonly property color series7: pick("#B23C87", "#E088BD", "#962A6F", "#F0A5D0")
    readonly property color series8: pick("#65717B", "#8D98A2", "#4D565D", "#B4BEC6")
    readonly property list<color> series: [series1, series2, series3, series4, series5, series6, series7, series8]
    // Heat map: four steps of traffic, then what went wrong
    readonly property color heatEmpty: pick("#EDF0F2", "#20252A", "#E8E8E8", "#262626")
    readonly property color heat1: pick("#D3EDE0", "#1B3D36", "#C2E6D3", "#1F4A40")
    readonly property color heat2: pick("#A3DABF", "#205C4E", "#86CDA9", "#287462")
    readonly property color heat3: pick("#5FBD94", "#2A8268", "#3C9C72", "#36A584")
    readonly property color heat4: pick("#21936A", "#43B488", "#0B6B47", "#6FE3B5")
    readonly property list<color> heatRamp: [heat1, heat2, heat3, heat4]
    readonly property color heatWarn: pick("#C98200", "#B98A2C", "#9A6300", "#E6B450")
    readonly property color heatLimit: pick("#F8E3B4", "#6E501B", "#F8E3B4", "#5A4011")
    readonly property color heatHatch: pick("#B07500", "#E0AE4A", "#7A4F00", "#FFD98A")
    readonly property color heatErr: pick("#DE635B", "#D2605A", "#B3261E", "#FF9A92")
    readonly property color heatInk: pick("#FFFFFF", "#1A0B08", "#FFFFFF", "#000000")

    // Tone: ok | warn | err | info | accent | neutral
    function toneInk(tone: string): color {
        switch (tone) {
        case "ok": return ok
        case "warn": return warn
        case "err": return err
        case "info": return info
        case "accent": return accent
        default: return text2
        }
    }
    function toneSoft(tone: string): color {
        switch (tone) {
        case "ok": return okSoft
        case "warn": return warnSoft
        case "err": return errSoft
        case "info": return infoSoft
        case "accent": return accentSoft
        default: return neutralSoft
        }
    }
    function toneDot(tone: string): color {
        switch (tone) {
        case "ok": return okDot
        case "warn": return warnDot
        case "err": return errDot
        case "info": return info
        case "accent": return accent
        default: return text3
        }
    }

    // Type, in pixels
    readonly property string sans: TypeScale.sans
    readonly property string mono: TypeScale.mono
    readonly property int fsDisplay: 26
    readonly property int fsTile: 24
    readonly property int fsMonoBig: 22
    readonly property int fsTitle: 18
    readonly property int fsHeading: 14
    readonly property int fsBody: 13
    readonly property int fsSmall: 12
    readonly property int fsCaption: 11
    // Space
    readonly property int s1: 4
    readonly property int s2: 8
    readonly property int s3: 12
    readonly property int s4: 16
    readonly property int s5: 20
    readonly property int s6: 24
    readonly property int s8: 32
    readonly property int s10: 40
    // Radius
    readonly property int rSm: 4
    readonly property int rMd: 6
    readonly property int rLg: 10
    readonly property int rXl: 14
    // Heights
    readonly property int ctl: 32
    readonly property int ctlSm: 28
    readonly property int row: compact ? 28 : 34
    readonly property int nav: 34
    readonly property int header: 56
    readonly property int banner: 44
    readonly property int cardHeader: 48
    readonly property int dialogFooter: 60
    readonly property int target: 28        // the least size of anything that can be pressed
    // Motion, in milliseconds
    readonly property int fast: reducedMotion ? 0 : 90
    readonly property int normal: reducedMotion ? 0 : 160
    readonly property int slow: reducedMotion ? 0 : 240
}
