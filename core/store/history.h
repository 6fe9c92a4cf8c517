// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/store.h"

namespace spillway {

/// Reads the log in the order of time, one short slice at a time, and of each exchange only the
/// columns that charts need. Store thread.
class HistoryReader final
{
public:
    explicit HistoryReader(StoreDatabase &database)
        : m_database(database)
    {
    }
    [[nodiscard]] Result<HistorySlice> read(const HistoryQuery &query);

private:
    [[nodiscard]] Result<void> readAttempts(const std::vector<qint64> &positions,
                                            std::vector<ExchangeRecord> &records);

    StoreDatabase &m_database;
};

} // namespace spillway
