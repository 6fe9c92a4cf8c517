// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/timeline.h"

#include "app/presentation/requests/requestwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(spillway::Timeline)
};

/// Lays bars out on the scale of one request.
class Ruler final
{
public:
    explicit Ruler(Milliseconds total)
        : m_total(std::max(total, Milliseconds(1)))
    {
    }

    [[nodiscard]] TimelineBar bar(TimelineBar::Kind kind, QString label, Milliseconds from,
                                  Milliseconds to) const
    {
        from = std::clamp(from, Milliseconds::zero(), m_total);
        to = std::clamp(to, from, m_total);
        return {.label = std::move(label),
                .kind = kind,
                .start = share(from),
                .share = share(to - from),
                .milliseconds = static_cast<double>((to - from).count())};
    }
    [[nodiscard]] double share(Milliseconds span) const
    {
        return static_cast<double>(span.count()) / static_cast<double>(m_total.count());
    }

private:
    Milliseconds m_total;
};

TimelineBar::Kind kindOf(const AttemptRecord &attempt)
{
    if (attempt.outcome.isEmpty())
        return TimelineBar::Kind::Running;
    return attempt.outcome == "ok" ? TimelineBar::Kind::Served : TimelineBar::Kind::Failed;
}

QString resultOf(const AttemptRecord &attempt)
{
    if (attempt.status != 0)
        return QString::number(attempt.status);
    return attempt.outcome.isEmpty() ? QString() : attemptOutcomeText(attempt.outcome);
}

Milliseconds totalOf(const ExchangeRecord &record, Milliseconds elapsed)
{
    Milliseconds total = record.finished;
    if (total < Milliseconds::zero())
        total = std::max(elapsed, record.firstToken);
    for (const AttemptRecord &attempt : record.attempts)
        total = std::max({total, attempt.started, attempt.ended});
    return total;
}

} // namespace

QString TimelineBar::kindName() const
{
    switch (kind) {
    case Kind::Queue:
        return u"queue"_s;
    case Kind::Failed:
        return u"failed"_s;
    case Kind::Backoff:
        return u"backoff"_s;
    case Kind::Served:
        return u"served"_s;
    case Kind::Running:
        return u"running"_s;
    }
    return {};
}

std::vector<TimelineBar> timeline(const ExchangeRecord &record, Milliseconds elapsed)
{
    constexpr Milliseconds pause {20}; // a shorter gap between attempts is not worth a line
    const Milliseconds total = totalOf(record, elapsed);
    const Ruler ruler(total);
    std::vector<TimelineBar> bars;
    Milliseconds at {0};
    int number = 0;
    for (const AttemptRecord &attempt : record.attempts) {
        const Milliseconds started = std::max(attempt.started, at);
        const Milliseconds wait = std::min(attempt.waitBefore, started - at);
        if (number == 0 || started - wait - at > pause)
            bars.push_back(
                ruler.bar(TimelineBar::Kind::Queue, Words::tr("Queue"), at, started - wait));
        if (wait > Milliseconds::zero())
            bars.push_back(ruler.bar(TimelineBar::Kind::Backoff, Words::tr("Back-off"),
                                     started - wait, started));
        const Milliseconds ended = attempt.ended < started ? total : attempt.ended;
        //: An attempt in the timeline: its number and its key, "2 · work-1"
        const QString label = Words::tr("%1 · %2").arg(++number).arg(attempt.key);
        TimelineBar bar = ruler.bar(kindOf(attempt), label, started, ended);
        bar.result = resultOf(attempt);
        const bool streamed =
            record.committed && number == static_cast<int>(record.attempts.size());
        if (streamed && record.firstToken > started)
            bar.firstTokenShare = std::min(bar.share, ruler.share(record.firstToken - started));
        bars.push_back(std::move(bar));
        at = ended;
    }
    if (bars.empty())
        bars.push_back(ruler.bar(TimelineBar::Kind::Queue, Words::tr("Queue"), at, total));
    return bars;
}

QString TokenBar::bucketName() const
{
    switch (bucket) {
    case Bucket::Input:
        return u"input"_s;
    case Bucket::CacheRead:
        return u"cacheRead"_s;
    case Bucket::CacheWrite:
        return u"cacheWrite"_s;
    case Bucket::Output:
        return u"output"_s;
    case Bucket::Reasoning:
        return u"reasoning"_s;
    }
    return {};
}

std::vector<TokenBar> tokenBars(const TokenUsage &usage)
{
    std::vector<TokenBar> bars;
    if (usage.source == TokenUsage::Source::None)
        return bars;
    const double total = static_cast<double>(std::max<std::int64_t>(usage.total().value, 1));
    const auto add = [&](TokenBar::Bucket bucket, const QString &label, TokenCount count) {
        const auto tokens = static_cast<double>(count.value);
        if (tokens > 0)
            bars.push_back(
                {.label = label, .bucket = bucket, .tokens = tokens, .share = tokens / total});
    };
    add(TokenBar::Bucket::Input, Words::tr("Input"), usage.uncachedInput);
    add(TokenBar::Bucket::CacheRead, Words::tr("Cache read"), usage.cacheRead);
    add(TokenBar::Bucket::CacheWrite, Words::tr("Cache write"),
        usage.cacheWrite5m + usage.cacheWrite1h);
    add(TokenBar::Bucket::Output, Words::tr("Output"), usage.output);
    add(TokenBar::Bucket::Reasoning, Words::tr("Reasoning"), usage.reasoning);
    return bars;
}

} // namespace spillway
