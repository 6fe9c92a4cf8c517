// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listener/listener.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>

namespace spillway {
namespace {

#ifdef Q_OS_LINUX

constexpr QByteArrayView listening = "0A"; // TCP_LISTEN in the st column of /proc/net/tcp

/// The inode of the listening socket; empty when there is none in this table.
QByteArray listeningInode(const QString &table, quint16 port)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray wantedPort = QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode …
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > 9 && columns[1].endsWith(":" + wantedPort) && columns[3] == listening)
            return columns[9];
    }
    return {};
}

bool holdsSocket(const QString &process, const QString &link)
{
    const QDir descriptors(process + QStringLiteral("/fd"));
    const QFileInfoList entries =
        descriptors.entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.symLinkTarget().endsWith(link))
            return true;
    }
    return false;
}

#endif

} // namespace

PortHolder portHolder(quint16 port)
{
#ifdef Q_OS_LINUX
    QByteArray inode = listeningInode(QStringLiteral("/proc/net/tcp"), port);
    if (inode.isEmpty())
        inode = listeningInode(QStringLiteral("/proc/net/tcp6"), port);
    if (inode.isEmpty())
        return {};
    const QString link = QStringLiteral("socket:[%1]").arg(QString::fromLatin1(inode));
    const QStringList processes =
        QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        bool isNumber = false;
        const qint64 pid = process.toLongLong(&isNumber);
        if (!isNumber || !holdsSocket(QStringLiteral("/proc/") + process, link))
            continue;
        QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
        const bool readable = name.open(QIODevice::ReadOnly);
        return {pid, readable ? QString::fromLocal8Bit(name.readAll().trimmed()) : QString()};
    }
#else
    Q_UNUSED(port);
#endif
    return {};
}

quint16 nextFreePort(quint16 port, const QList<QHostAddress> &addresses)
{
    constexpr int attempts = 100;
    for (int candidate = port + 1; candidate <= port + attempts && candidate <= 65535;
         ++candidate) {
        bool free = true;
        for (const QHostAddress &address : addresses) {
            QTcpServer server;
            free = free
                && (server.listen(address, static_cast<quint16>(candidate))
                    || server.serverError() != QAbstractSocket::AddressInUseError);
        }
        if (free)
            return static_cast<quint16>(candidate);
    }
    return 0;
}

} // namespace spillway
