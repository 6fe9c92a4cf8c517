// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/headers.h"

#include <curl/curl.h>

#include <vector>

namespace spillway {

/// The request's header lines as the linked list that libcurl reads, in one buffer that is reused
/// from request to request (curl_slist_append would allocate twice a line). Owned by one transfer,
/// outlives its use of the list.
class RequestHeaderBlock final
{
public:
    /// False when a field would break the framing: CR, LF or NUL in it, or a name that is empty or
    /// holds a colon. Host, framing fields and Accept-Encoding are left out: libcurl writes them.
    [[nodiscard]] bool assign(const HeaderList &headers);
    /// Valid until the next assign().
    [[nodiscard]] curl_slist *list() { return m_nodes.data(); }

private:
    void append(QByteArrayView name, QByteArrayView separator, QByteArrayView value);

    QByteArray m_text;
    std::vector<qsizetype> m_offsets;
    std::vector<curl_slist> m_nodes;
};

} // namespace spillway
