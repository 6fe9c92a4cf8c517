// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The first run. Ui thread; owned by AppModel.
class WizardModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
public:
    explicit WizardModel(ProxyLink &proxy, QObject *parent = nullptr);

private:
    ProxyLink &m_proxy;
};

} // namespace spillway
