// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/windowplace.h"

#include <algorithm>

namespace spillway {

namespace {

/// As much of the title bar must be on a screen to be taken hold of.
constexpr int gripWidth = 120;
constexpr int gripHeight = 32;

qint64 area(const QRect &rectangle)
{
    return rectangle.isEmpty() ? 0 : qint64(rectangle.width()) * rectangle.height();
}

} // namespace

QRect reachablePlace(const QRect &remembered, const QList<QRect> &screens, const QSize &minimum)
{
    if (remembered.isEmpty() || screens.isEmpty())
        return {};
    QRect place(remembered.topLeft(), remembered.size().expandedTo(minimum));
    const QRect titleBar(place.left(), place.top(), place.width(), gripHeight);
    const bool reachable = std::ranges::any_of(screens, [&](const QRect &screen) {
        const QRect seen = screen.intersected(titleBar);
        return seen.width() >= gripWidth && seen.height() >= gripHeight;
    });
    if (reachable)
        return place;

    const auto home = std::ranges::max_element(
        screens, {}, [&](const QRect &screen) { return area(screen.intersected(place)); });
    place.setSize(place.size().boundedTo(home->size()).expandedTo(minimum));
    place.moveLeft(std::clamp(place.left(), home->left(),
                              std::max(home->left(), home->right() - place.width() + 1)));
    place.moveTop(std::clamp(place.top(), home->top(),
                             std::max(home->top(), home->bottom() - place.height() + 1)));
    return place;
}

} // namespace spillway
