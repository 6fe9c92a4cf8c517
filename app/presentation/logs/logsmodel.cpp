// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/logs/logsmodel.h"

namespace spillway {

LogsModel::LogsModel(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

} // namespace spillway
