// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/store/journalframe.h"
#include "core/store/journalsegment.h"
#include "core/store/recordcodec.h"

#include <QDir>
#include <QHash>

#include <deque>

namespace spillway {

namespace {

constexpr qsizetype maxWaitingBytes = qsizetype {1024} * 1024;
constexpr qsizetype maxGatheredBytes = qsizetype {64} * 1024;
/// Below this an old segment's space is not worth a system call.
constexpr qint64 worthTruncating = qint64 {256} * 1024;

} // namespace

class ExchangeJournal::Private
{
public:
    struct OpenSegment
    {
        std::unique_ptr<JournalSegment> file;
        quint64 number = 0; ///< ours, not the file's
        int running = 0; ///< exchanges that began here and have no end in the journal
        Sequence lastFinished = 0;
    };

    struct WaitingFrame
    {
        QByteArray frame;
        Sequence finished = 0; ///< 0: a start
        QByteArray id;
    };

    QString folder;
    std::deque<OpenSegment> segments; ///< the last one is written to
    quint64 lastSegment = 0;
    QHash<QByteArray, quint64> running; ///< exchange → our number of the segment with its start
    bool gathers = false;
    std::deque<WaitingFrame> waiting;
    qsizetype waitingBytes = 0;
    std::size_t untried = 0; ///< the last of `waiting`, never tried to write
    Sequence lastFinished = 0;
    Sequence lastCommitted = 0;
    quint64 failedWrites = 0;
    QString problem;

    Result<void> begin();
    void keep(JournalFrame::Kind kind, const ExchangeRecord &record, Sequence finished);
    void add(WaitingFrame entry);
    bool tryWrite(std::size_t count);
    void flush();
    void ended(const QByteArray &id);
    void dropNeedless();
    [[nodiscard]] bool isNeedless(const OpenSegment &segment) const
    {
        return segment.running == 0 && segment.lastFinished <= lastCommitted;
    }
};

Result<void> ExchangeJournal::Private::begin()
{
    QDir().mkpath(folder);
    Result<std::unique_ptr<JournalSegment>> file = JournalSegment::create(folder);
    if (!file) {
        problem = file.error().message;
        return file.error();
    }
    segments.push_back({*std::move(file), ++lastSegment, 0, 0});
    dropNeedless();
    if (segments.size() > maxSegments) {
        // The database has refused rows for a long time; the disk must not fill up with what it
        // cannot take.
        segments.front().file->remove();
        segments.pop_front();
    }
    return {};
}

/// The first `count` of what waits, in one write.
bool ExchangeJournal::Private::tryWrite(std::size_t count)
{
    if ((segments.empty() || segments.back().file->size() >= segmentSize) && !begin()
        && segments.empty())
        return false;
    OpenSegment &segment = segments.back();
    QByteArray together = waiting.front().frame;
    for (std::size_t i = 1; i < count; ++i)
        together.append(waiting[i].frame);
    if (!segment.file->append(together)) {
        problem = segment.file->lastError();
        return false;
    }
    for (; count > 0; --count) {
        const WaitingFrame &entry = waiting.front();
        if (entry.finished != 0) {
            segment.lastFinished = entry.finished;
            ended(entry.id);
        } else {
            ++segment.running;
            running.insert(entry.id, segment.number);
        }
        waitingBytes -= entry.frame.size();
        waiting.pop_front();
    }
    return true;
}

void ExchangeJournal::Private::ended(const QByteArray &id)
{
    const auto began = running.constFind(id);
    if (began == running.cend())
        return;
    for (OpenSegment &segment : segments) {
        if (segment.number == *began)
            --segment.running;
    }
    running.erase(began);
}

void ExchangeJournal::Private::keep(JournalFrame::Kind kind, const ExchangeRecord &record,
                                    Sequence finished)
{
    const QByteArray payload = encodeRecord(record);
    if (payload.size() > maxFramePayload) { // some client's megabyte of model name
        ++failedWrites;
        if (finished != 0)
            ended(record.id);
        return;
    }
    add({encodeFrame(kind, payload), finished, record.id});
}

void ExchangeJournal::Private::add(WaitingFrame entry)
{
    waitingBytes += entry.frame.size();
    waiting.push_back(std::move(entry));
    ++untried;
    if (!gathers || waitingBytes >= maxGatheredBytes)
        flush();
}

void ExchangeJournal::Private::flush()
{
    // When there is no room for all there may be room for some.
    if (waiting.size() > 1)
        (void)tryWrite(waiting.size());
    while (!waiting.empty() && tryWrite(1)) { }
    failedWrites += std::min(untried, waiting.size());
    untried = 0;
    if (waiting.empty())
        problem.clear();
    while (waitingBytes > maxWaitingBytes) {
        if (waiting.front().finished != 0)
            ended(waiting.front().id); // its start must not hold a segment for ever
        waitingBytes -= waiting.front().frame.size();
        waiting.pop_front();
    }
}

void ExchangeJournal::Private::dropNeedless()
{
    for (auto segment = segments.begin(); segment != segments.end();) {
        const bool current = segment->number == segments.back().number;
        if (!isNeedless(*segment)) {
            ++segment;
        } else if (current) {
            if (segment->file->size() >= worthTruncating)
                (void)segment->file->truncate();
            ++segment;
        } else {
            segment->file->remove();
            segment = segments.erase(segment);
        }
    }
}

ExchangeJournal::ExchangeJournal(QString folder)
    : d(std::make_unique<Private>())
{
    d->folder = std::move(folder);
}

ExchangeJournal::~ExchangeJournal()
{
    d->flush();
    for (const Private::OpenSegment &segment : d->segments) {
        if (d->isNeedless(segment))
            segment.file->remove();
    }
}

Result<void> ExchangeJournal::open()
{
    if (!d->segments.empty())
        return {};
    return d->begin();
}

void ExchangeJournal::gather()
{
    d->gathers = true;
}

void ExchangeJournal::flush()
{
    d->flush();
}

void ExchangeJournal::started(const ExchangeRecord &record)
{
    d->keep(JournalFrame::Kind::Started, record, 0);
}

ExchangeJournal::Sequence ExchangeJournal::finished(const ExchangeRecord &record)
{
    const Sequence sequence = ++d->lastFinished;
    d->keep(JournalFrame::Kind::Finished, record, sequence);
    return sequence;
}

void ExchangeJournal::committed(Sequence last)
{
    d->lastCommitted = std::max(d->lastCommitted, std::min(last, d->lastFinished));
    d->flush();
    d->dropNeedless();
}

quint64 ExchangeJournal::failedWrites() const
{
    return d->failedWrites;
}

QString ExchangeJournal::problem() const
{
    return d->waiting.empty() ? QString() : d->problem;
}

} // namespace spillway
