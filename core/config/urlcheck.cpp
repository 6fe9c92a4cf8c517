// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/urlcheck.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

bool isIpv4Loopback(QStringView host)
{
    const auto parts = host.split(u'.');
    if (parts.size() != 4 || parts.front() != u"127")
        return false;
    return std::all_of(parts.begin(), parts.end(), [](QStringView part) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        return isNumber && value < 256 && part.size() < 4 && part.front().isDigit();
    });
}

} // namespace

QString baseUrlFault(QByteArrayView url)
{
    const QUrl parsed(QString::fromUtf8(url), QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    if (!parsed.isValid() || (scheme != "https"_L1 && scheme != "http"_L1)
        || parsed.host().isEmpty())
        return u"This is not an address: expected https://host/path (http:// for this computer)."_s;
    if (!parsed.userInfo().isEmpty())
        return u"The address must not hold a user name or password; list keys under keys."_s;
    if (parsed.hasQuery() || parsed.hasFragment())
        return u"The address must end before any ? or #."_s;
    return {};
}

bool sendsInClear(QByteArrayView url)
{
    const QUrl parsed(QString::fromUtf8(url), QUrl::StrictMode);
    return parsed.scheme() == "http"_L1 && !isLoopbackHost(parsed.host());
}

QString proxyUrlFault(QByteArrayView url)
{
    if (url.isEmpty() || url == "direct")
        return {};
    const QUrl parsed(QString::fromUtf8(url), QUrl::StrictMode);
    static const QStringList schemes {u"http"_s, u"https"_s, u"socks5"_s, u"socks5h"_s};
    if (!parsed.isValid() || parsed.host().isEmpty() || !schemes.contains(parsed.scheme()))
        return u"This is not a proxy: expected an http, https, socks5 or socks5h URL, direct, or nothing."_s;
    return {};
}

bool isOrigin(QByteArrayView text)
{
    const QUrl parsed(QString::fromUtf8(text), QUrl::StrictMode);
    return parsed.isValid() && !parsed.scheme().isEmpty() && !parsed.host().isEmpty()
        && parsed.path().isEmpty() && !parsed.hasQuery() && !parsed.hasFragment()
        && parsed.userInfo().isEmpty();
}

bool isLoopbackHost(QStringView host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == u"::1"
        || host == u"[::1]" || isIpv4Loopback(host);
}

} // namespace spillway
