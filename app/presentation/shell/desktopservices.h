// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace spillway {

/// What the window asks of the desktop around it. The desktop program implements it, tests by
/// tests/fakes/fakedesktop.h. Ui thread; outlives the AppModel.
class DesktopServices
{
public:
    enum class Sensitivity : std::uint8_t {
        Public,
        Secret, ///< hidden from clipboard histories, cleared after 60 s if unchanged
    };

    enum class Ending : std::uint8_t {
        Drain, ///< running requests may finish within timeouts.drain
        Now, ///< they are cut
    };

    virtual ~DesktopServices() = default;

    virtual void copyText(const QString &text, Sensitivity sensitivity) = 0;
    /// Shows a folder in the file browser; for a file, the folder that holds it.
    virtual void openFolder(const QString &path) = 0;
    /// Opens a file or an address in the program that the person chose for it.
    virtual void openExternally(const QString &pathOrUrl) = 0;

    /// False where the platform has no way to start programs at login.
    [[nodiscard]] virtual bool canOpenAtLogin() const = 0;
    [[nodiscard]] virtual bool opensAtLogin() const = 0;
    [[nodiscard]] virtual Result<void> setOpensAtLogin(bool value) = 0;

    /// False when closing the window would leave nothing to come back by but the launcher.
    [[nodiscard]] virtual bool hasTray() const = 0;
    /// Shows a notification now, as the person asked to see one.
    virtual void testNotification() = 0;

    /// Raises the window, or shows it again.
    virtual void showWindow() = 0;
    /// Ends the program.
    virtual void quit(Ending ending) = 0;
};

} // namespace spillway
