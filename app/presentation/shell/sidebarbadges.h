// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"
#include "app/presentation/shell/navigation.h"
#include "app/presentation/shell/requestrate.h"

#include <QObject>
#include <QTimer>

namespace spillway {

/// Keeps the sidebar's badges true: requests a minute, keys that need a look. At most twice a
/// second; its timer stops when there is no traffic or nobody looks. Ui thread; owned by AppModel.
class SidebarBadges final : public QObject
{
    Q_OBJECT
public:
    SidebarBadges(ProxyLink &proxy, Navigation &navigation, QObject *parent = nullptr);

    void setWatched(bool watched);
    void refresh();

private:
    void showRate();
    void showKeys();

    ProxyLink &m_proxy;
    Navigation &m_navigation;
    RequestRate m_rate;
    QTimer m_timer;
    bool m_watched = false;
};

} // namespace spillway
