// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/policies/roundrobin.h"

namespace spillway {

std::uint64_t RoundRobinChooser::lastTurn(KeyIndex key) const
{
    return key < m_lastTurn.size() ? m_lastTurn[key] : 0;
}

std::size_t RoundRobinChooser::choose(std::span<const ChoiceCandidate> candidates,
                                      const ChoiceContext & /*context*/) const
{
    std::size_t next = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (lastTurn(candidates[i].key) < lastTurn(candidates[next].key))
            next = i;
    }
    return next;
}

void RoundRobinChooser::taken(KeyIndex key, std::span<const ChoiceCandidate> /*candidates*/)
{
    if (key >= m_lastTurn.size())
        m_lastTurn.resize(key + std::size_t(1), 0);
    m_lastTurn[key] = ++m_turn;
}

} // namespace spillway
