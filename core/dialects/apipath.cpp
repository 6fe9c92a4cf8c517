// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialects/apipath.h"

#include <QList>

#include <algorithm>
#include <array>

namespace spillway {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isSafeSegment(QByteArrayView segment)
{
    if (segment == "." || segment == "..")
        return false;
    for (qsizetype i = 0; i < segment.size(); ++i) {
        const auto c = static_cast<unsigned char>(segment[i]);
        if (c <= 0x20 || c == 0x7f || c == '\\' || c == '?' || c == '#')
            return false;
        if (c != '%')
            continue;
        if (i + 2 >= segment.size() || !isHexDigit(segment[i + 1]) || !isHexDigit(segment[i + 2]))
            return false;
        const QByteArray escaped = segment.sliced(i + 1, 2).toByteArray().toLower();
        static constexpr std::array<QByteArrayView, 4> refused {"25", "2e", "2f", "5c"};
        if (std::ranges::find(refused, QByteArrayView(escaped)) != refused.end() || escaped[0] < '2'
            || escaped == "7f")
            return false;
    }
    return true;
}

bool startsWithAny(QByteArrayView text, std::initializer_list<QByteArrayView> beginnings)
{
    return std::ranges::any_of(beginnings, [&](QByteArrayView b) { return text.startsWith(b); });
}

} // namespace

QByteArray ApiPath::joined(std::size_t from) const
{
    QByteArray text;
    for (std::size_t i = from; i < segments.size(); ++i) {
        if (i > from)
            text += '/';
        text += segments[i];
    }
    return text;
}

QByteArray ApiPath::canonical(QByteArrayView defaultVersion) const
{
    return '/' + (version.isEmpty() ? defaultVersion.toByteArray() : version) + '/' + joined();
}

std::optional<std::vector<QByteArray>> safeSegments(QByteArrayView path)
{
    if (!path.startsWith('/'))
        return {};
    std::vector<QByteArray> segments;
    qsizetype begin = 1;
    while (begin <= path.size()) {
        qsizetype end = path.indexOf('/', begin);
        if (end < 0)
            end = path.size();
        const QByteArrayView segment = path.sliced(begin, end - begin);
        if (!isSafeSegment(segment))
            return {};
        if (!segment.isEmpty())
            segments.push_back(segment.toByteArray());
        begin = end + 1;
    }
    return segments;
}

bool isVersionSegment(QByteArrayView segment)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (segment.size() < 2 || segment[0] != 'v' || !isDigit(segment[1]))
        return false;
    QByteArrayView rest = segment.sliced(1);
    while (!rest.isEmpty() && isDigit(rest.front()))
        rest = rest.sliced(1);
    for (const QByteArrayView stage : {QByteArrayView("alpha"), QByteArrayView("beta")}) {
        if (rest.startsWith(stage)) {
            rest = rest.sliced(stage.size());
            break;
        }
    }
    return std::ranges::all_of(rest, isDigit);
}

QByteArray modelResource(QByteArrayView model)
{
    QByteArray name = model.toByteArray();
    if (!startsWithAny(name, {"models/", "tunedModels/"}))
        name.prepend("models/");
    // A name such as "../files" must not walk out of its collection, whoever decodes the path.
    const QList<QByteArray> parts = name.split('/');
    const bool walks = std::ranges::any_of(parts, [](const QByteArray &part) {
        return part.isEmpty() || part == "." || part == "..";
    });
    const qsizetype collection = name.indexOf('/') + 1;
    return name.first(collection)
        + name.sliced(collection).toPercentEncoding(walks ? ":@+,=" : "/:@+,=");
}

} // namespace spillway
