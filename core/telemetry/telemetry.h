// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/telemetry/exchangerecord.h"

#include <vector>

namespace spillway {

/// Hears about every exchange, on the core thread, in order. Must be quick: it is on the request
/// path. A record stays where it is from exchangeStarted() until exchangeFinished() has returned,
/// so a sink may look at it in between without a copy.
class ExchangeSink
{
public:
    virtual ~ExchangeSink() = default;
    virtual void exchangeStarted(const ExchangeRecord &record) = 0;
    /// State, key or attempts changed. Not called for each streamed event.
    virtual void exchangeChanged(const ExchangeRecord &record) = 0;
    /// Called before the client gets the last bytes of a complete answer.
    virtual void exchangeFinished(const ExchangeRecord &record) = 0;
    /// Clients are about to see something of what was told until now: it has to be safe.
    virtual void settle() { }
};

/// Passes exchanges' news on to the sinks in the order in which they were added. Core thread; owns
/// nothing.
class Telemetry final : public ExchangeSink
{
public:
    void addSink(ExchangeSink &sink) { m_sinks.push_back(&sink); }

    void exchangeStarted(const ExchangeRecord &record) override
    {
        for (ExchangeSink *sink : m_sinks)
            sink->exchangeStarted(record);
    }
    void exchangeChanged(const ExchangeRecord &record) override
    {
        for (ExchangeSink *sink : m_sinks)
            sink->exchangeChanged(record);
    }
    void exchangeFinished(const ExchangeRecord &record) override
    {
        for (ExchangeSink *sink : m_sinks)
            sink->exchangeFinished(record);
    }
    void settle() override
    {
        for (ExchangeSink *sink : m_sinks)
            sink->settle();
    }

private:
    std::vector<ExchangeSink *> m_sinks;
};

} // namespace spillway
