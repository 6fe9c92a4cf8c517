// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The Connect page: how a tool is plugged in, and the proof that it is. Ui thread; owned by AppModel.
class ConnectModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
public:
    explicit ConnectModel(ProxyLink &proxy, QObject *parent = nullptr);

private:
    ProxyLink &m_proxy;
};

} // namespace spillway
