// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Spillway.Controls

// What is typed arrives, and only what is allowed.
TestCase {
    id: test

    name: "Fields"
    width: 500
    height: 400
    visible: true
    when: windowShown

    property int port: 18765

    Column {
        Field { id: field; name: "Name" }
        SecretField { id: secret; name: "API key" }
        NumberField {
            id: number

            name: "Port"
            value: test.port
            from: 1024
            to: 65535
            onCommitted: value => test.port = value
        }
        Combo { id: combo; name: "Who"; model: ["This computer only", "Local network", "Everyone"] }
        AppTextArea { id: area; name: "Headers" }
        AppButton { id: after; text: "After" }
    }

    function init() {
        test.port = 18765
    }
    function test_aFieldTakesText() {
        field.forceActiveFocus()
        keySequence("a")
        keySequence("b")
        compare(field.text, "ab")
    }
    function test_aSecretIsDotsUntilTheEyeIsHeld() {
        secret.clear()
        secret.forceActiveFocus()
        keySequence("x")
        compare(secret.secret, "x")
        verify(secret["text"] === undefined)
        const input = secret.children[0]
        compare(input.echoMode, TextInput.Password)
        const eye = findChild(secret, "reveal")
        mousePress(eye)
        compare(input.echoMode, TextInput.Normal)
        mouseRelease(eye)
        compare(input.echoMode, TextInput.Password)
    }
    function test_arrowsStepANumber() {
        number.forceActiveFocus()
        keyClick(Qt.Key_Up)
        compare(test.port, 18766)
        compare(number.text, "18766")
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        compare(test.port, 18764)
    }
    function test_aNumberStaysInItsBounds() {
        number.forceActiveFocus()
        number.text = "80"
        keyClick(Qt.Key_Return)
        compare(test.port, 1024)
        compare(number.text, "1024")
    }
    function test_escapeTakesBackWhatWasTyped() {
        number.forceActiveFocus()
        number.text = "1"
        keyClick(Qt.Key_Escape)
        compare(number.text, "18765")
        compare(test.port, 18765)
    }
    function test_theNumberFollowsTheModel() {
        number.forceActiveFocus()
        keyClick(Qt.Key_Up)
        test.port = 20000
        compare(number.text, "20000")
    }
    function test_aListOpensAndCloses() {
        combo.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        tryCompare(combo.popup, "opened", true)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        tryCompare(combo.popup, "visible", false)
        compare(combo.currentIndex, 1)
        keyClick(Qt.Key_Return)
        tryCompare(combo.popup, "opened", true)
        keyClick(Qt.Key_Escape)
        tryCompare(combo.popup, "visible", false)
        compare(combo.currentIndex, 1)
        verify(combo.activeFocus)
        keyClick(Qt.Key_Down)
        compare(combo.currentIndex, 2)
    }
    function test_tabLeavesATextArea() {
        area.forceActiveFocus()
        keyClick(Qt.Key_Tab)
        compare(area.text, "")
        verify(after.activeFocus)
    }
}
