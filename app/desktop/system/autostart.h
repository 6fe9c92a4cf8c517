// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace spillway {

/// Starting at login. On Linux a file in the autostart folder (Desktop Application Autostart
/// Specification); elsewhere it is not possible yet, and isPossible() says so.
class Autostart final
{
public:
    /// `folder` is the autostart folder; empty takes the user's own.
    explicit Autostart(QString folder = {});

    [[nodiscard]] static bool isPossible();
    [[nodiscard]] bool isOn() const;
    /// Writes the file, for the program that runs now, without a window; or removes it.
    [[nodiscard]] Result<void> setOn(bool on) const;

private:
    [[nodiscard]] QString path() const;

    QString m_folder;
};

/// A word of an Exec line, quoted as the Desktop Entry Specification wants it. Pure.
[[nodiscard]] QString execWord(const QString &word);

} // namespace spillway
