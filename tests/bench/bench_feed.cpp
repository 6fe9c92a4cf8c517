// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The request table under load: a full list is scrolled without a pause while requests arrive.
// Prints the time from frame to frame as JSON.
#include "app/presentation/requests/requestsmodel.h"
#include "qml/Spillway/Theme/look.h"
#include "tests/bench/feedsource.h"
#include "tests/fakes/fakeproxylink.h"
#include "tests/qml/requests/traffic.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

constexpr double nanosecondsAMillisecond = 1e6;
constexpr qreal pixelsAFrame = 23;
constexpr std::chrono::milliseconds warmUp {1500};

double percentile(const std::vector<double> &sorted, double share)
{
    if (sorted.empty())
        return 0;
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(share * last)];
}

/// Scrolls on at every frame and notes how long each took.
class Scroller final : public QObject
{
public:
    Scroller(QQuickWindow &window, QQuickItem &list)
        : m_window(window)
        , m_list(list)
    {
        // Queued: the next step is taken on the ui thread after the frame is out.
        connect(&window, &QQuickWindow::frameSwapped, this, &Scroller::step, Qt::QueuedConnection);
        m_clock.start();
        window.update();
    }
    void measureFromNow()
    {
        m_frames.clear();
        m_processorTime = std::clock();
    }
    /// Milliseconds of processor time a frame, all threads together.
    [[nodiscard]] double processorTime() const
    {
        const auto spent =
            static_cast<double>(std::clock() - m_processorTime) * 1000 / CLOCKS_PER_SEC;
        return m_frames.empty() ? 0 : spent / static_cast<double>(m_frames.size());
    }
    [[nodiscard]] std::vector<double> frames() const
    {
        std::vector<double> sorted = m_frames;
        std::ranges::sort(sorted);
        return sorted;
    }

private:
    void step()
    {
        m_frames.push_back(static_cast<double>(m_clock.nsecsElapsed()) / nanosecondsAMillisecond);
        m_clock.restart();
        m_list.setProperty("contentY", m_list.property("contentY").toReal() + pixelsAFrame);
        m_window.update();
    }

    QQuickWindow &m_window;
    QQuickItem &m_list;
    QElapsedTimer m_clock;
    std::vector<double> m_frames;
    std::clock_t m_processorTime = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addOptions({{u"rows"_s, u"requests in the list"_s, u"count"_s, u"10000"_s},
                          {u"rate"_s, u"requests that arrive"_s, u"a second"_s, u"500"_s},
                          {u"measure-ms"_s, u"how long is measured"_s, u"ms"_s, u"8000"_s}});
    arguments.process(application);
    const int measured = arguments.value(u"measure-ms"_s).toInt();

    prepareLook();
    FakeProxyLink proxy;
    proxy.records = testing::busyAfternoon(arguments.value(u"rows"_s).toInt());
    RequestsModel model(proxy);
    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    engine.setInitialProperties(
        {{u"requests"_s, QVariant::fromValue(&model)}, {u"width"_s, 1216}, {u"height"_s, 800}});
    engine.load(QUrl(u"qrc:/bench/PageWindow.qml"_s));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().front());
    auto *list = window->findChild<QQuickItem *>(u"requestList"_s);
    if (!list)
        return 1;

    QThread thread;
    thread.setObjectName(u"core"_s);
    bench::FeedSource source(proxy.records, arguments.value(u"rate"_s).toInt());
    source.moveToThread(&thread);
    std::unique_ptr<Scroller> scroller;
    int batches = 0;
    QObject::connect(&model, &RequestsModel::readyChanged, &application, [&] {
        model.scrolled(false);
        scroller = std::make_unique<Scroller>(*window, *list);
        thread.start();
        QMetaObject::invokeMethod(&source, [&] {
            source.start(&proxy, [&](const FeedBatch &batch) {
                ++batches;
                Q_EMIT proxy.feedChanged(batch);
            });
        });
        QTimer::singleShot(warmUp, &application, [&] { scroller->measureFromNow(); });
        QTimer::singleShot(warmUp + std::chrono::milliseconds(measured), &application,
                           &QCoreApplication::quit);
    });
    QGuiApplication::exec();

    const double processorTime = scroller->processorTime();
    const std::vector<double> frames = scroller->frames();
    QMetaObject::invokeMethod(&source, &bench::FeedSource::stop, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    const std::vector<double> late = source.lateness();
    std::printf(
        "{\"frame_p50_ms\": %.2f, \"frame_p95_ms\": %.2f, \"frame_max_ms\": %.2f, "
        "\"frame_cpu_ms\": %.2f, \"frames\": %zu, \"rows\": %d, \"arrived\": %d, \"batches\": %d, "
        "\"core_late_p50_ms\": %.2f, \"core_late_p99_ms\": %.2f}\n",
        percentile(frames, 0.5), percentile(frames, 0.95), percentile(frames, 1.0), processorTime,
        frames.size(), model.feed()->count(), source.started(), batches, percentile(late, 0.5),
        percentile(late, 0.99));
    return frames.empty() ? 1 : 0;
}
