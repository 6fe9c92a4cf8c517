// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Charts/chartscale.h"

#include <algorithm>
#include <cmath>

namespace spillway {

ChartScale chartScale(double largest, int steps, bool whole)
{
    if (!(largest > 0) || !std::isfinite(largest))
        largest = 1;
    const double raw = largest / std::max(1, steps);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double nice : {1.0, 2.0, 2.5, 5.0}) {
        // 2.5 is a fraction when the power is 1.
        if (raw <= nice * power * (1 + 1e-9) && !(whole && nice == 2.5 && power < 10)) {
            step = nice * power;
            break;
        }
    }
    if (whole)
        step = std::max(1.0, step);
    return {step, std::ceil(largest / step - 1e-9) * step};
}

} // namespace spillway
