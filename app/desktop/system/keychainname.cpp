// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/system/keychainname.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QFile>

#include <functional>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

const QString secretService = u"org.freedesktop.secrets"_s;

bool hasKWallet(const QStringList &names)
{
    return names.contains("org.kde.kwalletd6"_L1) || names.contains("org.kde.kwalletd5"_L1);
}

QDBusMessage askBus(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

} // namespace

QString keychainOfProgram(const QString &program)
{
    if (program.startsWith("gnome-keyring"_L1) || program.startsWith("oo7"_L1))
        return u"GNOME Keyring"_s;
    if (program.startsWith("kwallet"_L1) || program.startsWith("ksecret"_L1))
        return u"KWallet"_s;
    if (program.startsWith("keepassxc"_L1))
        return u"KeePassXC"_s;
    return u"Secret Service"_s;
}

KeychainName::KeychainName(QDBusConnection bus)
    : m_bus(std::move(bus))
{
}

void KeychainName::look()
{
    if (!m_bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT found({}); }, Qt::QueuedConnection);
        return;
    }
    auto *later = new QDBusServiceWatcher(secretService, m_bus,
                                          QDBusServiceWatcher::WatchForRegistration, this);
    connect(later, &QDBusServiceWatcher::serviceRegistered, this, &KeychainName::askWhoHasSecrets);
    const auto ask = [this](const QString &method, std::function<void(QStringList)> then) {
        auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(askBus(method)), this);
        connect(call, &QDBusPendingCallWatcher::finished, this, [call, then = std::move(then)] {
            call->deleteLater();
            const QDBusPendingReply<QStringList> reply = *call;
            then(reply.isError() ? QStringList() : reply.value());
        });
    };
    ask(u"ListNames"_s, [this, ask](const QStringList &running) {
        ask(u"ListActivatableNames"_s,
            [this, running](const QStringList &activatable) { namesKnown(running, activatable); });
    });
}

void KeychainName::namesKnown(const QStringList &running, const QStringList &activatable)
{
    // The same choice that QtKeychain makes.
    const bool plasma = qgetenv("XDG_CURRENT_DESKTOP").toLower().contains("kde");
    if (plasma && (hasKWallet(running) || hasKWallet(activatable)))
        Q_EMIT found(u"KWallet"_s);
    else if (running.contains(secretService))
        askWhoHasSecrets();
    else if (activatable.contains(secretService))
        Q_EMIT found(u"GNOME Keyring"_s); // the one that installs itself for activation
    else
        Q_EMIT found({});
}

void KeychainName::askWhoHasSecrets()
{
    QDBusMessage message = askBus(u"GetConnectionUnixProcessID"_s);
    message << secretService;
    auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this, call] {
        call->deleteLater();
        const QDBusPendingReply<uint> reply = *call;
        QFile name(u"/proc/%1/comm"_s.arg(reply.isError() ? 0U : reply.value()));
        const bool known = name.open(QIODevice::ReadOnly);
        Q_EMIT found(keychainOfProgram(known ? QString::fromLocal8Bit(name.readAll()) : QString()));
    });
}

} // namespace spillway

#include "moc_keychainname.cpp"
