// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spillway {

/// Brings the program back after a fatal signal: a marker is written and the program's image is
/// replaced by a new one of itself, so that tools are without their proxy for a second and not for
/// the rest of the day. At most three times in ten minutes; then the fault takes its course. Unix;
/// elsewhere nothing happens. One instance, because a signal handler reaches nothing but globals.
class CrashGuard final
{
public:
    /// `marker` is a file that tells the next start of the crash: a signal's number and a time,
    /// nothing of what the program knew.
    explicit CrashGuard(const QString &marker);

    /// True when the last run ended by a fault. Removes the marker; the answer stays the same.
    [[nodiscard]] bool lastRunCrashed() const { return m_lastRunCrashed; }

    /// From now on fatal signals are caught. `words` is the command line of the new image, without
    /// the program: wishes that were done once are left out by the caller.
    void arm(const QStringList &words);
    /// The new image is told to come without a window.
    static void setHidden(bool hidden);

    /// Replaces this process by a new image at once, as after a crash: for a thread that hangs.
    [[noreturn]] static void relaunch();

private:
    QString m_marker;
    bool m_lastRunCrashed = false;
};

} // namespace spillway
