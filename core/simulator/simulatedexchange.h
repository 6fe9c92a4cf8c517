// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listener/requesthandler.h"
#include "core/simulator/faultscript.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace spillway {

/// How an answer is sent. Value.
struct AnswerPlan
{
    int status = 200;
    HeaderList headers;
    std::vector<QByteArray> pieces; ///< events of a stream, or one whole body
    bool stream = false; ///< without a length
    Milliseconds pace {0}; ///< between two pieces
    std::optional<Fault> fault; ///< of the kinds that meet the connection or the stream
    QByteArray errorEvent; ///< for ErrorEvent: the frame
};

/// Sends one answer at its pace and lets its fault happen. Owned by the simulator, its thread;
/// calls `done` exactly once, when the stream must not be touched any more; may be destroyed after
/// that, but not within the call.
class SimulatedExchange final : public ClientObserver
{
public:
    SimulatedExchange(ClientStream &stream, AnswerPlan plan, std::function<void()> done);
    Q_DISABLE_COPY_MOVE(SimulatedExchange)
    ~SimulatedExchange() override = default;

    /// May end the exchange before it returns.
    void start();

    void clientGone() override;
    void clientBlocked() override;
    void clientDrained() override;

private:
    enum class State {
        BeforeHead, ///< stalled
        Sending,
        Stalled, ///< in the middle of the stream
        Cutting, ///< the last bytes before a cut are on their way
        Ended,
    };

    [[nodiscard]] bool has(FaultKind kind) const
    {
        return m_plan.fault && m_plan.fault->kind == kind;
    }
    /// Shortens the pieces to what goes out before the fault.
    void cut();
    void begin();
    void next();
    void stall(State state);
    /// All pieces that shall go out have gone out.
    void complete();
    void cutConnection();
    void end();

    ClientStream &m_stream;
    AnswerPlan m_plan;
    std::function<void()> m_done;
    QTimer m_timer;
    State m_state = State::BeforeHead;
    std::size_t m_next = 0; ///< index of the piece to send
    std::size_t m_stallAt = 0;
    bool m_cut = false; ///< the pieces are not the whole answer
    bool m_hasStalled = false;
    bool m_blocked = false;
};

} // namespace spillway
