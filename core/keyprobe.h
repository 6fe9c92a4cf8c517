// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/admin/admintarget.h"
#include "core/upstream/transport.h"

#include <functional>

namespace spillway {

/// Asks a key's vendor for its model list, the cheapest request that needs a valid key, and says in
/// words what came. Deletes itself. Core thread.
class KeyProbe final : public UpstreamObserver
{
public:
    static void start(Transport &transport, const Clock &clock, const ProviderConfig &provider,
                      const Secret &secret, std::function<void(Result<KeyTestReport>)> done);

private:
    KeyProbe(const Clock &clock, std::function<void(Result<KeyTestReport>)> done);
    void upstreamHead(int status, HeaderList headers) override;
    void upstreamBody(QByteArrayView bytes) override;
    void upstreamFinished() override;
    void upstreamFailed(const TransportError &error) override;
    void finish(KeyTestReport report);

    const Clock &m_clock;
    std::function<void(Result<KeyTestReport>)> m_done;
    const TimePoint m_startedAt;
    std::unique_ptr<UpstreamCall> m_call;
    int m_status = 0;
    QByteArray m_body;
};

} // namespace spillway
