// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/waitingrows.h"

#include <iterator>

namespace spillway {

std::size_t WaitingRows::append(std::vector<ExchangeRecord> rows)
{
    m_appended += rows.size();
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()),
                  std::make_move_iterator(rows.end()));
    if (m_rows.size() <= Store::maxWaiting)
        return 0;
    const std::size_t tooMany = m_rows.size() - Store::maxWaiting;
    settle(tooMany);
    return tooMany;
}

void WaitingRows::notify(Settled settled)
{
    m_listeners.push_back({m_appended, std::move(settled)});
    answer();
}

void WaitingRows::settle(std::size_t count)
{
    m_rows.erase(m_rows.begin(), m_rows.begin() + static_cast<std::ptrdiff_t>(count));
    m_settled += count;
    answer();
}

void WaitingRows::answer()
{
    while (!m_listeners.empty() && m_listeners.front().upTo <= m_settled) {
        m_listeners.front().settled.send({});
        m_listeners.pop_front();
    }
}

} // namespace spillway
