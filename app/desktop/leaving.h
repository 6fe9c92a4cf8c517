// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/proxylink.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>

#include <functional>

namespace spillway {

/// How the program is left when there is no window to ask in. Ui thread.
class Leaving final : public QObject
{
    Q_OBJECT
public:
    /// Lets running requests finish; `done` comes once.
    using Stop = std::function<void(std::function<void()> done)>;

    Leaving(ProxyLink &proxy, Stop stop);

    /// Ends the program, and asks first when requests are running.
    void quit();
    /// Ends it when running requests are done; asked a second time, at once.
    void finishAndQuit();

Q_SIGNALS:
    void leaving(); ///< the window may go

private:
    ProxyLink &m_proxy;
    const Stop m_stop;
    bool m_finishing = false;
    QPointer<QMessageBox> m_question; ///< one at a time
};

} // namespace spillway
