// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/process/baseurl.h"

#include <QHostAddress>

namespace spillway {

using namespace Qt::StringLiterals;

QString baseUrl(const Snapshot &snapshot, quint16 port)
{
    const ListenerConfig &listener = snapshot.listener;
    const QHostAddress address(listener.host);
    QString host = listener.host;
    if (host == "localhost"_L1 || address.isLoopback() || address == QHostAddress(QHostAddress::Any)
        || address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6))
        host = u"127.0.0.1"_s;
    else if (address.protocol() == QAbstractSocket::IPv6Protocol)
        host = u'[' + host + u']';
    const QString scheme = listener.tlsCertificate.isEmpty() ? u"http"_s : u"https"_s;
    return u"%1://%2:%3"_s.arg(scheme, host).arg(port);
}

} // namespace spillway
