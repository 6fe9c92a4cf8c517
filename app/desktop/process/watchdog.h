// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace spillway {

/// Asks another thread again and again whether it still answers. Ui thread.
class Watchdog final : public QObject
{
    Q_OBJECT
public:
    /// Has `pong` called when the other thread has got round to it.
    using Ping = std::function<void(std::function<void()> pong)>;

    Watchdog(Ping ping, std::chrono::milliseconds interval, std::chrono::milliseconds patience);

    /// Watches, or rests: at rest there is no timer.
    void setActive(bool active);

Q_SIGNALS:
    void silentChanged(bool silent);

private:
    void ask();
    void answered(int question);
    void setSilent(bool silent);

    const Ping m_ping;
    const std::chrono::milliseconds m_patience;
    QTimer m_next;
    QTimer m_waiting; ///< for the answer
    int m_question = 0; ///< the newest; answers to older ones say as much
    bool m_active = false;
    bool m_silent = false;
};

} // namespace spillway
