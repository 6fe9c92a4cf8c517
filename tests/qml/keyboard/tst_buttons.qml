// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Spillway.Controls

// What is pressed, switched and chosen answers the keyboard.
TestCase {
    id: test

    name: "Buttons"
    width: 500
    height: 400
    visible: true
    when: windowShown

    property int range: 0

    SignalSpy { id: spy }

    Column {
        AppButton { id: button; text: "Save" }
        AppButton { id: checkable; text: "Follow"; checkable: true }
        Chip { id: chip; text: "Errors"; checkable: true }
        Disclosure { id: disclosure; text: "Advanced" }
        Toggle { id: toggle; text: "Open at login" }
        CheckBoxApp { id: box; text: "Keep bodies" }
        Segmented {
            id: segmented

            model: ["15 m", "1 h", "24 h"]
            current: test.range
            onActivated: index => test.range = index
        }
        Column {
            RadioRow { id: first; text: "Least busy"; checked: true }
            RadioRow { id: second; text: "In order" }
        }
        AppSlider { id: slider; name: "Size"; from: 0; to: 10; stepSize: 1; value: 5 }
    }

    function watch(object: QtObject, signalName: string): void {
        spy.target = null
        spy.signalName = signalName
        spy.target = object
        spy.clear()
    }
    function focusAndWatch(item: Item, signalName: string): void {
        watch(item, signalName)
        item.forceActiveFocus(Qt.TabFocusReason)
    }

    function test_spaceAndEnterPress_data() {
        return [{ tag: "button", item: button }, { tag: "chip", item: chip }, { tag: "disclosure", item: disclosure }]
    }
    function test_spaceAndEnterPress(data) {
        focusAndWatch(data.item, "clicked")
        keyClick(Qt.Key_Space)
        compare(spy.count, 1)
        keyClick(Qt.Key_Return)
        compare(spy.count, 2)
        keyClick(Qt.Key_Enter)
        compare(spy.count, 3)
    }
    function test_enterTogglesWhatCanBeChecked_data() {
        return [{ tag: "button", item: checkable }, { tag: "chip", item: chip }, { tag: "disclosure", item: disclosure }]
    }
    function test_enterTogglesWhatCanBeChecked(data) {
        focusAndWatch(data.item, "toggled")
        const before = data.item.checked
        keyClick(Qt.Key_Return)
        compare(data.item.checked, !before)
        keyClick(Qt.Key_Space)
        compare(data.item.checked, before)
        compare(spy.count, 2)
    }
    function test_spaceSwitches_data() {
        return [{ tag: "toggle", item: toggle }, { tag: "check box", item: box }]
    }
    function test_spaceSwitches(data) {
        focusAndWatch(data.item, "toggled")
        verify(!data.item.checked)
        keyClick(Qt.Key_Space)
        verify(data.item.checked)
        compare(spy.count, 1)
    }
    function test_arrowsChooseASegment() {
        test.range = 0
        segmented.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
        watch(segmented, "activated")
        keyClick(Qt.Key_Right)
        compare(segmented.current, 1)
        compare(test.range, 1)
        keyClick(Qt.Key_End)
        compare(segmented.current, 2)
        keyClick(Qt.Key_Right)
        compare(segmented.current, 2)
        keyClick(Qt.Key_Left)
        compare(segmented.current, 1)
        keyClick(Qt.Key_Home)
        compare(segmented.current, 0)
        compare(spy.count, 4)
    }
    function test_aSegmentKeepsItsBinding() {
        test.range = 0
        mouseClick(segmented.itemAt(2))
        compare(test.range, 2)
        test.range = 1
        compare(segmented.current, 1)
    }
    function test_arrowsChooseARadioRow() {
        first.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Down)
        verify(second.checked)
        verify(!first.checked)
        verify(second.activeFocus)
        keyClick(Qt.Key_Up)
        verify(first.checked)
        keyClick(Qt.Key_Up)
        verify(first.activeFocus)
    }
    function test_arrowsMoveASlider() {
        focusAndWatch(slider, "moved")
        keyClick(Qt.Key_Right)
        compare(slider.value, 6)
        keyClick(Qt.Key_Left)
        compare(slider.value, 5)
        compare(spy.count, 2)
    }
    function test_theRingIsForTheKeyboardOnly() {
        mouseClick(button)
        verify(!button.visualFocus)
        checkable.forceActiveFocus(Qt.TabFocusReason)
        verify(checkable.visualFocus)
    }
}
