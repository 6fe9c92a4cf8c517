// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>

namespace spillway {

/// Which program keeps secrets on this desktop, in the words that a person knows it by. Asks the
/// session bus; starts nothing, unlocks nothing. Ui thread.
class KeychainName final : public QObject
{
    Q_OBJECT
public:
    explicit KeychainName(QDBusConnection bus = QDBusConnection::sessionBus());

    /// found() comes, now and whenever a keychain's service comes later.
    void look();

Q_SIGNALS:
    void found(const QString &name); ///< "GNOME Keyring", "KWallet", …; empty = there is none

private:
    void namesKnown(const QStringList &running, const QStringList &activatable);
    void askWhoHasSecrets();

    QDBusConnection m_bus;
};

/// The name for the program that has org.freedesktop.secrets, by its process' name. Pure.
[[nodiscard]] QString keychainOfProgram(const QString &program);

} // namespace spillway
