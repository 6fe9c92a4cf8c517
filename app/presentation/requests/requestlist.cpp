// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestlist.h"

#include <algorithm>

namespace spillway {

std::size_t RequestList::place(QByteArrayView id) const
{
    const auto found = std::ranges::partition_point(
        m_requests, [id](const RequestPtr &request) { return QByteArrayView(request->id) > id; });
    return static_cast<std::size_t>(found - m_requests.begin());
}

std::optional<std::size_t> RequestList::find(QByteArrayView id) const
{
    const std::size_t row = place(id);
    if (row < size() && QByteArrayView(m_requests[row]->id) == id)
        return row;
    return {};
}

void RequestList::put(RequestPtr request)
{
    const std::size_t row = place(request->id);
    if (row < size() && m_requests[row]->id == request->id)
        m_requests[row] = std::move(request);
    else
        m_requests.insert(m_requests.begin() + static_cast<std::ptrdiff_t>(row),
                          std::move(request));
}

void RequestList::insert(std::size_t row, const std::vector<RequestPtr> &requests)
{
    m_requests.insert(m_requests.begin() + static_cast<std::ptrdiff_t>(row), requests.begin(),
                      requests.end());
}

void RequestList::remove(std::size_t first, std::size_t count)
{
    const auto from = m_requests.begin() + static_cast<std::ptrdiff_t>(first);
    m_requests.erase(from, from + static_cast<std::ptrdiff_t>(count));
}

void RequestList::truncate(std::size_t size)
{
    if (size < m_requests.size())
        m_requests.resize(size);
}

} // namespace spillway
