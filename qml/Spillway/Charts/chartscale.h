// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spillway {

/// The value axis: from 0 to `top` in steps of 1, 2, 2.5 or 5 × a power of ten. Value.
struct ChartScale
{
    double step = 1;
    double top = 1;
};

/// The scale that holds `largest` in about `steps` steps. `whole`: no fractions, for counts. Pure.
[[nodiscard]] ChartScale chartScale(double largest, int steps, bool whole);

} // namespace spillway
