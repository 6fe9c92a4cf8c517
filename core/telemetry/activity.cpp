// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/activity.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace spillway {

namespace {

constexpr Milliseconds slowAtLeast {2000};
constexpr double slowTimes = 3;
constexpr double learningShare = 0.1; ///< weight of the newest first token in the average
constexpr int trustedAfter = 5; ///< first tokens
constexpr std::size_t maxOpenings = 500;
constexpr std::size_t mostModels = 20;
constexpr int mostCells = 1440;

bool isLimited(const AttemptRecord &attempt)
{
    return attempt.status == 429 || attempt.outcome == "rate_limited";
}

bool isKeysFault(const AttemptRecord &attempt)
{
    return attempt.blame == "key" || attempt.blame == "account" || attempt.blame == "host";
}

void countAttempt(ActivityCell &cell, const AttemptRecord &attempt)
{
    if (attempt.outcome == "ok" || attempt.outcome.isEmpty())
        return;
    if (isLimited(attempt))
        ++cell.limited;
    else if (isKeysFault(attempt))
        ++cell.errors;
}

/// Which of the five ends it came to.
quint32 ActivityCell::*endOf(const ExchangeRecord &record)
{
    switch (record.outcome) {
    case ExchangeOutcome::Completed:
        if (record.status >= 500)
            return &ActivityCell::failed;
        if (record.status >= 400)
            return &ActivityCell::refused;
        return record.attempts.size() > 1 ? &ActivityCell::rescued : &ActivityCell::served;
    case ExchangeOutcome::Refused:
        return &ActivityCell::refused;
    case ExchangeOutcome::ClientGone:
        return &ActivityCell::clientGone;
    case ExchangeOutcome::Failed:
    case ExchangeOutcome::Broken:
    case ExchangeOutcome::Interrupted:
    case ExchangeOutcome::Running:
        break;
    }
    return &ActivityCell::failed;
}

/// The exchange without its attempts.
ActivityCell cellOf(const ExchangeRecord &record)
{
    ActivityCell cell;
    ++(cell.*endOf(record));
    const TokenUsage &usage = record.usage;
    cell.tokensIn = static_cast<quint64>(std::max<std::int64_t>(0, usage.input().value));
    cell.tokensCached = static_cast<quint64>(std::max<std::int64_t>(0, usage.cacheRead.value));
    cell.tokensOut = static_cast<quint64>(std::max<std::int64_t>(0, usage.totalOutput().value));
    if (record.cost)
        cell.costNanoDollars = record.cost->value;
    else if (usage.source != TokenUsage::Source::None)
        cell.unpriced = 1;
    return cell;
}

/// Makes room for one more: forgets the one that was used longest ago.
template <typename Map, typename SeriesOf>
void forgetOldest(Map &map, qsizetype capacity, const SeriesOf &seriesOf)
{
    if (map.size() < capacity)
        return;
    auto oldest = map.begin();
    for (auto entry = map.begin(); entry != map.end(); ++entry) {
        if (seriesOf(*entry).newest() < seriesOf(*oldest).newest())
            oldest = entry;
    }
    map.erase(oldest);
}

/// The report's cell that holds `moment`.
std::size_t cellAt(const ActivityReport &frame, WallTime moment)
{
    return static_cast<std::size_t>((moment - frame.start) / frame.width);
}

} // namespace

Activity::Activity(const Clock &clock)
    : m_clock(clock)
{
}

void Activity::exchangeFinished(const ExchangeRecord &record)
{
    add(record, m_clock.wallNow());
}

void Activity::addHistory(const std::vector<ExchangeRecord> &records)
{
    const WallTime now = m_clock.wallNow();
    for (const ExchangeRecord &record : records)
        add(record, now);
}

void Activity::add(const ExchangeRecord &record, WallTime now)
{
    constexpr Milliseconds none {-1};
    const ActivityCell own = cellOf(record);
    ActivityCell all = own;
    for (const AttemptRecord &attempt : record.attempts)
        countAttempt(all, attempt);

    if (!record.key.isEmpty()) {
        Key &key = keyFor({record.provider, record.key});
        ActivityCell cell = own;
        if (learnFirstToken(key, record))
            cell.slow = all.slow = 1;
        // Mostly all attempts were at one key: then one visit is enough.
        for (const AttemptRecord &attempt : record.attempts) {
            if (attempt.key == record.key && attempt.provider == record.provider)
                countAttempt(cell, attempt);
        }
        key.series.add(record.accepted, cell, record.finished, now);
    }
    for (const AttemptRecord &attempt : record.attempts) {
        if (attempt.key.isEmpty()
            || (attempt.key == record.key && attempt.provider == record.provider))
            continue;
        ActivityCell cell;
        countAttempt(cell, attempt);
        if (cell != ActivityCell())
            keyFor({attempt.provider, attempt.key}).series.add(record.accepted, cell, none, now);
    }
    if (!record.modelServed.isEmpty())
        modelFor(record.modelServed).add(record.accepted, own, none, now);
    m_all.add(record.accepted, all, record.firstToken, now);
}

Activity::Key &Activity::keyFor(const KeyName &name)
{
    if (const auto known = m_keys.find(name); known != m_keys.end())
        return *known;
    forgetOldest(m_keys, maxKeys,
                 [](const Key &key) -> const ActivitySeries & { return key.series; });
    return m_keys[name];
}

ActivitySeries &Activity::modelFor(const QByteArray &model)
{
    if (const auto known = m_models.find(model); known != m_models.end())
        return *known;
    forgetOldest(m_models, maxModels, std::identity());
    return m_models[model];
}

/// Whether the answer was slow for this key. Waiting for a key and earlier attempts are not its
/// fault.
bool Activity::learnFirstToken(Key &key, const ExchangeRecord &record)
{
    if (record.firstToken < Milliseconds::zero() || record.attempts.empty())
        return false;
    const Milliseconds started = std::max(record.attempts.back().started, Milliseconds::zero());
    const Milliseconds took = record.firstToken - started;
    const auto value = static_cast<double>(took.count());
    const bool slow = key.firstTokens >= trustedAfter && took > slowAtLeast
        && value > slowTimes * key.usualFirstToken;
    key.usualFirstToken = key.firstTokens == 0
        ? value
        : key.usualFirstToken + learningShare * (value - key.usualFirstToken);
    key.firstTokens = std::min(key.firstTokens + 1, trustedAfter);
    return slow;
}

void Activity::keyChanged(const QString &provider, const QString &label, const QByteArray &state)
{
    const KeyName name(provider, label);
    const bool open = state == "circuit_open";
    if (!open && !m_keys.contains(name))
        return;
    std::deque<Opening> &openings = keyFor(name).openings;
    const bool wasOpen = !openings.empty() && !openings.back().to;
    if (open == wasOpen)
        return;
    if (!open) {
        openings.back().to = m_clock.wallNow();
        return;
    }
    openings.push_back({m_clock.wallNow(), std::nullopt});
    if (openings.size() > maxOpenings)
        openings.pop_front();
}

ActivityReport Activity::report(const ActivityQuery &query, WallTime now) const
{
    using std::chrono::seconds;
    ActivityReport report;
    const seconds finest = ActivitySeries::widths.front();
    report.width = std::max(finest, (query.width + finest - seconds(1)) / finest * finest);
    const int cells = std::clamp(query.cells, 1, mostCells);
    const auto size = static_cast<std::size_t>(cells);
    const WallTime end(now.time_since_epoch() / report.width * report.width + report.width);
    report.start = end - cells * report.width;
    report.complete = m_complete;
    report.cells.resize(size);
    report.firstTokenP95.resize(size, Milliseconds(-1));

    sumUp(report);
    for (auto key = m_keys.begin(); key != m_keys.end(); ++key) {
        if (std::optional<KeyActivity> activity = reportKey(key.key(), *key, report, now))
            report.keys.push_back(*std::move(activity));
    }
    std::ranges::sort(report.keys, {},
                      [](const KeyActivity &key) { return std::tie(key.provider, key.label); });
    const std::size_t tier = ActivitySeries::tierFor(report.width);
    for (auto model = m_models.begin(); model != m_models.end(); ++model) {
        ModelActivity activity {model.key(), {}};
        model->visit(tier, report.start, end, [&](WallTime, const ActivitySeries::Slot &slot) {
            activity.sum += slot.cell;
        });
        if (activity.sum.requests() > 0)
            report.models.push_back(std::move(activity));
    }
    std::ranges::sort(report.models, [](const ModelActivity &a, const ModelActivity &b) {
        return std::pair(b.sum.requests(), a.model) < std::pair(a.sum.requests(), b.model);
    });
    if (report.models.size() > mostModels)
        report.models.resize(mostModels);
    return report;
}

void Activity::sumUp(ActivityReport &report) const
{
    const auto stretch = report.width * static_cast<int>(report.cells.size());
    const WallTime end = report.start + stretch;
    const std::size_t tier = ActivitySeries::tierFor(report.width);
    LatencyCounts::Total latency;
    LatencyCounts::Total cellLatency;
    std::size_t current = 0;
    const auto finishCell = [&] { report.firstTokenP95[current] = cellLatency.percentile(95); };
    m_all.visit(tier, report.start, end, [&](WallTime start, const ActivitySeries::Slot &slot) {
        const std::size_t cell = cellAt(report, start);
        if (cell != current) {
            finishCell();
            current = cell;
            cellLatency = {};
        }
        report.cells[cell] += slot.cell;
        report.sum += slot.cell;
        latency.add(slot.latency);
        cellLatency.add(slot.latency);
    });
    finishCell();
    report.sumFirstTokenP95 = latency.percentile(95);

    LatencyCounts::Total before;
    m_all.visit(tier, report.start - stretch, report.start,
                [&](WallTime, const ActivitySeries::Slot &slot) {
                    report.previous += slot.cell;
                    before.add(slot.latency);
                });
    report.previousFirstTokenP95 = before.percentile(95);
}

std::optional<KeyActivity> Activity::reportKey(const KeyName &name, const Key &key,
                                               const ActivityReport &frame, WallTime now)
{
    KeyActivity activity {name.first, name.second, {}, Milliseconds(-1)};
    activity.cells.resize(frame.cells.size());
    const WallTime end = frame.start + frame.width * static_cast<int>(frame.cells.size());
    bool any = false;
    LatencyCounts::Total latency;
    key.series.visit(ActivitySeries::tierFor(frame.width), frame.start, end,
                     [&](WallTime start, const ActivitySeries::Slot &slot) {
                         activity.cells[cellAt(frame, start)] += slot.cell;
                         latency.add(slot.latency);
                         any = true;
                     });
    activity.durationP95 = latency.percentile(95);
    for (const Opening &opening : key.openings) {
        const WallTime to = std::min(opening.to.value_or(now), end - Milliseconds(1));
        const WallTime from = std::max(opening.from, frame.start);
        if (from > to)
            continue;
        any = true;
        for (std::size_t cell = cellAt(frame, from); cell <= cellAt(frame, to); ++cell)
            activity.cells[cell].circuitOpen = true;
    }
    return any ? std::optional(std::move(activity)) : std::nullopt;
}

} // namespace spillway
