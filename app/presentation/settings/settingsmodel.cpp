// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/settings/settingsmodel.h"

namespace spillway {

SettingsModel::SettingsModel(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

} // namespace spillway
