// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

#include <deque>
#include <memory>
#include <optional>

namespace spillway {

/// One request as the window holds it: never changed, replaced by a newer state.
using RequestPtr = std::shared_ptr<const ExchangeRecord>;

/// Requests, newest first, each id once. Ids sort by time, so that everything is found by halving.
/// Value.
class RequestList final
{
public:
    [[nodiscard]] std::size_t size() const { return m_requests.size(); }
    [[nodiscard]] bool isEmpty() const { return m_requests.empty(); }
    [[nodiscard]] const RequestPtr &operator[](std::size_t row) const { return m_requests[row]; }
    [[nodiscard]] const RequestPtr &newest() const { return m_requests.front(); }
    [[nodiscard]] const RequestPtr &oldest() const { return m_requests.back(); }
    [[nodiscard]] auto begin() const { return m_requests.begin(); }
    [[nodiscard]] auto end() const { return m_requests.end(); }

    [[nodiscard]] std::optional<std::size_t> find(QByteArrayView id) const;
    /// Where the id is, or where it would have to be.
    [[nodiscard]] std::size_t place(QByteArrayView id) const;

    /// Takes the place of an older state, or its own place by id.
    void put(RequestPtr request);
    /// The same for one whose row is known.
    void replace(std::size_t row, RequestPtr request) { m_requests[row] = std::move(request); }
    /// `requests` are newest first and fit between row - 1 and row.
    void insert(std::size_t row, const std::vector<RequestPtr> &requests);
    void remove(std::size_t first, std::size_t count);
    void truncate(std::size_t size);
    void clear() { m_requests.clear(); }

private:
    std::deque<RequestPtr> m_requests;
};

} // namespace spillway
