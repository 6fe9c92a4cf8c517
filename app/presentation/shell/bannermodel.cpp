// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/bannermodel.h"

namespace spillway {

BannerModel::BannerModel(ProxyLink &proxy, CommandRegistry &commands, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_commands(commands)
{
    connect(&proxy, &ProxyLink::stateChanged, this, &BannerModel::refresh);
    connect(&proxy, &ProxyLink::keysChanged, this, &BannerModel::refresh);
    refresh();
}

bool BannerModel::isVisible() const
{
    return m_due && (m_dismissedCause.isEmpty() || m_banner.cause != m_dismissedCause);
}

QString BannerModel::secondaryText() const
{
    return m_banner.secondary ? m_banner.secondary->text : QString();
}

void BannerModel::runPrimary()
{
    m_commands.run(m_banner.primary.command);
}

void BannerModel::runSecondary()
{
    if (m_banner.secondary)
        m_commands.run(m_banner.secondary->command);
}

void BannerModel::dismiss()
{
    if (!m_banner.dismissible)
        return;
    m_dismissedCause = m_banner.cause;
    Q_EMIT changed();
}

void BannerModel::refresh()
{
    const auto keys = m_proxy.keys();
    const auto banner = BannerDecider::decide(m_proxy.state(), keys, QDateTime::currentDateTime());
    if (banner && m_due && *banner == m_banner)
        return;
    if (!banner) {
        // The next trouble is news again, even if it is the same one.
        m_dismissedCause.clear();
        if (!m_due)
            return;
    }
    m_due = banner.has_value();
    // The old texts stay under a banner that goes: nothing blinks empty.
    if (banner)
        m_banner = *banner;
    Q_EMIT changed();
}

} // namespace spillway
