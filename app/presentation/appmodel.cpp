// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/appmodel.h"

namespace spillway {

AppModel::AppModel(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_overview(proxy)
    , m_requests(proxy)
    , m_keys(proxy)
    , m_connect(proxy)
    , m_logs(proxy)
    , m_settings(proxy)
    , m_wizard(proxy)
{
}

} // namespace spillway
