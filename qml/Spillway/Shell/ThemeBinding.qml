// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Spillway.Models
import Spillway.Theme

// The person's choices reach Theme here and nowhere else.
QtObject {
    id: binding

    required property Preferences preferences

    readonly property list<QtObject> bindings: [
        Binding { target: Theme; property: "theme"; value: ["system", "light", "dark"][binding.preferences.theme] },
        Binding { target: Theme; property: "contrast"; value: ["system", "normal", "high"][binding.preferences.contrast] },
        Binding { target: Theme; property: "motion"; value: ["system", "normal", "reduced"][binding.preferences.motion] },
        Binding { target: Theme; property: "density"; value: ["comfortable", "compact"][binding.preferences.density] },
        Binding { target: Theme; property: "zoom"; value: binding.preferences.zoom },
        Binding { target: Theme; property: "latinDigits"; value: binding.preferences.digits === Preferences.Latin }
    ]
}
