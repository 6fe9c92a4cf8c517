// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Spillway.Charts
import Spillway.Theme

// A HeatmapItem in the theme's colours.
HeatmapItem {
    zoom: Theme.zoom
    ramp: Theme.heatRamp
    emptyColor: Theme.heatEmpty
    slowColor: Theme.heatWarn
    limitedColor: Theme.heatLimit
    hatchColor: Theme.heatHatch
    failingColor: Theme.heatErr
    inkColor: Theme.heatInk
}
