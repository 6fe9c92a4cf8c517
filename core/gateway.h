// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/admin/adminapi.h"
#include "core/exchange/exchangeregistry.h"
#include "core/filters/pipeline.h"

#include <functional>
#include <memory>
#include <variant>

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

        friend bool operator==(const State &, const State &) = default;
    };

    Gateway(AdminApi &admin, ExchangeRegistry &exchanges, std::function<State()> state);

    [[nodiscard]] std::optional<LocalReply> refuse(RequestHead &head) override;
    void serve(RequestHead head, QByteArray body, ClientStream &stream) override;
    [[nodiscard]] LocalReply describe(ErrorKind kind, const RequestHead &head) override;
    void aboutToSend() override { m_exchanges.settle(); }
    [[nodiscard]] State state() const { return m_state(); }

private:
    /// What the filters have found out of a request that may go on, and what they went by.
    struct Judgement
    {
        State state;
        Endpoint endpoint;
        QString clientKey;
        HeaderList cors;
    };
    using Judged = std::variant<std::shared_ptr<const Judgement>, LocalReply>;

    /// Of a request for a vendor's API.
    [[nodiscard]] Judged judge(FilterContext context, const State &state) const;
    [[nodiscard]] LocalReply errorReply(const ApiError &error, const RequestHead &head,
                                        const std::optional<Endpoint> &endpoint) const;
    /// Refers to both.
    [[nodiscard]] static FilterContext contextOf(const RequestHead &head, const State &state);
    /// GET /v1/models and the like, answered here when providers list their models.
    [[nodiscard]] std::optional<LocalReply> modelList(const Endpoint &endpoint,
                                                      const Snapshot &snapshot) const;

    AdminApi &m_admin;
    ExchangeRegistry &m_exchanges;
    std::function<State()> m_state;
};

} // namespace spillway
