// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/process/watchdog.h"

#include <QPointer>

namespace spillway {

Watchdog::Watchdog(Ping ping, std::chrono::milliseconds interval,
                   std::chrono::milliseconds patience)
    : m_ping(std::move(ping))
    , m_patience(patience)
{
    m_next.setSingleShot(true);
    m_next.setInterval(interval);
    m_waiting.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Watchdog::ask);
    connect(&m_waiting, &QTimer::timeout, this, [this] { setSilent(true); });
}

void Watchdog::setActive(bool active)
{
    m_active = active;
    if (!active) {
        m_next.stop();
        m_waiting.stop();
        return;
    }
    if (!m_next.isActive() && !m_waiting.isActive() && !m_silent)
        m_next.start();
}

void Watchdog::ask()
{
    m_waiting.start(m_patience);
    const int question = ++m_question;
    m_ping([self = QPointer(this), question] {
        if (self)
            self->answered(question);
    });
}

void Watchdog::answered(int question)
{
    setSilent(false);
    if (question != m_question)
        return;
    m_waiting.stop();
    if (m_active)
        m_next.start();
}

void Watchdog::setSilent(bool silent)
{
    if (m_silent == silent)
        return;
    m_silent = silent;
    Q_EMIT silentChanged(silent);
}

} // namespace spillway

#include "moc_watchdog.cpp"
