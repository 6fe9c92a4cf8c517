// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatorthread.h"

#include "core/config/layers.h"
#include "tests/core/simulator/simulatorclient.h"

#include <QtTest>

using namespace spillway;
using namespace spillway::test;

class TestSimulatorThread final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void stopsWhileAnswering();
    void stopsUnstarted();
    void takesItsScriptBeforeTheStart();
    void takenPortIsAConflict();
    void demoConfigurationLoads();

private:
    std::unique_ptr<SimulatorThread> m_simulator;
    quint16 m_port = 0;
};

void TestSimulatorThread::init()
{
    m_simulator = std::make_unique<SimulatorThread>(FaultScript {});
    const Result<quint16> port = m_simulator->start(0);
    QVERIFY(port.has_value());
    m_port = *port;
}

void TestSimulatorThread::cleanup()
{
    m_simulator.reset();
}

void TestSimulatorThread::stopsUnstarted()
{
    const SimulatorThread unstarted;
    QCOMPARE(unstarted.running(), 0);
    QVERIFY(unstarted.requests().empty());
}

void TestSimulatorThread::takesItsScriptBeforeTheStart()
{
    SimulatorThread simulator;
    FaultScript script;
    script.fallback.faults = {Fault {}};
    simulator.setScript(script);
    const Result<quint16> port = simulator.start(0);
    QVERIFY(port.has_value());
    const SimulatorClient client(*port);
    QCOMPARE(client.send(askIn(Dialect::Anthropic, false)).status, 500);
    QCOMPARE(client.send(askIn(Dialect::Anthropic, false)).status, 200);
}

void TestSimulatorThread::stopsWhileAnswering()
{
    FaultScript script;
    script.pace = Milliseconds(60'000);
    m_simulator->setScript(script);
    QTcpSocket socket;
    SimulatorClient(m_port).open(socket, askIn(Dialect::Gemini, true));
    QVERIFY(socket.waitForReadyRead(10'000));
    m_simulator.reset();
    QVERIFY(socket.state() == QAbstractSocket::UnconnectedState
            || socket.waitForDisconnected(10'000));
}

void TestSimulatorThread::takenPortIsAConflict()
{
    SimulatorThread second(FaultScript {});
    const Result<quint16> port = second.start(m_port);
    QVERIFY(!port.has_value());
    QCOMPARE(port.error().kind, ErrorKind::Conflict);
}

void TestSimulatorThread::demoConfigurationLoads()
{
    ConfigSources sources;
    sources.text = demoConfiguration(m_port);
    const Result<LoadedConfig> config = loadConfig(sources);
    QVERIFY2(config.has_value(), config ? "" : qPrintable(config.error().detail));
    QVERIFY(config->warnings.empty());
    QVERIFY(config->clearSecrets.empty());
    QCOMPARE(config->snapshot->providers.size(), 3U);
    for (const ProviderConfig &provider : config->snapshot->providers) {
        QCOMPARE(provider.keys.size(), 3U);
        QCOMPARE(provider.modelMap.back().second, "sim-large");
        QCOMPARE(provider.baseUrl, "http://127.0.0.1:" + QByteArray::number(m_port));
    }
    QCOMPARE(config->snapshot->providers[1].dialects.size(), 2U);
    QVERIFY(!qEnvironmentVariableIsEmpty("SPILLWAY_DEMO_KEY_1"));
    QVERIFY(!qEnvironmentVariableIsEmpty("SPILLWAY_DEMO_KEY_9"));
}

QTEST_GUILESS_MAIN(TestSimulatorThread)
#include "tst_simulatorthread.moc"
