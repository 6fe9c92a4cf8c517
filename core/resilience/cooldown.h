// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <algorithm>
#include <optional>

namespace spillway {

/// The quota axis of a key, an account or one of their models: may the vendor's limits be tried
/// again? Two clocks, for a limit that passes soon (429) and for a quota that is used up; each is
/// only ever extended. There is no way for a success to shorten either: it says nothing about a
/// quota. Pure; time comes in.
class Cooldown final
{
public:
    enum class Level : std::uint8_t { Clear, Limited, Exhausted };

    [[nodiscard]] Level level(TimePoint now) const;
    /// From when on it is clear.
    [[nodiscard]] TimePoint clearsAt() const
    {
        return std::max(m_limited.until, m_exhausted.until);
    }
    /// Until both clocks have run out; absent when clear.
    [[nodiscard]] std::optional<Milliseconds> opensIn(TimePoint now) const;

    /// A 429. With the vendor's hint until then, without one 1 s·2ⁿ up to 60 s, n counting the
    /// limits that came after an earlier cool-down had ended; after a quiet minute n is 0 again.
    /// Answers that arrive while the cool-down already runs belong to the same burst: without a
    /// hint they change nothing.
    void limit(TimePoint now, std::optional<Milliseconds> hint);
    /// The quota is used up until the vendor's reset. Without a hint the key is tried again after 5
    /// min·2ⁿ up to 1 h.
    void exhaust(TimePoint now, std::optional<Milliseconds> hint);
    void clear() { *this = Cooldown(); }

    friend bool operator==(const Cooldown &, const Cooldown &) = default;

private:
    struct Track
    {
        TimePoint until {}; ///< the epoch = never
        int repeats = 0;

        void extend(TimePoint now, std::optional<Milliseconds> hint, Milliseconds base,
                    Milliseconds most, Milliseconds quiet);
        friend bool operator==(const Track &, const Track &) = default;
    };

    Track m_limited;
    Track m_exhausted;
};

} // namespace spillway
