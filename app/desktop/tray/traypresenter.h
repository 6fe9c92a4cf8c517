// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/tray/tray.h"
#include "app/desktop/tray/trayhost.h"

#include <QTimer>

namespace spillway {

/// Keeps the tray's picture of the proxy true, and the icon there while somebody shows icons. No
/// timer runs while nothing happens. Ui thread.
class TrayPresenter final : public QObject
{
    Q_OBJECT
public:
    explicit TrayPresenter(ProxyLink &proxy);

    /// Looks for a tray; the icon comes when there is one.
    void start();
    /// The texts follow the translators that are installed now.
    void retranslate();
    [[nodiscard]] Tray &tray() { return m_tray; }
    [[nodiscard]] bool hasTray() const { return m_tray.isShown(); }

Q_SIGNALS:
    void trayVanished(); ///< it was there and did not come back

private:
    void hostChanged(bool there);
    void refresh();
    void askFigures();

    ProxyLink &m_proxy;
    TrayHost m_host;
    Tray m_tray;
    TrafficFigures m_figures;
    bool m_asking = false; ///< figures are on their way
    QTimer m_settle; ///< the figures once more when the last minute is over
    QTimer m_grace; ///< a panel that restarts comes back
};

} // namespace spillway
