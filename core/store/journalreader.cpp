// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalreader.h"

#include "core/store/journalframe.h"
#include "core/store/recordcodec.h"

#include <QHash>

namespace spillway {

namespace {

/// The last entry of every exchange, in the order in which they began.
struct LastWords
{
    struct Entry
    {
        ExchangeRecord record;
        bool finished = false;
    };
    std::vector<Entry> entries;
    QHash<QByteArray, std::size_t> places;

    void add(ExchangeRecord record, bool finished)
    {
        const auto known = places.constFind(record.id);
        if (known == places.cend()) {
            places.insert(record.id, entries.size());
            entries.push_back({std::move(record), finished});
        } else if (finished) {
            entries[*known] = {std::move(record), true};
        }
    }
};

} // namespace

JournalReader JournalReader::read(const QString &folder)
{
    JournalReader reader;
    LastWords words;
    for (const SegmentName &name : journalSegments(folder)) {
        Result<std::unique_ptr<JournalSegment>> segment = JournalSegment::takeOver(name);
        if (!segment)
            continue;
        const Result<QByteArray> bytes = (*segment)->readAll();
        if (!bytes)
            continue;
        FrameScanner scanner(*bytes);
        while (const std::optional<JournalFrame> frame = scanner.next()) {
            if (Result<ExchangeRecord> record = decodeRecord(frame->payload))
                words.add(*std::move(record), frame->kind == JournalFrame::Kind::Finished);
            else
                ++reader.m_damaged;
        }
        reader.m_damaged += scanner.damaged();
        reader.m_segments.push_back(*std::move(segment));
    }
    for (LastWords::Entry &entry : words.entries)
        (entry.finished ? reader.m_finished : reader.m_unfinished)
            .push_back(std::move(entry.record));
    return reader;
}

void JournalReader::deleteSegments()
{
    for (const std::unique_ptr<JournalSegment> &segment : m_segments)
        segment->remove();
    m_segments.clear();
}

} // namespace spillway
