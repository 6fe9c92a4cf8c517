// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Charts/chartlayout.h"

#include <algorithm>
#include <cmath>

namespace spillway {

double ChartLayout::xAt(int index) const
{
    if (count < 1)
        return plot.left();
    if (bars)
        return plot.left() + plot.width() / count * (index + 0.5);
    return count < 2 ? plot.left() : plot.left() + plot.width() * index / (count - 1);
}

double ChartLayout::yAt(double value) const
{
    return plot.bottom() - plot.height() * value / scale.top;
}

int ChartLayout::indexAt(double x) const
{
    if (count < 1 || plot.width() <= 0)
        return -1;
    const double share = (x - plot.left()) / plot.width();
    const double index = bars ? std::floor(share * count) : std::round(share * (count - 1));
    return std::clamp(static_cast<int>(index), 0, count - 1);
}

void ChartLayout::stack(const std::vector<std::vector<double>> &values, bool stacked)
{
    std::size_t longest = 0;
    for (const std::vector<double> &series : values)
        longest = std::max(longest, series.size());
    count = static_cast<int>(longest);
    tops = values;
    for (std::size_t series = 0; series < tops.size(); ++series) {
        tops[series].resize(longest);
        for (double &value : tops[series])
            value = std::isfinite(value) ? std::max(0.0, value) : 0.0;
        if (!stacked || series == 0)
            continue;
        for (std::size_t i = 0; i < longest; ++i)
            tops[series][i] += tops[series - 1][i];
    }
}

double ChartLayout::largest() const
{
    double result = 0;
    for (const std::vector<double> &series : tops) {
        if (!series.empty())
            result = std::max(result, std::ranges::max(series));
    }
    return result;
}

} // namespace spillway
