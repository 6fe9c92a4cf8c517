// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/simulator/faultscript.h"

#include <QNetworkAccessManager>
#include <QTimer>

namespace spillway {

/// How the demo's vendors misbehave: now and then a limit, an overload, a stream that stalls, one
/// key that is refused.
[[nodiscard]] FaultScript demoFaults();

/// One request of the demo's pretended tools. Value.
struct DemoRequest
{
    QByteArray userAgent;
    QByteArray path;
    QByteArray body;
};

/// The next request of a desk with several tools at work. Pure.
[[nodiscard]] DemoRequest nextDemoRequest(Random &random);

/// The demo's tools: sends requests through the proxy's own address, a few a second and never many
/// at once, reads the answers and throws them away. Ui thread.
class DemoTraffic final : public QObject
{
    Q_OBJECT
public:
    static constexpr int maxRunning = 6;

    explicit DemoTraffic(Random &random);

    /// Where to send; empty stops.
    void setBaseUrl(const QString &url);

private:
    void send();
    void plan();

    Random &m_random;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    QString m_baseUrl;
    int m_running = 0;
};

} // namespace spillway
