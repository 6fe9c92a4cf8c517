// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/overview/overviewmodel.h"

namespace spillway {

OverviewModel::OverviewModel(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

} // namespace spillway
