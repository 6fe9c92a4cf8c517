// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/affinity.h"

namespace spillway {

std::optional<KeyIndex> Affinity::key(const QByteArray &conversation, std::uint32_t provider,
                                      TimePoint now) const
{
    const auto found = m_entries.constFind({conversation, provider});
    if (found == m_entries.cend() || now - (*found)->used > lifetime)
        return {};
    return (*found)->key;
}

Affinity::Change Affinity::bind(const QByteArray &conversation, std::uint32_t provider,
                                KeyIndex key, TimePoint now)
{
    Change change;
    change.released = expire(now);
    const Id id {conversation, provider};
    if (const auto found = m_entries.constFind(id); found != m_entries.cend()) {
        const Order::iterator entry = *found;
        if (entry->key != key) {
            change.released.push_back(entry->key);
            change.bound = key;
        }
        entry->key = key;
        entry->used = now;
        m_order.splice(m_order.end(), m_order, entry);
        return change;
    }
    if (m_order.size() >= m_most)
        change.released.push_back(dropFirst());
    m_order.push_back({id, key, now});
    m_entries.insert(id, std::prev(m_order.end()));
    change.bound = key;
    return change;
}

std::vector<KeyIndex> Affinity::expire(TimePoint now)
{
    std::vector<KeyIndex> released;
    while (!m_order.empty() && now - m_order.front().used > lifetime)
        released.push_back(dropFirst());
    return released;
}

KeyIndex Affinity::dropFirst()
{
    const KeyIndex key = m_order.front().key;
    m_entries.remove(m_order.front().id);
    m_order.pop_front();
    return key;
}

} // namespace spillway
