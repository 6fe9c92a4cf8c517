// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notify/noticedecider.h"
#include "app/desktop/notify/notificationservice.h"

#include <QTimer>

namespace spillway {

/// Watches the proxy and shows what the decider finds worth it. Ui thread.
class Notifier final : public QObject
{
    Q_OBJECT
public:
    Notifier(ProxyLink &proxy, NotificationService &service);

    void setEnabled(NoticeCause cause, bool enabled) { m_decider.setEnabled(cause, enabled); }
    /// Shows it whatever the cool-downs say.
    void show(const Notice &notice) { m_service.show(notice); }

private:
    void look();
    void carryOut(const NoticeDecider::Decision &decision);

    ProxyLink &m_proxy;
    NotificationService &m_service;
    NoticeDecider m_decider;
    QTimer m_next;
};

} // namespace spillway
