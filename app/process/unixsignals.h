// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>

namespace spillway {

/// Turns SIGTERM, SIGINT and SIGHUP into Qt signals (self-pipe; signal-safety(7)). One instance;
/// main thread.
class UnixSignals final : public QObject
{
    Q_OBJECT
public:
    UnixSignals();
    ~UnixSignals() override;

Q_SIGNALS:
    void terminate(); ///< SIGTERM, SIGINT
    void hangUp(); ///< SIGHUP

private:
    void read();
    QSocketNotifier m_notifier;
};

} // namespace spillway
