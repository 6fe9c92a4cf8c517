// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journalsegment.h"
#include "core/telemetry/exchangerecord.h"

#include <memory>
#include <vector>

namespace spillway {

/// What dead processes left in a data folder. Holds their segments locked until it goes or deletes
/// them, so nobody else takes over the same. Segments of living processes are left alone. One
/// owner, one thread.
class JournalReader final
{
public:
    [[nodiscard]] static JournalReader read(const QString &folder);

    /// Exchanges that ended, the last word on each.
    [[nodiscard]] const std::vector<ExchangeRecord> &finished() const { return m_finished; }
    /// Exchanges that began and did not end, as they were when they began.
    [[nodiscard]] const std::vector<ExchangeRecord> &unfinished() const { return m_unfinished; }
    /// Entries that could not be read; one torn entry at the end is what a killed process leaves.
    [[nodiscard]] int damaged() const { return m_damaged; }
    [[nodiscard]] bool isEmpty() const { return m_segments.empty(); }

    /// Their records are in the database: deletes what was read.
    void deleteSegments();

private:
    std::vector<std::unique_ptr<JournalSegment>> m_segments;
    std::vector<ExchangeRecord> m_finished;
    std::vector<ExchangeRecord> m_unfinished;
    int m_damaged = 0;
};

} // namespace spillway
