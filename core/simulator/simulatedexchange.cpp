// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedexchange.h"

#include <algorithm>
#include <utility>

namespace spillway {

namespace {

/// Without a pace, pieces go out in bursts, and the event loop turns in between: only there the
/// client can say that it is blocked or gone.
constexpr int burst = 32;

/// A reset overtakes what still waits to be sent; what came before the fault shall arrive.
constexpr Milliseconds travelTime {10};

} // namespace

SimulatedExchange::SimulatedExchange(ClientStream &stream, AnswerPlan plan,
                                     std::function<void()> done)
    : m_stream(stream)
    , m_plan(std::move(plan))
    , m_done(std::move(done))
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        if (m_state == State::BeforeHead) {
            begin();
        } else if (m_state == State::Cutting) {
            cutConnection();
        } else {
            next();
        }
    });
}

void SimulatedExchange::start()
{
    m_stream.setObserver(this);
    if (has(FaultKind::ResetBeforeHead) || has(FaultKind::CloseBeforeHead)) {
        cutConnection();
    } else if (has(FaultKind::StallBeforeHead)) {
        stall(State::BeforeHead);
    } else {
        begin();
    }
}

void SimulatedExchange::begin()
{
    m_state = State::Sending;
    cut();
    std::optional<qint64> length;
    if (!m_plan.stream && !(m_cut && has(FaultKind::CleanEndMidStream))) {
        length = 0;
        for (const QByteArray &piece : m_plan.pieces)
            *length += piece.size();
        if (m_cut)
            ++*length; // announced but never sent
    }
    m_stream.sendHead(m_plan.status, m_plan.headers, length);
    next();
}

void SimulatedExchange::cut()
{
    if (has(FaultKind::ErrorEvent)) {
        const auto after =
            std::min(m_plan.pieces.size(), static_cast<std::size_t>(m_plan.fault->afterEvents));
        m_plan.pieces.resize(after);
        m_plan.pieces.push_back(m_plan.errorEvent);
        return;
    }
    const bool cuts = has(FaultKind::ResetMidStream) || has(FaultKind::CloseMidStream);
    if (!cuts && !has(FaultKind::CleanEndMidStream) && !has(FaultKind::StallMidStream))
        return;
    const bool stalls = has(FaultKind::StallMidStream);
    if (!m_plan.stream && !m_plan.fault->afterBytes) // one body is one event: half of it
        m_plan.fault->afterBytes = m_plan.pieces.front().size() / 2;
    std::size_t keep = static_cast<std::size_t>(m_plan.fault->afterEvents);
    if (m_plan.fault->afterBytes) {
        qsizetype left = *m_plan.fault->afterBytes;
        keep = 0;
        while (keep < m_plan.pieces.size() && m_plan.pieces[keep].size() <= left)
            left -= m_plan.pieces[keep++].size();
        if (keep < m_plan.pieces.size() && left > 0) { // the cut is within a piece
            const QByteArray whole = m_plan.pieces[keep];
            m_plan.pieces[keep] = whole.first(left);
            m_plan.pieces.insert(m_plan.pieces.begin() + std::ptrdiff_t(keep) + 1,
                                 whole.sliced(left));
            ++keep;
        }
    }
    if (stalls) {
        m_stallAt = std::min(keep, m_plan.pieces.size());
    } else if (keep < m_plan.pieces.size() || cuts) {
        m_plan.pieces.resize(std::min(keep, m_plan.pieces.size()));
        m_cut = true;
    }
}

void SimulatedExchange::next()
{
    m_state = State::Sending;
    for (int sent = 0; !m_blocked; ++sent) {
        if (has(FaultKind::StallMidStream) && m_next == m_stallAt
            && !std::exchange(m_hasStalled, true)) {
            stall(State::Stalled);
            return;
        }
        if (m_next == m_plan.pieces.size()) {
            complete();
            return;
        }
        if (sent == burst || (sent > 0 && m_plan.pace > Milliseconds(0))) {
            m_timer.start(m_plan.pace);
            return;
        }
        m_stream.sendBody(m_plan.pieces[m_next++]);
    }
}

void SimulatedExchange::stall(State state)
{
    m_state = state;
    if (m_plan.fault->duration > Milliseconds(0))
        m_timer.start(m_plan.fault->duration); // else until the client leaves
}

void SimulatedExchange::complete()
{
    if (m_cut && !has(FaultKind::CleanEndMidStream)) {
        m_state = State::Cutting;
        m_timer.start(travelTime);
        return;
    }
    m_stream.finish();
    end();
}

void SimulatedExchange::cutConnection()
{
    if (has(FaultKind::CloseBeforeHead) || has(FaultKind::CloseMidStream))
        m_stream.hangUp();
    else
        m_stream.abort();
    end();
}

void SimulatedExchange::end()
{
    m_state = State::Ended;
    m_timer.stop();
    m_done();
}

void SimulatedExchange::clientGone()
{
    if (m_state != State::Ended)
        end();
}

void SimulatedExchange::clientBlocked()
{
    m_blocked = true;
}

void SimulatedExchange::clientDrained()
{
    m_blocked = false;
    if (m_state == State::Sending && !m_timer.isActive())
        m_timer.start(0);
}

} // namespace spillway
