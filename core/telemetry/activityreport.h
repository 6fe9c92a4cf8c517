// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>
#include <vector>

namespace spillway {

/// What happened in one stretch of time, for all keys or for one. Value; cells add up.
struct ActivityCell
{
    quint32 served = 0; ///< completed at the first attempt
    quint32 rescued = 0; ///< completed after at least one failed attempt
    quint32 failed = 0; ///< failed, broken, or the upstream's own 5xx was passed on
    quint32 refused = 0; ///< answered by ourselves, or the upstream refused the request (4xx)
    quint32 clientGone = 0;
    quint32 limited = 0; ///< attempts that met a 429
    quint32 errors = 0; ///< attempts that failed otherwise, blamed on key, account or host
    quint32 slow = 0; ///< first token later than three times the key's usual one, and over 2 s
    quint64 tokensIn = 0; ///< all input buckets
    quint64 tokensCached = 0; ///< of those, read from the vendor's cache
    quint64 tokensOut = 0; ///< reasoning included
    qint64 costNanoDollars = 0;
    quint32 unpriced = 0; ///< exchanges with tokens and without a price
    bool circuitOpen = false; ///< the key's circuit was open at some moment of the cell

    [[nodiscard]] quint32 requests() const
    {
        return served + rescued + failed + refused + clientGone;
    }
    ActivityCell &operator+=(const ActivityCell &other);
    friend bool operator==(const ActivityCell &, const ActivityCell &) = default;
};

/// Which stretch to report: `cells` cells of `width`, the last one holds now. Widths are rounded up
/// to a multiple of 15 s, cells are kept in 1…1440; how far back there is anything to report
/// depends on the width, see ActivitySeries.
struct ActivityQuery
{
    std::chrono::seconds width {60};
    int cells = 60;
};

struct KeyActivity
{
    QString provider;
    QString label;
    std::vector<ActivityCell> cells;
    Milliseconds durationP95 {-1}; ///< accept to last byte; -1 = no sample
};

struct ModelActivity
{
    QByteArray model; ///< as served
    ActivityCell sum;
};

struct ActivityReport
{
    WallTime start {}; ///< of the first cell; a multiple of the width
    std::chrono::seconds width {60};
    std::vector<ActivityCell> cells; ///< all keys together
    std::vector<Milliseconds> firstTokenP95; ///< per cell; -1 = no sample
    std::vector<KeyActivity> keys; ///< those with traffic or an open circuit; by provider and label
    std::vector<ModelActivity> models; ///< most requests first, at most 20
    ActivityCell sum;
    ActivityCell previous; ///< of the stretch of the same length before
    Milliseconds sumFirstTokenP95 {-1};
    Milliseconds previousFirstTokenP95 {-1};
    bool complete = true; ///< false: the log of earlier runs is still being read
};

} // namespace spillway
