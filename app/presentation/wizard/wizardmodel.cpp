// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentation/wizard/wizardmodel.h"

namespace spillway {

WizardModel::WizardModel(ProxyLink &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
}

} // namespace spillway
