// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Spillway/Charts/chartscale.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace spillway {

/// Where everything of a chart stands, in the item's coordinates. Value; pure.
struct ChartLayout
{
    struct Label
    {
        double value = 0; ///< on the value axis
        int index = 0; ///< on the time axis
        QString text;
    };

    QRectF plot;
    ChartScale scale;
    int count = 0; ///< of columns
    bool bars = false;
    std::vector<std::vector<double>> tops; ///< per series: where its band ends (stacked: summed up)
    std::vector<Label> valueLabels;
    std::vector<Label> columnLabels;
    double valueLabelWidth = 0;

    [[nodiscard]] double xAt(int index) const;
    [[nodiscard]] double yAt(double value) const;
    /// The column nearest to `x`; -1 when there is none.
    [[nodiscard]] int indexAt(double x) const;
    /// Takes the series' values; those that are short are filled up with 0.
    void stack(const std::vector<std::vector<double>> &values, bool stacked);
    /// The highest value of any band; 0 when there is none.
    [[nodiscard]] double largest() const;
};

} // namespace spillway
