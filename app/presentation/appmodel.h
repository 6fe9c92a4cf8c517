// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/connect/connectmodel.h"
#include "app/presentation/keys/keysmodel.h"
#include "app/presentation/logs/logsmodel.h"
#include "app/presentation/overview/overviewmodel.h"
#include "app/presentation/requests/requestsmodel.h"
#include "app/presentation/settings/settingsmodel.h"
#include "app/presentation/wizard/wizardmodel.h"

namespace spillway {

/// Everything that the window shows, as one tree: Main.qml gets it as its `app` and hands each page
/// its own model. Ui thread; owned by the program (or a test), outlives the QML engine.
class AppModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(spillway::OverviewModel *overview READ overview CONSTANT)
    Q_PROPERTY(spillway::RequestsModel *requests READ requests CONSTANT)
    Q_PROPERTY(spillway::KeysModel *keys READ keys CONSTANT)
    Q_PROPERTY(spillway::ConnectModel *connect READ connectPage CONSTANT)
    Q_PROPERTY(spillway::LogsModel *logs READ logs CONSTANT)
    Q_PROPERTY(spillway::SettingsModel *settings READ settings CONSTANT)
    Q_PROPERTY(spillway::WizardModel *wizard READ wizard CONSTANT)
public:
    explicit AppModel(ProxyLink &proxy, QObject *parent = nullptr);

    [[nodiscard]] OverviewModel *overview() { return &m_overview; }
    [[nodiscard]] RequestsModel *requests() { return &m_requests; }
    [[nodiscard]] KeysModel *keys() { return &m_keys; }
    [[nodiscard]] ConnectModel *connectPage() { return &m_connect; }
    [[nodiscard]] LogsModel *logs() { return &m_logs; }
    [[nodiscard]] SettingsModel *settings() { return &m_settings; }
    [[nodiscard]] WizardModel *wizard() { return &m_wizard; }

private:
    OverviewModel m_overview;
    RequestsModel m_requests;
    KeysModel m_keys;
    ConnectModel m_connect;
    LogsModel m_logs;
    SettingsModel m_settings;
    WizardModel m_wizard;
};

} // namespace spillway
