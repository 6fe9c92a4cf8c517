// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/connect/connectmodel.h"

namespace spillway {

ConnectModel::ConnectModel(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

} // namespace spillway
