// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatorthread.h"

#include "core/listener/coredispatcher.h"
#include "core/listener/listener.h"

#include <QCoreApplication>
#include <QEvent>

#include <condition_variable>
#include <mutex>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {

constexpr int demoKeys = 9;

QByteArray demoVariable(int number)
{
    return "SPILLWAY_DEMO_KEY_" + QByteArray::number(number);
}

QByteArray demoProvider(const QByteArray &id, const QByteArray &dialect, const QByteArray &auth,
                        quint16 port, int firstKey)
{
    QByteArray yaml = "  - id: " + id + "\n    baseUrl: http://127.0.0.1:"
        + QByteArray::number(port) + "\n    dialect: " + dialect + "\n    auth: " + auth
        + "\n    proxyUrl: direct\n    keys:\n";
    for (int key = firstKey; key < firstKey + 3; ++key)
        yaml += "      - {label: demo-" + QByteArray::number(key)
            + ", secret: \"env:" + demoVariable(key) + "\"}\n";
    yaml +=
        "    models:\n      - {id: sim-large}\n      - {id: sim-small}\n"
        "    modelMap: {\"*small*\": sim-small, \"*haiku*\": sim-small, \"*-mini*\": sim-small, "
        "\"*flash*\": sim-small, \"*\": sim-large}\n";
    return yaml;
}

} // namespace

FaultScript demoScript()
{
    FaultScript script;
    script.pace = Milliseconds(20);
    script.words = 40;
    return script;
}

/// What lives on the thread. The listener goes first: the simulator must outlive its requests.
class SimulatorThread::Provider final : public QObject
{
public:
    explicit Provider(FaultScript script)
        : simulator(clock, std::move(script))
        , listener(simulator, clock, {})
    {
    }
    ~Provider() override { listener.abortAll(); }

    SystemClock clock;
    Simulator simulator;
    Listener listener;
};

/// Takes work to the thread. Handed over by the standard library's means instead of
/// Qt::BlockingQueuedConnection: ThreadSanitizer sees through these.
class SimulatorThread::Worker final : public QObject
{
public:
    void run(const std::function<void()> &work)
    {
        std::unique_lock lock(m_mutex);
        m_work = &work;
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
        m_changed.wait(lock, [this] { return !m_work; });
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        const std::lock_guard held(m_mutex);
        (*m_work)();
        m_work = nullptr;
        m_changed.notify_one();
        return true;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    const std::function<void()> *m_work = nullptr; ///< null when there is none
};

SimulatorThread::SimulatorThread(FaultScript script)
    : m_script(std::move(script))
    , m_worker(std::make_unique<Worker>())
{
    m_thread.setObjectName(u"simulator"_s);
}

SimulatorThread::~SimulatorThread()
{
    if (m_thread.isRunning()) {
        m_worker->run([this] {
            m_provider.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }
}

Result<quint16> SimulatorThread::start(quint16 port)
{
    Q_ASSERT(!m_provider);
    for (int key = 1; key <= demoKeys; ++key)
        qputenv(demoVariable(key).constData(), "sim-demo-key-" + QByteArray::number(key));
    m_worker->moveToThread(&m_thread);
    Result<quint16> result = Error {};
    if (auto dispatcher = makeCoreDispatcher()) // owned by the thread, but only once it runs
        m_thread.setEventDispatcher(dispatcher.release());
    m_thread.start();
    m_worker->run([&] {
        auto provider = std::make_unique<Provider>(m_script);
        const Result<void> opened =
            provider->listener.open({{QHostAddress(QHostAddress::LocalHost), port}});
        if (!opened) {
            result = opened.error();
            return;
        }
        result = provider->listener.port();
        m_provider = std::move(provider);
    });
    return result;
}

void SimulatorThread::setScript(FaultScript script)
{
    if (m_provider)
        m_worker->run([&] { m_provider->simulator.setScript(std::move(script)); });
    else
        m_script = std::move(script);
}

std::vector<SimulatedRequestRecord> SimulatorThread::requests() const
{
    std::vector<SimulatedRequestRecord> records;
    if (m_provider)
        m_worker->run([&] { records = m_provider->simulator.requests(); });
    return records;
}

void SimulatorThread::clearRequests()
{
    if (m_provider)
        m_worker->run([&] { m_provider->simulator.clearRequests(); });
}

int SimulatorThread::running() const
{
    int running = 0;
    if (m_provider)
        m_worker->run([&] { running = m_provider->simulator.running(); });
    return running;
}

QByteArray demoConfiguration(quint16 port)
{
    return "# The demo: every provider is the simulated one, no real key is used.\nproviders:\n"
        + demoProvider("sim-anthropic", "anthropic", "x-api-key", port, 1)
        + demoProvider("sim-openai", "[openai-responses, openai-chat]", "bearer", port, 4)
        + demoProvider("sim-gemini", "gemini", "x-goog-api-key", port, 7);
}

} // namespace spillway
