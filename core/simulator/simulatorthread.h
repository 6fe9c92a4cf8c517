// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulator.h"

#include <QThread>

namespace spillway {

/// How the demo's provider behaves: no faults, word by word as a model speaks.
[[nodiscard]] FaultScript demoScript();

/// A simulated provider on a thread and a loopback port of its own. The methods are called on one
/// thread, which is not the provider's; they block until the provider has done what they ask for,
/// never longer than an event takes.
class SimulatorThread final
{
public:
    explicit SimulatorThread(FaultScript script = demoScript());
    /// Cuts what is running and stops.
    ~SimulatorThread();
    Q_DISABLE_COPY_MOVE(SimulatorThread)

    /// Opens http://127.0.0.1:port; 0 takes a free one. The port, or Error Conflict. Also sets the
    /// environment variables that demoConfiguration() refers to, so it is called before other
    /// threads read the environment.
    [[nodiscard]] Result<quint16> start(quint16 port);
    /// See Simulator::setScript().
    void setScript(FaultScript script);
    [[nodiscard]] std::vector<SimulatedRequestRecord> requests() const;
    void clearRequests();
    /// Requests being answered now.
    [[nodiscard]] int running() const;

private:
    class Provider;
    class Worker;
    QThread m_thread;
    FaultScript m_script; ///< until the start
    std::unique_ptr<Worker> m_worker; ///< lives on m_thread
    std::unique_ptr<Provider> m_provider; ///< lives on m_thread
};

/// A config.yaml with three providers of three keys each (sim-anthropic, sim-openai, sim-gemini) at
/// the simulated provider on `port`. Every model name that a real tool asks for is served by
/// sim-large. The keys are environment variables SPILLWAY_DEMO_KEY_1 … SPILLWAY_DEMO_KEY_9, whose
/// values SimulatorThread::start() sets: a demo touches no keychain.
[[nodiscard]] QByteArray demoConfiguration(quint16 port);

} // namespace spillway
