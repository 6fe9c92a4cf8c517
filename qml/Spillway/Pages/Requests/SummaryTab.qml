// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Controls
import Spillway.Models
import Spillway.Theme

// How the request went, what it used, why its keys were chosen.
Column {
    id: tab

    required property RequestDetails details

    topPadding: Theme.s4
    bottomPadding: Theme.s5
    spacing: 14

    Column {
        width: parent.width
        spacing: 2

        T {
            width: parent.width
            wrapMode: Text.WordWrap
            color: Theme.text2
            text: tab.details.sentence
        }
        T {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            color: tab.details.tone === "err" ? Theme.err : Theme.text2
            text: tab.details.errorSentence
        }
    }
    Timeline {
        width: parent.width
        details: tab.details
    }
    HLine { width: parent.width }
    TokenUse {
        width: parent.width
        details: tab.details
    }
    HLine { width: parent.width }
    KeyTries {
        width: parent.width
        tries: tab.details.tries
    }
    HLine { width: parent.width }
    FactList {
        width: parent.width
        facts: tab.details.facts
    }
}
