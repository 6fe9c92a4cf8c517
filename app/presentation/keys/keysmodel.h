// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The Keys page: which key hurts. Ui thread; owned by AppModel.
class KeysModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
public:
    explicit KeysModel(ProxyLink &proxy, QObject *parent = nullptr);

private:
    ProxyLink &m_proxy;
};

} // namespace spillway
