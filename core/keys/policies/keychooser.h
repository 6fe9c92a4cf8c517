// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/snapshot.h"
#include "core/keys/keyindex.h"
#include "core/keys/keymetrics.h"

#include <memory>
#include <span>

namespace spillway {

/// A key that may serve now, as a policy sees it.
struct ChoiceCandidate
{
    KeyIndex key;
    int weight; ///< configured, 1…1000
    const KeyMetrics *metrics;
};

struct ChoiceContext
{
    TimePoint now;
    std::optional<Milliseconds> poolLatency; ///< median of the provider's keys
    std::uint64_t draw = 0; ///< this decision's chance; the same until the decision is made real
    bool newConversation = false; ///< will stay on the key that is chosen
};

/// One policy of a provider, with its memory of the turns taken. The order of the candidates is the
/// configured one.
class KeyChooser
{
public:
    virtual ~KeyChooser() = default;
    /// Position of the key to use; `candidates` is never empty. Changes nothing.
    [[nodiscard]] virtual std::size_t choose(std::span<const ChoiceCandidate> candidates,
                                             const ChoiceContext &context) const = 0;
    /// The choice among these candidates was made real. `candidates` is empty unless
    /// wantsCandidates().
    virtual void taken(KeyIndex /*key*/, std::span<const ChoiceCandidate> /*candidates*/) { }
    [[nodiscard]] virtual bool wantsCandidates() const { return false; }
};

[[nodiscard]] std::unique_ptr<KeyChooser> makeKeyChooser(KeyPolicy policy);

} // namespace spillway
