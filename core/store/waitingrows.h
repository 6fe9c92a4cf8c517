// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/reply.h"
#include "core/store/store.h"

#include <deque>
#include <variant>
#include <vector>

namespace spillway {

/// Rows on their way to the database, in order, and who wants to hear when they are in. Bounded:
/// the oldest go when there are more than Store::maxWaiting. Value; store thread.
class WaitingRows final
{
public:
    using Settled = Reply<std::monostate>;

    /// Returns how many rows were dropped to make room.
    std::size_t append(std::vector<ExchangeRecord> rows);
    /// `settled` is answered when everything appended until now is in, or was dropped.
    void notify(Settled settled);

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] const ExchangeRecord &at(std::size_t index) const { return m_rows[index]; }
    /// The first `count` are in the database.
    void settle(std::size_t count);

private:
    struct Listener
    {
        quint64 upTo = 0;
        Settled settled;
    };
    void answer();

    std::deque<ExchangeRecord> m_rows;
    std::deque<Listener> m_listeners;
    quint64 m_appended = 0;
    quint64 m_settled = 0;
};

} // namespace spillway
