// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/admin/admintarget.h"
#include "core/dialects/errors.h"
#include "core/listener/requesthandler.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace spillway {

class EventStream;

/// Who may use a route.
enum class AdminAccess {
    Open, ///< anybody on loopback (/health, /metrics) while `admin.openHealth` is on
    Token, ///< the admin token once one is set, and always off loopback
};

/// The local endpoints: /health, /stats, /metrics, /events, /reload, /control/…, /admin/v1/…. Deny
/// by default: only what stands in the route table answers, and each row names its access. Core
/// thread.
class AdminApi final : public QObject
{
    Q_OBJECT
public:
    AdminApi(AdminTarget &target, const Clock &clock);
    ~AdminApi() override;

    /// Is this path ours (whatever the method)?
    [[nodiscard]] bool owns(QByteArrayView path) const;
    /// Before the body is read: unknown method, missing or wrong token, throttled caller.
    [[nodiscard]] std::optional<LocalReply> refuse(const RequestHead &head);
    void serve(const RequestHead &head, const QByteArray &body, ClientStream &stream);

    /// {"error":{"kind","message"}} with the catalog's status.
    [[nodiscard]] static LocalReply errorReply(ErrorKind kind, const QString &message = {});

private:
    /// One request being answered.
    struct Call
    {
        const RequestHead &head;
        const QByteArray &body;
        ClientStream &stream;
        QString provider; ///< path parameters of the key routes
        QString label;
    };
    struct Route
    {
        QByteArray method;
        QByteArray path; ///< "{provider}/{label}" at the end matches two segments
        AdminAccess access;
        void (AdminApi::*handler)(Call &);

        [[nodiscard]] bool matches(QByteArrayView requested) const;
    };
    [[nodiscard]] static const std::vector<Route> &routes();
    [[nodiscard]] const Route *find(const QByteArray &method, QByteArrayView path) const;

    // One method a route, in the table's order.
    void health(Call &call);
    void stats(Call &call);
    void metrics(Call &call);
    void events(Call &call);
    void requests(Call &call);
    void reload(Call &call);
    void pause(Call &call);
    void resume(Call &call);
    void listKeys(Call &call);
    void addKey(Call &call);
    void removeKey(Call &call);
    void testKey(Call &call);
    void resetKey(Call &call);

    /// Failed tokens of one address, for the throttle.
    struct Failures
    {
        int count = 0;
        TimePoint until {};
    };

    AdminTarget &m_target;
    const Clock &m_clock;
    QHash<QHostAddress, Failures> m_failures; ///< bounded
    std::vector<std::unique_ptr<EventStream>> m_streams; ///< running /events streams
};

} // namespace spillway
