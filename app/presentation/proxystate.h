// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace spillway {

/// The program that holds the port that we wanted.
struct PortConflict
{
    quint16 port = 0; ///< the one that is taken
    qint64 pid = 0; ///< 0 when it cannot be known
    QString program; ///< empty when it cannot be known
    quint16 freePort = 0; ///< the next one that can be had; 0 = none found

    friend bool operator==(const PortConflict &, const PortConflict &) = default;
};

/// How the proxy stands, for the window and the tray. Value.
struct ProxyState
{
    enum class Phase : std::uint8_t {
        Starting,
        Serving,
        Paused, ///< answers 503 with Retry-After
        NotListening, ///< the port could not be had: see `portConflict`, else `problem`
        Failed, ///< the core's work ended by a fault; restart() is offered
        Stopping, ///< drains, then the program ends
    };
    enum class Keychain : std::uint8_t {
        Available,
        Locked, ///< a person can unlock it
        Missing, ///< no keychain service on this desktop
    };

    Phase phase = Phase::Starting;
    QString baseUrl; ///< "http://127.0.0.1:18765": where it serves, or would
    quint16 port = 0;
    std::optional<QDateTime> servingSince;
    std::optional<QDateTime> resumesAt; ///< Paused only; absent = until a person resumes
    std::optional<PortConflict> portConflict; ///< NotListening only
    QString problem; ///< NotListening, Failed: a sentence for a person
    QString problemDetail; ///< raw text for "Details"
    Keychain keychain = Keychain::Available;
    QString keychainService; ///< "GNOME Keyring", "KWallet", "macOS Keychain", …
    StoreHealth store;
    QString settingsProblem; ///< the file could not be used: defaults, or the last good one, are in
                             ///< effect
    bool demo = false; ///< the providers are simulated
    bool restartedAfterCrash = false; ///< the last run of this program ended by a fault
    int running = 0; ///< exchanges

    friend bool operator==(const ProxyState &, const ProxyState &) = default;
};

} // namespace spillway
