// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace spillway {

/// One answer that is owed to a caller on another thread. `done` runs on `context`'s thread by its
/// event loop, never inside send(), at most once, and not at all when `context` is gone by then or
/// the last copy of the reply goes without an answer. send() may be called on any thread. Copies
/// share the one answer.
template <typename T> class Reply final
{
public:
    Reply() = default; ///< nobody waits
    /// On the thread that asks; `context` must not be null.
    Reply(QObject *context, std::function<void(T)> done)
        : m_state(std::make_shared<State>())
    {
        // A connection to the end of a relay object, because Qt drops a queued call safely when its
        // receiver dies.
        QObject::connect(
            m_state->relay.get(), &QObject::destroyed, context,
            [letter = m_state->letter, done = std::move(done)] {
                if (std::optional<T> value = letter->take())
                    done(*std::move(value));
            },
            Qt::QueuedConnection);
    }

    void send(T value) const
    {
        if (!m_state)
            return;
        std::unique_ptr<QObject> relay;
        {
            const std::lock_guard lock(m_state->mutex);
            relay = std::move(m_state->relay);
        }
        if (relay)
            m_state->letter->put(std::move(value));
    }

private:
    class Letter final
    {
    public:
        void put(T value)
        {
            const std::lock_guard lock(m_mutex);
            m_value.emplace(std::move(value));
        }
        [[nodiscard]] std::optional<T> take()
        {
            const std::lock_guard lock(m_mutex);
            return std::exchange(m_value, std::nullopt);
        }

    private:
        std::mutex m_mutex;
        std::optional<T> m_value;
    };
    struct State
    {
        std::mutex mutex;
        std::shared_ptr<Letter> letter = std::make_shared<Letter>();
        std::unique_ptr<QObject> relay = std::make_unique<QObject>();
    };
    std::shared_ptr<State> m_state;
};

} // namespace spillway
