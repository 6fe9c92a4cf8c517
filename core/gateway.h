// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/admin/adminapi.h"
#include "core/exchange/exchangeregistry.h"
#include "core/filters/pipeline.h"

#include <functional>

namespace spillway {

/// The door behind the listener: tells local endpoints from API paths, runs the filters, hands
/// requests to exchanges. Core thread.
class Gateway final : public RequestHandler
{
public:
    struct State
    {
        SnapshotPtr snapshot;
        ServingState serving;
    };

    Gateway(AdminApi &admin, ExchangeRegistry &exchanges, std::function<State()> state);

    [[nodiscard]] std::optional<LocalReply> refuse(const RequestHead &head) override;
    void serve(RequestHead head, QByteArray body, ClientStream &stream) override;
    [[nodiscard]] LocalReply describe(ErrorKind kind, const RequestHead &head) override;
    [[nodiscard]] State state() const { return m_state(); }

private:
    [[nodiscard]] LocalReply errorReply(const ApiError &error, const RequestHead &head,
                                        const std::optional<Endpoint> &endpoint) const;
    [[nodiscard]] std::optional<Endpoint> endpointOf(const RequestHead &head,
                                                     const Snapshot &snapshot) const;
    /// GET /v1/models and the like, answered here when providers list their models.
    [[nodiscard]] std::optional<LocalReply> modelList(const Endpoint &endpoint,
                                                      const Snapshot &snapshot) const;

    AdminApi &m_admin;
    ExchangeRegistry &m_exchanges;
    std::function<State()> m_state;
};

} // namespace spillway
