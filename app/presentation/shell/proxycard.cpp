// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/proxycard.h"

#include "app/presentation/shell/bannerdecider.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace spillway {

using namespace Qt::StringLiterals;
using Phase = ProxyState::Phase;

ProxyCard::ProxyCard(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &ProxyCard::refresh);
    connect(&proxy, &ProxyLink::stateChanged, this, &ProxyCard::refresh);
    connect(&proxy, &ProxyLink::keysChanged, this, [this] {
        if (m_keyless != m_proxy.keys().empty())
            refresh();
    });
    refresh();
}

void ProxyCard::refresh()
{
    m_state = m_proxy.state();
    m_keyless = m_proxy.keys().empty();
    planTick();
    Q_EMIT changed();
}

void ProxyCard::setWatched(bool watched)
{
    if (m_watched == watched)
        return;
    m_watched = watched;
    refresh();
}

void ProxyCard::planTick()
{
    if (!m_watched || m_state.phase != Phase::Serving || !m_state.servingSince) {
        m_tick.stop();
        return;
    }
    constexpr qint64 minute = 60'000;
    const qint64 served =
        std::max<qint64>(0, m_state.servingSince->msecsTo(QDateTime::currentDateTime()));
    m_tick.start(std::chrono::milliseconds(minute - served % minute));
}

QString ProxyCard::word() const
{
    switch (m_state.phase) {
    case Phase::Starting:
        return tr("Starting");
    case Phase::Serving:
        return m_keyless ? tr("Waiting for a key") : tr("Running");
    case Phase::Paused:
        return tr("Paused");
    case Phase::NotListening:
        return tr("Not listening");
    case Phase::Failed:
        return tr("Stopped by a fault");
    case Phase::Stopping:
        return tr("Stopping");
    }
    return {};
}

QString ProxyCard::tone() const
{
    switch (m_state.phase) {
    case Phase::Serving:
        return m_keyless ? u"warn"_s : u"ok"_s;
    case Phase::Paused:
        return u"warn"_s;
    case Phase::NotListening:
    case Phase::Failed:
        return u"err"_s;
    case Phase::Starting:
    case Phase::Stopping:
        break;
    }
    return u"neutral"_s;
}

bool ProxyCard::isServing() const
{
    return m_state.phase == Phase::Serving && !m_keyless;
}

QString ProxyCard::since() const
{
    const QDateTime now = QDateTime::currentDateTime();
    if (m_state.phase == Phase::Paused)
        return m_state.resumesAt ? tr("until %1").arg(clockTime(*m_state.resumesAt, now))
                                 : QString();
    if (m_state.phase != Phase::Serving || !m_state.servingSince || m_keyless)
        return {};
    return uptimeText(std::chrono::seconds(std::max<qint64>(0, m_state.servingSince->secsTo(now))));
}

QString ProxyCard::address() const
{
    const QUrl url(m_state.baseUrl);
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

bool ProxyCard::isReachable() const
{
    return m_state.phase != Phase::NotListening && m_state.phase != Phase::Failed;
}

QString ProxyCard::command() const
{
    switch (m_state.phase) {
    case Phase::NotListening:
        return u"proxy.tryAgain"_s;
    case Phase::Failed:
        return u"proxy.restart"_s;
    default:
        return u"proxy.toggle"_s;
    }
}

QString ProxyCard::buttonText() const
{
    switch (m_state.phase) {
    case Phase::NotListening:
        return tr("Try again");
    case Phase::Failed:
        return tr("Restart");
    case Phase::Paused:
        return tr("Resume");
    default:
        return tr("Pause");
    }
}

QString ProxyCard::buttonGlyph() const
{
    switch (m_state.phase) {
    case Phase::NotListening:
    case Phase::Failed:
        return u"refresh"_s;
    case Phase::Paused:
        return u"play"_s;
    default:
        return u"pause"_s;
    }
}

bool ProxyCard::isUrgent() const
{
    return m_state.phase == Phase::NotListening || m_state.phase == Phase::Failed
        || m_state.phase == Phase::Paused;
}

bool ProxyCard::offersPause() const
{
    return m_state.phase == Phase::Serving;
}

bool ProxyCard::isButtonEnabled() const
{
    return m_state.phase != Phase::Starting && m_state.phase != Phase::Stopping;
}

QString uptimeText(std::chrono::seconds uptime)
{
    const qint64 minutes = uptime.count() / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    const QLocale locale;
    if (minutes < 1)
        return ProxyCard::tr("under a minute");
    if (hours < 1)
        return ProxyCard::tr("%1 m").arg(locale.toString(minutes));
    if (days < 1)
        return ProxyCard::tr("%1 h %2 m")
            .arg(locale.toString(hours), locale.toString(minutes % 60));
    return ProxyCard::tr("%1 d %2 h").arg(locale.toString(days), locale.toString(hours % 24));
}

} // namespace spillway
