// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/process/deeplink.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array pages {"overview", "requests", "keys",     "costs", "connect",
                            "routing",  "logs",     "settings", "system"};
constexpr qsizetype longest = 200;

bool isPlain(QChar character)
{
    return character.isLetterOrNumber() || u"-_. /"_s.contains(character);
}

} // namespace

std::optional<DeepLink> parseDeepLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "spillway"_L1 || url.hasQuery() || url.hasFragment()
        || !url.userInfo().isEmpty() || url.port() != -1 || address.size() > longest)
        return {};
    QString page = url.host();
    if (page == "request"_L1)
        page = u"requests"_s;
    if (std::ranges::none_of(pages,
                             [&page](const char *known) { return page == QLatin1String(known); }))
        return {};
    QString item = url.path(QUrl::FullyDecoded);
    if (item.startsWith(u'/'))
        item.remove(0, 1);
    if (item.contains(u'/') || !std::ranges::all_of(item, isPlain))
        return {};
    return DeepLink {page, item};
}

} // namespace spillway
