// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/overview/overviewnumbers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr std::size_t sparkPoints = 30;
constexpr double successWarns = 98; ///< percent
constexpr double successFails = 90;
constexpr double slowerByShare = 0.2;
constexpr double slowerByAtLeast = 200; ///< ms

quint32 failedIn(const ActivityCell &cell)
{
    return cell.failed + cell.refused;
}

double successOf(const ActivityCell &cell)
{
    const quint32 good = cell.served + cell.rescued;
    const quint32 answered = good + failedIn(cell);
    return answered == 0 ? -1 : 100.0 * good / answered;
}

double cacheShareOf(const ActivityCell &cell)
{
    if (cell.tokensIn == 0)
        return -1;
    return 100.0 * static_cast<double>(cell.tokensCached) / static_cast<double>(cell.tokensIn);
}

/// Where there is no sample (-1) a curve goes on level.
QList<qreal> level(QList<qreal> values)
{
    qreal last = -1;
    for (qreal &value : values) {
        if (value < 0)
            value = last;
        last = value;
    }
    while (!values.isEmpty() && values.front() < 0)
        values.pop_front();
    return values;
}

/// The cells in groups, so that a curve of a few dozen pixels stays calm.
std::vector<ActivityCell> grouped(const std::vector<ActivityCell> &cells)
{
    const std::size_t size = (cells.size() + sparkPoints - 1) / sparkPoints;
    std::vector<ActivityCell> groups;
    // From the end: the newest group is whole.
    for (std::size_t end = cells.size(); end > 0; end -= std::min(end, size)) {
        ActivityCell group;
        for (std::size_t i = end - std::min(end, size); i < end; ++i)
            group += cells[i];
        groups.push_back(group);
    }
    std::ranges::reverse(groups);
    return groups;
}

QList<qreal> groupedLatency(const std::vector<Milliseconds> &cells)
{
    const std::size_t size = (cells.size() + sparkPoints - 1) / sparkPoints;
    QList<qreal> values;
    for (std::size_t end = cells.size(); end > 0; end -= std::min(end, size)) {
        Milliseconds worst {-1};
        for (std::size_t i = end - std::min(end, size); i < end; ++i)
            worst = std::max(worst, cells[i]);
        values.push_front(static_cast<qreal>(worst.count()));
    }
    return values;
}

} // namespace

OverviewNumbers overviewNumbers(const ActivityReport &report)
{
    OverviewNumbers numbers;
    const ActivityCell &sum = report.sum;
    const auto before = static_cast<double>(report.previous.requests());
    numbers.requests = sum.requests();
    numbers.comparable = before > 0;
    if (numbers.comparable)
        numbers.requestsChange = 100 * (numbers.requests - before) / before;
    numbers.success = successOf(sum);
    numbers.failed = failedIn(sum);
    numbers.rescued = sum.rescued;
    numbers.successTone = numbers.success < 0 || numbers.success >= successWarns ? u"neutral"_s
        : numbers.success >= successFails                                        ? u"warn"_s
                                                                                 : u"err"_s;
    const auto earlier = static_cast<double>(report.previousFirstTokenP95.count());
    numbers.firstToken = static_cast<double>(report.sumFirstTokenP95.count());
    numbers.firstTokenComparable = earlier >= 0 && numbers.firstToken >= 0;
    if (numbers.firstTokenComparable)
        numbers.firstTokenChange = numbers.firstToken - earlier;
    const bool slower = numbers.firstTokenChange > slowerByAtLeast
        && numbers.firstTokenChange > slowerByShare * earlier;
    numbers.firstTokenTone = slower ? u"warn"_s : u"neutral"_s;
    numbers.tokensIn = static_cast<double>(sum.tokensIn);
    numbers.tokensOut = static_cast<double>(sum.tokensOut);
    numbers.tokens = numbers.tokensIn + numbers.tokensOut;
    numbers.tokensCached = static_cast<double>(sum.tokensCached);
    numbers.cacheShare = cacheShareOf(sum);

    for (const ActivityCell &group : grouped(report.cells)) {
        numbers.requestsSpark.append(group.requests());
        numbers.successSpark.append(successOf(group));
        numbers.tokensSpark.append(static_cast<qreal>(group.tokensIn + group.tokensOut));
        numbers.cacheSpark.append(cacheShareOf(group));
    }
    numbers.successSpark = level(numbers.successSpark);
    numbers.cacheSpark = level(numbers.cacheSpark);
    numbers.firstTokenSpark = level(groupedLatency(report.firstTokenP95));
    return numbers;
}

ShownCells shownCells(const ActivityReport &report, WallTime now)
{
    const std::size_t size = report.cells.size();
    if (size < 2)
        return {0, size};
    const auto begun = report.start + report.width * static_cast<int>(size - 1);
    const ActivityCell &last = report.cells[size - 1];
    const bool over = (now - begun) * 10 >= report.width * 9;
    const bool grown = last.requests() >= report.cells[size - 2].requests();
    const bool first = report.sum.requests() == last.requests();
    const bool shown = over || grown || first;
    return {shown ? std::size_t(1) : 0, size - 1};
}

} // namespace spillway
