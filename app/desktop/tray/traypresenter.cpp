// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tray/traypresenter.h"

#include <QGuiApplication>

namespace spillway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto minute = 60s;
constexpr auto panelRestart = 5s;

int hoursOfToday()
{
    return QTime::currentTime().hour() + 1;
}

} // namespace

TrayPresenter::TrayPresenter(ProxyLink &proxy)
    : m_proxy(proxy)
{
    m_settle.setSingleShot(true);
    m_grace.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &TrayPresenter::askFigures);
    connect(&m_grace, &QTimer::timeout, this, &TrayPresenter::trayVanished);
    connect(&m_host, &TrayHost::changed, this, &TrayPresenter::hostChanged);
    connect(&m_proxy, &ProxyLink::stateChanged, this, &TrayPresenter::refresh);
    connect(&m_proxy, &ProxyLink::keysChanged, this, [this] {
        refresh();
        askFigures();
    });
    refresh();
}

void TrayPresenter::start()
{
    m_host.look();
    // An X server may have a tray of the older kind. Qt believes its first answer, so a panel gets
    // a moment to come first.
    if (QGuiApplication::platformName() == "xcb"_L1)
        QTimer::singleShot(panelRestart, &m_tray, [this] { m_tray.show(); });
}

void TrayPresenter::retranslate()
{
    m_tray.retranslate();
    refresh();
}

void TrayPresenter::hostChanged(bool there)
{
    if (there) {
        m_grace.stop();
        m_tray.show();
        refresh();
        return;
    }
    const bool shown = m_tray.isShown();
    m_tray.hide();
    if (shown)
        m_grace.start(panelRestart);
}

void TrayPresenter::refresh()
{
    m_tray.setView(trayViewFrom(m_proxy.state(), m_proxy.keys(), m_figures));
}

void TrayPresenter::askFigures()
{
    if (!m_tray.isShown() || std::exchange(m_asking, true))
        return;
    m_proxy.activity({10s, 6}, this, [this](const ActivityReport &lastMinute) {
        m_proxy.activity({1h, hoursOfToday()}, this,
                         [this, lastMinute](const ActivityReport &today) {
                             m_asking = false;
                             m_figures = figuresFrom(lastMinute, today);
                             refresh();
                             if (m_figures.requestsPerMinute > 0)
                                 m_settle.start(minute);
                             else
                                 m_settle.stop();
                         });
    });
}

} // namespace spillway

#include "moc_traypresenter.cpp"
