// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/tapreading.h"

#include "core/base/bytescan.h"

#include <algorithm>

namespace spillway {

namespace {

constexpr qsizetype longestError = 65'536;
constexpr qsizetype longestName = 512;
constexpr qint64 mostTokens =
    1'000'000'000'000; ///< sums of what a hostile vendor says must not overflow

} // namespace

QByteArray typeMember(QByteArrayView data)
{
    static constexpr QByteArrayView usual = "{\"type\":\"";
    if (data.startsWith(usual)) {
        const QByteArrayView rest = data.sliced(usual.size());
        const qsizetype length = findAny<'"', '\\'>(rest.begin(), rest.end()) - rest.begin();
        if (length < rest.size() && rest[length] == '"')
            return rest.first(length).toByteArray();
    }
    QByteArray type;
    takeText(JsonView::document(data)["type"], type);
    return type;
}

bool hasPayload(const JsonView &value)
{
    switch (value.type()) {
    case JsonView::Type::String:
        return value.raw().size() > 2;
    case JsonView::Type::Array:
    case JsonView::Type::Object: {
        bool any = false;
        value.forEach([&](QByteArrayView, const JsonView &) {
            any = true;
            return false;
        });
        return any;
    }
    default:
        return false;
    }
}

bool memberBegins(QByteArrayView data, QByteArrayView quotedName, QByteArrayView beginnings)
{
    qsizetype from = 0;
    while (true) {
        const qsizetype at = data.indexOf(quotedName, from);
        if (at < 0)
            return false;
        from = at + quotedName.size();
        QByteArrayView rest = data.sliced(from).trimmed();
        if (!rest.startsWith(':'))
            continue;
        rest = rest.sliced(1).trimmed();
        if (!rest.isEmpty() && beginnings.contains(rest.front()))
            return true;
    }
}

void takeCount(const JsonView &value, TokenCount &count)
{
    const qint64 tokens = value.integer().value_or(0);
    if (tokens > 0)
        count = TokenCount {std::min(tokens, mostTokens)};
}

TokenCount remaining(TokenCount a, TokenCount b)
{
    return std::max(a - b, TokenCount {});
}

void ErrorMembers::take(QByteArrayView name, const JsonView &value)
{
    if (name == "error")
        m_error = hasPayload(value);
    else if (name == "type")
        m_error = m_error || value.raw() == "\"error\"";
    else if (name == "success")
        m_refused = value.boolean() == false;
    else if (name == "code")
        m_coded = true;
}

bool isErrorObject(const JsonView &document)
{
    ErrorMembers members;
    if (document.type() != JsonView::Type::Object)
        return false;
    document.forEach([&](QByteArrayView name, const JsonView &value) {
        members.take(name, value);
        return true;
    });
    return members.sayError();
}

QByteArray boundedCopy(QByteArrayView text)
{
    return text.first(std::min(text.size(), longestError)).toByteArray();
}

void takeText(const JsonView &value, QByteArray &text)
{
    if (value.type() != JsonView::Type::String || value.raw().size() > longestName)
        return;
    if (QByteArray found = value.stringOr({}); !found.isEmpty())
        text = std::move(found);
}

} // namespace spillway
