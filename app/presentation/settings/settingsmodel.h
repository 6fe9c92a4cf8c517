// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The Settings page, from the settings table. Ui thread; owned by AppModel.
class SettingsModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
public:
    explicit SettingsModel(ProxyLink &proxy, QObject *parent = nullptr);

private:
    ProxyLink &m_proxy;
};

} // namespace spillway
