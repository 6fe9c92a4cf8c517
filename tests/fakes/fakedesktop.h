// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/shell/desktopservices.h"

#include <QStringList>

namespace spillway {

/// The desktop as a test wants it: `calls` is what it was asked.
class FakeDesktop final : public DesktopServices
{
public:
    QStringList calls; ///< "copy http://…", "openFolder /…", "quit", …
    QString clipboard;
    Sensitivity clipboardSensitivity = Sensitivity::Public;
    bool atLogin = false;
    bool atLoginPossible = true;
    Result<void> atLoginResult;
    bool tray = true;

    void copyText(const QString &text, Sensitivity sensitivity) override
    {
        calls.push_back(QStringLiteral("copy %1").arg(text));
        clipboard = text;
        clipboardSensitivity = sensitivity;
    }
    void openFolder(const QString &path) override
    {
        calls.push_back(QStringLiteral("openFolder %1").arg(path));
    }
    void openExternally(const QString &pathOrUrl) override
    {
        calls.push_back(QStringLiteral("open %1").arg(pathOrUrl));
    }
    [[nodiscard]] bool canOpenAtLogin() const override { return atLoginPossible; }
    [[nodiscard]] bool opensAtLogin() const override { return atLogin; }
    [[nodiscard]] Result<void> setOpensAtLogin(bool value) override
    {
        if (atLoginResult)
            atLogin = value;
        return atLoginResult;
    }
    [[nodiscard]] bool hasTray() const override { return tray; }
    void testNotification() override { calls.push_back(QStringLiteral("testNotification")); }
    void showWindow() override { calls.push_back(QStringLiteral("showWindow")); }
    void quit(Ending ending) override
    {
        calls.push_back(ending == Ending::Now ? QStringLiteral("quitNow") : QStringLiteral("quit"));
    }
};

} // namespace spillway
