// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/headers.h"

#include <algorithm>
#include <array>

namespace spillway {

void HeaderList::set(QByteArrayView name, QByteArray value)
{
    const auto named = [&](const Header &field) { return equalsIgnoreCase(field.name, name); };
    const auto first = std::ranges::find_if(m_fields, named);
    if (first == m_fields.end()) {
        add(name.toByteArray(), std::move(value));
        return;
    }
    first->value = std::move(value);
    m_fields.erase(std::remove_if(first + 1, m_fields.end(), named), m_fields.end());
}

void HeaderList::remove(QByteArrayView name)
{
    std::erase_if(m_fields,
                  [&](const Header &field) { return equalsIgnoreCase(field.name, name); });
}

QByteArrayView HeaderList::value(QByteArrayView name) const
{
    const Header *field = find(name);
    return field ? QByteArrayView(field->value) : QByteArrayView();
}

std::optional<QByteArrayView> HeaderList::optionalValue(QByteArrayView name) const
{
    if (const Header *field = find(name))
        return QByteArrayView(field->value);
    return {};
}

const Header *HeaderList::find(QByteArrayView name) const
{
    for (const Header &field : m_fields) {
        if (equalsIgnoreCase(field.name, name))
            return &field;
    }
    return nullptr;
}

bool isHopByHop(QByteArrayView name)
{
    static constexpr std::array<QByteArrayView, 12> names {"te",
                                                           "host",
                                                           "expect",
                                                           "trailer",
                                                           "upgrade",
                                                           "connection",
                                                           "keep-alive",
                                                           "content-length",
                                                           "proxy-connection",
                                                           "transfer-encoding",
                                                           "proxy-authenticate",
                                                           "proxy-authorization"};
    return std::ranges::any_of(names,
                               [&](QByteArrayView known) { return equalsIgnoreCase(name, known); });
}

QByteArrayView reasonPhrase(int status)
{
    struct Row
    {
        int status;
        const char *phrase;
    };
    static constexpr std::array rows {
        Row {100, "Continue"},
        Row {200, "OK"},
        Row {201, "Created"},
        Row {202, "Accepted"},
        Row {204, "No Content"},
        Row {301, "Moved Permanently"},
        Row {302, "Found"},
        Row {304, "Not Modified"},
        Row {307, "Temporary Redirect"},
        Row {308, "Permanent Redirect"},
        Row {400, "Bad Request"},
        Row {401, "Unauthorized"},
        Row {402, "Payment Required"},
        Row {403, "Forbidden"},
        Row {404, "Not Found"},
        Row {405, "Method Not Allowed"},
        Row {408, "Request Timeout"},
        Row {409, "Conflict"},
        Row {411, "Length Required"},
        Row {413, "Content Too Large"},
        Row {415, "Unsupported Media Type"},
        Row {417, "Expectation Failed"},
        Row {421, "Misdirected Request"},
        Row {422, "Unprocessable Content"},
        Row {426, "Upgrade Required"},
        Row {429, "Too Many Requests"},
        Row {431, "Request Header Fields Too Large"},
        Row {500, "Internal Server Error"},
        Row {501, "Not Implemented"},
        Row {502, "Bad Gateway"},
        Row {503, "Service Unavailable"},
        Row {504, "Gateway Timeout"},
        Row {505, "HTTP Version Not Supported"},
        Row {529, "Site Is Overloaded"},
    };
    const auto row = std::ranges::find(rows, status, &Row::status);
    return row != rows.end() ? QByteArrayView(row->phrase) : QByteArrayView("Unknown");
}

} // namespace spillway
