// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/activityreport.h"

#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The numbers of the Overview's tiles and its traffic chart. Value.
struct OverviewNumbers
{
    Q_GADGET
    QML_VALUE_TYPE(overviewNumbers)
    Q_PROPERTY(double requests MEMBER requests)
    /// Percent against the stretch before; meaningless without comparable.
    Q_PROPERTY(double requestsChange MEMBER requestsChange)
    Q_PROPERTY(bool comparable MEMBER comparable)
    Q_PROPERTY(double success MEMBER success)
    Q_PROPERTY(double failed MEMBER failed)
    Q_PROPERTY(double rescued MEMBER rescued)
    Q_PROPERTY(QString successTone MEMBER successTone)
    Q_PROPERTY(double firstToken MEMBER firstToken)
    Q_PROPERTY(double firstTokenChange MEMBER firstTokenChange)
    Q_PROPERTY(bool firstTokenComparable MEMBER firstTokenComparable)
    Q_PROPERTY(QString firstTokenTone MEMBER firstTokenTone)
    Q_PROPERTY(double tokens MEMBER tokens)
    Q_PROPERTY(double tokensIn MEMBER tokensIn)
    Q_PROPERTY(double tokensOut MEMBER tokensOut)
    Q_PROPERTY(double tokensCached MEMBER tokensCached)
    Q_PROPERTY(double cacheShare MEMBER cacheShare)
    Q_PROPERTY(QList<qreal> requestsSpark MEMBER requestsSpark)
    Q_PROPERTY(QList<qreal> successSpark MEMBER successSpark)
    Q_PROPERTY(QList<qreal> firstTokenSpark MEMBER firstTokenSpark)
    Q_PROPERTY(QList<qreal> tokensSpark MEMBER tokensSpark)
    Q_PROPERTY(QList<qreal> cacheSpark MEMBER cacheSpark)
public:
    double requests = 0;
    double requestsChange = 0;
    bool comparable = false; ///< there was traffic in the stretch before
    double success = -1; ///< percent of what was answered; -1 = nothing was
    double failed = 0; ///< tools got an error
    double rescued = 0;
    QString successTone; ///< neutral, warn, err
    double firstToken = -1; ///< p95, ms; -1 = no sample
    double firstTokenChange = 0; ///< ms
    bool firstTokenComparable = false;
    QString firstTokenTone; ///< neutral, warn
    double tokens = 0;
    double tokensIn = 0;
    double tokensOut = 0;
    double tokensCached = 0;
    double cacheShare = -1; ///< percent of the input; -1 = no input
    QList<qreal> requestsSpark; ///< each oldest first, at most 30 points
    QList<qreal> successSpark;
    QList<qreal> firstTokenSpark;
    QList<qreal> tokensSpark;
    QList<qreal> cacheSpark;

    friend bool operator==(const OverviewNumbers &, const OverviewNumbers &) = default;
};

/// Pure.
[[nodiscard]] OverviewNumbers overviewNumbers(const ActivityReport &report);

/// The cells of a report that the chart shows: `first` and how many. Value.
struct ShownCells
{
    std::size_t first = 0;
    std::size_t count = 0;

    friend bool operator==(const ShownCells &, const ShownCells &) = default;
};

/// All but one of the report's cells. The last one has only begun and would look like a collapse:
/// it is left out until nearly all of it is over, unless it has as much as the one before already,
/// or nothing came earlier. Pure.
[[nodiscard]] ShownCells shownCells(const ActivityReport &report, WallTime now);

} // namespace spillway
