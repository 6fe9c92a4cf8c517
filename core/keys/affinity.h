// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/keys/keyindex.h"

#include <QByteArray>
#include <QHash>

#include <list>
#include <optional>

namespace spillway {

/// Which key a conversation uses at a provider, so that it finds its prompt cache again. A
/// conversation may hold one key at each of several providers. Entries live for an hour after their
/// last use; at most 50,000, the longest unused go first. Pure; time comes in.
class Affinity final
{
public:
    static constexpr std::size_t capacity = 50'000;
    static constexpr std::chrono::hours lifetime {1};

    explicit Affinity(std::size_t most = capacity)
        : m_most(most)
    {
    }

    /// The conversation's key; absent when it has none or it was not used for too long. Changes
    /// nothing.
    [[nodiscard]] std::optional<KeyIndex> key(const QByteArray &conversation,
                                              std::uint32_t provider, TimePoint now) const;

    /// What bind() changed, for the caller's counts of conversations on each key.
    struct Change
    {
        std::optional<KeyIndex> bound;
        std::vector<KeyIndex> released; ///< one entry for each conversation that left
    };
    /// Binds, or renews the binding's hour.
    Change bind(const QByteArray &conversation, std::uint32_t provider, KeyIndex key,
                TimePoint now);
    /// Drops what was not used for too long. Cheap: looks at expired entries only.
    [[nodiscard]] std::vector<KeyIndex> expire(TimePoint now);
    [[nodiscard]] std::size_t size() const { return m_order.size(); }

private:
    struct Id
    {
        QByteArray conversation;
        std::uint32_t provider;

        friend bool operator==(const Id &, const Id &) = default;
        friend std::size_t qHash(const Id &id, std::size_t seed = 0)
        {
            return qHashMulti(seed, id.conversation, id.provider);
        }
    };
    struct Entry
    {
        Id id;
        KeyIndex key;
        TimePoint used;
    };
    using Order = std::list<Entry>; ///< longest unused first

    KeyIndex dropFirst();

    std::size_t m_most;
    Order m_order;
    QHash<Id, Order::iterator> m_entries;
};

} // namespace spillway
