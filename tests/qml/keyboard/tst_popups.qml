// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls
import QtTest
import Spillway.Theme
import Spillway.Controls

// Dialogs keep the focus in and give it back; menus are walked by the arrows; Esc goes one level out.
TestCase {
    id: test

    name: "Popups"
    width: 700
    height: 500
    visible: true
    when: windowShown

    SignalSpy { id: spy }

    AppButton { id: opener; text: "Opener" }
    Field { id: field; y: 60; name: "Inside the page" }

    Modal {
        id: modal

        title: "Add key"
        initialFocus: inner
        buttons: [
            AppButton { id: cancel; text: "Cancel"; onClicked: modal.reject() },
            AppButton { id: save; text: "Save"; onClicked: modal.accept() }
        ]

        Field { id: inner; name: "Key" }
    }
    ConfirmDialog {
        id: confirm

        title: "Remove the key?"
        text: "It cannot be brought back."
        confirmText: "Remove key"
        alternativeText: "Turn off instead"
    }
    ContextMenu {
        id: menu

        AppMenuItem { id: turnOff; text: "Turn off" }
        AppMenuItem { id: remove; text: "Remove" }
    }
    ToastView {
        id: toast

        y: 200
        visible: false
        text: "work-2 turned off"
        actionText: "Undo"
        duration: 20
    }
    Button { id: stray; y: 260; text: "Stray" }
    ToolTip { id: strayTip; text: "Stray" }

    function watch(object: QtObject, signalName: string): void {
        spy.target = null
        spy.signalName = signalName
        spy.target = object
        spy.clear()
    }
    function focusedIn(popup): bool {
        let item = test.Window.window.activeFocusItem
        while (item && item !== popup.contentItem.parent)
            item = item.parent
        return !!item
    }

    function test_aDialogKeepsTheFocusAndGivesItBack() {
        opener.forceActiveFocus(Qt.TabFocusReason)
        modal.open()
        tryCompare(modal, "opened", true)
        verify(inner.activeFocus)
        for (let presses = 0; presses < 12; ++presses) {
            keyClick(Qt.Key_Tab)
            verify(focusedIn(modal))
        }
        keyClick(Qt.Key_Escape)
        tryCompare(modal, "visible", false)
        verify(opener.activeFocus)
        verify(opener.visualFocus)
    }
    function test_theConfirmedActionIsNotTheDefault() {
        watch(confirm, "accepted")
        confirm.open()
        tryCompare(confirm, "opened", true)
        keyClick(Qt.Key_Return)
        tryCompare(confirm, "visible", false)
        compare(spy.count, 0)
    }
    function test_theMilderWayIsTaken() {
        watch(confirm, "alternativeChosen")
        confirm.open()
        tryCompare(confirm, "opened", true)
        const button = findChild(confirm.footer, "alternative")
        button.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        compare(spy.count, 1)
        tryCompare(confirm, "visible", false)
    }
    function test_aDialogFitsALowWindow() {
        Theme.zoom = 2.0
        modal.open()
        tryCompare(modal, "opened", true)
        verify(modal.height * Theme.zoom <= test.Window.window.height)
        verify(modal.width * Theme.zoom <= test.Window.window.width)
        verify(modal.x >= 0 && modal.y >= 0)
        modal.close()
        tryCompare(modal, "visible", false)
        Theme.zoom = 1.0
    }
    function test_aMenuIsWalkedByTheArrows() {
        watch(remove, "triggered")
        opener.forceActiveFocus(Qt.TabFocusReason)
        menu.popup(opener)
        tryCompare(menu, "opened", true)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(spy.count, 1)
        tryCompare(menu, "visible", false)
        menu.popup(opener)
        tryCompare(menu, "opened", true)
        keyClick(Qt.Key_Escape)
        tryCompare(menu, "visible", false)
    }
    function test_aToastGoesByItself() {
        watch(toast, "dismissed")
        toast.visible = true
        tryVerify(() => spy.count > 0)
        toast.visible = false
    }
    function test_strayControlsAreOurs() {
        verify(stray.hasOwnProperty("variant"))
        compare(strayTip.background.fill, Theme.raised)
    }
}
