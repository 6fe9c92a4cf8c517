// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace spillway {

/// Tells whoever started us that we are ready, or why not: the parent of `run --daemon` through a
/// pipe, systemd through NOTIFY_SOCKET (sd_notify(3)).
class Readiness final
{
public:
    /// Forks into the background. Must be called before any thread and any Qt application object
    /// exists. In the parent it does not return: it prints what the child says (ready line or
    /// error), and exits 0 or 1.
    [[nodiscard]] static Readiness daemonize();
    Readiness() = default;

    [[nodiscard]] bool inBackground() const { return m_pipe >= 0; }
    void ready(const QString &line);
    void failed(const QString &message);
    void reloading() const;
    void reloaded() const;
    void stopping() const;

private:
    int m_pipe = -1; ///< write end towards the waiting parent
};

} // namespace spillway
