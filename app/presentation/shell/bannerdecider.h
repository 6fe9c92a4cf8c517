// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxystate.h"
#include "core/keys/keypool.h"

#include <QCoreApplication>
#include <QDateTime>

#include <optional>
#include <span>

namespace spillway {

/// The line above the pages: what happened, what it means for the tools, the button that helps.
struct Banner
{
    /// The worst first: what stops every tool, then what stops some, then what is only ours.
    enum class Kind : std::uint8_t {
        Failed,
        NotListening,
        Paused,
        KeychainLocked,
        AllResting, ///< every key of a provider
        HistoryNotSaved,
        SettingsFile,
        SomeResting,
    };
    struct Button
    {
        QString text;
        QString command; ///< a name in the CommandRegistry
        friend bool operator==(const Button &, const Button &) = default;
    };

    Kind kind = Kind::Failed;
    bool error = false; ///< red; else amber
    QString text; ///< what happened
    QString consequence; ///< what it means for the tools
    QString detail; ///< codes and raw text; may be empty
    Button primary; ///< the one that helps
    std::optional<Button> secondary {};
    bool dismissible = false;
    QString cause; ///< the same text for the same trouble, whatever the countdown says

    friend bool operator==(const Banner &, const Banner &) = default;
};

/// Decides which banner is due; absent when all is well. Pure.
class BannerDecider final
{
    Q_DECLARE_TR_FUNCTIONS(BannerDecider)
public:
    [[nodiscard]] static std::optional<Banner>
    decide(const ProxyState &state, std::span<const KeyStatus> keys, const QDateTime &now);

private:
    static Banner failed(const ProxyState &state);
    static Banner notListening(const ProxyState &state);
    static Banner paused(const ProxyState &state, const QDateTime &now);
    static Banner keychainLocked(const ProxyState &state);
    static Banner historyNotSaved(const ProxyState &state);
    static Banner settingsFile(const ProxyState &state);
    static std::optional<Banner> allResting(std::span<const KeyStatus> keys, const QDateTime &now);
    static std::optional<Banner> someResting(std::span<const KeyStatus> keys, const QDateTime &now);
};

/// Whether a key is out of use for a reason that a person may want to see: not "off" by them.
[[nodiscard]] bool needsAttention(const KeyStatus &key);

/// "14:34", and with the date when it is not today.
[[nodiscard]] QString clockTime(const QDateTime &when, const QDateTime &now);

} // namespace spillway
