// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/notify/notice.h"

#include <QObject>

namespace spillway {

/// Where notifications are shown: one implementation a platform. Ui thread.
class NotificationService : public QObject
{
    Q_OBJECT
public:
    virtual void show(const Notice &notice) = 0;
    virtual void close(const QString &name) = 0; ///< Notice::name()

Q_SIGNALS:
    /// A person pressed a button or the notification itself. `activationToken` lets a window come
    /// to the front; it may be empty.
    void chosen(const QString &action, const QString &activationToken);
    /// It could not be shown: say it in another way.
    void failed(const spillway::Notice &notice);
};

} // namespace spillway
