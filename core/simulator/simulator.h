// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/dialects/endpoint.h"
#include "core/simulator/faultscript.h"
#include "core/simulator/requestlog.h"
#include "core/simulator/simulatedexchange.h"
#include "core/simulator/simulatedlimits.h"
#include "core/simulator/vendorwriter.h"

#include <QObject>

#include <list>
#include <memory>

namespace spillway {

/// A provider that is none: answers all four dialects on one port, with made-up words, in the
/// vendors' exact forms, and misbehaves as its script says. For the demo, for trying settings, and
/// for the tests of the proxy. Every answer carries `x-simulated-provider: spillway`.
///
/// Keys are taken from x-api-key, Authorization, x-goog-api-key or ?key=, in every dialect, and any
/// is good unless the script says otherwise. It has two models of its own, sim-large and sim-small,
/// but answers to every name. `GET /simulator/requests` (with ?bodies=1 for the bodies) lists what
/// was received, `POST /simulator/reset` forgets it with all counters and takes the body, if there
/// is one, as the new script.
///
/// Lives on its listener's thread and must outlive the listener's requests.
class Simulator final : public QObject, public RequestHandler
{
    Q_OBJECT
public:
    explicit Simulator(const Clock &clock, FaultScript script = {});
    ~Simulator() override;

    [[nodiscard]] std::optional<LocalReply> refuse(RequestHead &head) override;
    void serve(RequestHead head, QByteArray body, ClientStream &stream) override;
    [[nodiscard]] LocalReply describe(ErrorKind kind, const RequestHead &head) override;

    /// Forgets all counters, used-up faults and caches; the requests stay listed.
    void setScript(FaultScript script);
    [[nodiscard]] std::vector<SimulatedRequestRecord> requests() const { return m_log.records(); }
    void clearRequests() { m_log.clear(); }
    /// Requests being answered now.
    [[nodiscard]] int running() const { return static_cast<int>(m_exchanges.size()); }

private:
    /// How far a key is in its script.
    struct KeyState
    {
        const KeyScript *script = nullptr; ///< in m_script
        std::size_t fault = 0; ///< index of the next one
        int used = 0; ///< times of that one
    };
    /// One request on its way through the steps.
    struct Visit
    {
        RequestHead head;
        Endpoint endpoint;
        QByteArray key;
        QByteArray requestId;
        quint64 record = 0;
        SimulatedRequest request;
    };

    void control(const RequestHead &head, const QByteArray &body, ClientStream &stream);
    void answer(Visit &visit, const QByteArray &body, ClientStream &stream);
    void generate(const Visit &visit, KeyState &key, std::optional<Fault> fault,
                  ClientStream &stream);
    [[nodiscard]] std::optional<SimulatedError> authError(const Visit &visit) const;
    [[nodiscard]] QByteArray localBody(const Visit &visit) const;
    [[nodiscard]] KeyState &keyState(const QByteArray &key);
    [[nodiscard]] std::optional<Fault> nextFault(KeyState &key, bool generates);
    [[nodiscard]] SimulatedAnswer compose(const Visit &visit, const QByteArray &account);
    [[nodiscard]] HeaderList headers(const Visit &visit, QByteArrayView contentType) const;
    void refuseWith(const Visit &visit, const SimulatedError &error, ClientStream &stream);
    void reply(const Visit &visit, int status, HeaderList headers, QByteArray body,
               ClientStream &stream);
    void run(const Visit &visit, AnswerPlan plan, ClientStream &stream,
             std::function<void()> whenDone);
    void rememberPrompt(const QByteArray &conversation, qint64 tokens);

    const Clock &m_clock;
    FaultScript m_script;
    std::map<QByteArray, KeyState> m_keys; ///< by secret
    SimulatedLimits m_limits;
    RequestLog m_log;
    std::map<QByteArray, qint64> m_cached; ///< tokens of the latest prompt, by account and opening
    std::deque<QByteArray> m_cachedOrder; ///< oldest first
    std::list<std::unique_ptr<SimulatedExchange>> m_exchanges;
    quint64 m_requestCount = 0;
    quint64 m_generation = 0; ///< of the counters; a release of an older one is void
};

} // namespace spillway
