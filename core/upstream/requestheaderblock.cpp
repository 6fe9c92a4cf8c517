// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/requestheaderblock.h"

#include <algorithm>

namespace spillway {

namespace {

bool breaksFraming(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

bool RequestHeaderBlock::assign(const HeaderList &headers)
{
    m_text.resize(0);
    m_offsets.clear();
    // libcurl would add these on its own; the client's request decides.
    append("Expect", ":", {});
    if (!headers.contains("accept"))
        append("Accept", ":", {});
    if (!headers.contains("content-type"))
        append("Content-Type", ":", {});
    for (const Header &field : headers) {
        if (field.name.isEmpty() || field.name.contains(':') || breaksFraming(field.name)
            || breaksFraming(field.value))
            return false;
        if (isHopByHop(field.name) || equalsIgnoreCase(field.name, "accept-encoding"))
            continue;
        // "Name;" is libcurl's way to send a field without a value, "Name:" removes the field.
        if (field.value.isEmpty())
            append(field.name, ";", {});
        else
            append(field.name, ": ", field.value);
    }
    m_nodes.resize(m_offsets.size());
    for (std::size_t i = 0; i < m_offsets.size(); ++i)
        m_nodes[i] = {m_text.data() + m_offsets[i],
                      i + 1 < m_nodes.size() ? &m_nodes[i + 1] : nullptr};
    return true;
}

void RequestHeaderBlock::append(QByteArrayView name, QByteArrayView separator, QByteArrayView value)
{
    m_offsets.push_back(m_text.size());
    m_text.append(name).append(separator).append(value).append('\0');
}

} // namespace spillway
