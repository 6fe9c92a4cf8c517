// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace spillway {

/// What a notification is about; a person can switch each of them off.
enum class NoticeCause : std::uint8_t {
    KeyStopped,
    ProviderResting,
    NotListening,
    KeychainLocked,
    StillPaused,
    Background, ///< the window is closed and there is no tray
    Test,
};

/// A button of a notification. Value.
struct NoticeAction
{
    QString id; ///< "resume", "port 18766", "key zai/main", "open keys" …
    QString text;

    friend bool operator==(const NoticeAction &, const NoticeAction &) = default;
};

/// One notification. Value.
struct Notice
{
    NoticeCause cause = NoticeCause::Test;
    QString subject; ///< the key or provider; a newer notice of one cause and subject replaces it
    QString title; ///< under 60 characters
    QString body; ///< under 120
    QString defaultAction; ///< id; what a click on it does
    std::vector<NoticeAction> actions;
    bool urgent = false;

    /// Notices with the same name replace each other.
    [[nodiscard]] QString name() const
    {
        return QString::number(static_cast<int>(cause)) + u'/' + subject;
    }
};

} // namespace spillway
