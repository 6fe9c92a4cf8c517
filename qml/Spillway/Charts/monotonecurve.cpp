// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Charts/monotonecurve.h"

#include <algorithm>
#include <cmath>

namespace spillway {

namespace {

/// The slope at each point.
std::vector<double> slopes(const std::vector<QPointF> &points)
{
    const std::size_t count = points.size();
    std::vector<double> secants(count - 1);
    for (std::size_t i = 0; i + 1 < count; ++i)
        secants[i] =
            (points[i + 1].y() - points[i].y()) / std::max(1e-6, points[i + 1].x() - points[i].x());
    std::vector<double> result(count);
    result.front() = secants.front();
    result.back() = secants.back();
    for (std::size_t i = 1; i + 1 < count; ++i) {
        const bool turns = secants[i - 1] * secants[i] <= 0;
        result[i] = turns ? 0 : (secants[i - 1] + secants[i]) / 2;
    }
    for (std::size_t i = 0; i + 1 < count; ++i) {
        if (std::abs(secants[i]) < 1e-12) {
            result[i] = result[i + 1] = 0;
            continue;
        }
        const double a = result[i] / secants[i];
        const double b = result[i + 1] / secants[i];
        const double size = a * a + b * b;
        if (size > 9) {
            const double shrink = 3 / std::sqrt(size) * secants[i];
            result[i] = shrink * a;
            result[i + 1] = shrink * b;
        }
    }
    return result;
}

} // namespace

QPainterPath monotoneCurve(const std::vector<QPointF> &points, const std::vector<bool> &drawn)
{
    QPainterPath path;
    if (points.empty())
        return path;
    path.moveTo(points.front());
    if (points.size() < 2)
        return path;
    const std::vector<double> slope = slopes(points);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const QPointF from = points[i];
        const QPointF to = points[i + 1];
        if (i < drawn.size() && !drawn[i]) {
            path.moveTo(to);
            continue;
        }
        const double third = (to.x() - from.x()) / 3;
        path.cubicTo(from.x() + third, from.y() + slope[i] * third, to.x() - third,
                     to.y() - slope[i + 1] * third, to.x(), to.y());
    }
    return path;
}

} // namespace spillway
