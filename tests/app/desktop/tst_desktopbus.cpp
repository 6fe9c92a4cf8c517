// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/notify/freedesktopnotifications.h"
#include "app/desktop/system/busevents.h"
#include "app/desktop/tray/trayhost.h"
#include "tests/app/desktop/privatebus.h"

#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;
using namespace spillway::test;

/// What a desktop shell has to show notifications with.
class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    std::vector<Shown> shown;
    QList<uint> closed;
    QStringList capabilities {u"actions"_s, u"body-markup"_s};

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.push_back({replaces, title, body, actions, hints});
        return replaces > 0 ? replaces : 7U + static_cast<uint>(shown.size());
    }
    void CloseNotification(uint id) { closed << id; }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);
};

/// What a panel with a tray has.
class FakeWatcher final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered MEMBER host)
public:
    bool host = false;

Q_SIGNALS:
    void StatusNotifierHostRegistered();
};

class TestDesktopBus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsANotificationWithItsButtons();
    void replacesOneOfTheSameName();
    void tellsWhatWasPressed();
    void closesWhatIsOver();
    void saysWhenNobodyShowsNotifications();
    void findsATrayThatComesLater();
    void noticesThatTheTrayIsGone();
    void hearsOfSleepAndNetworks();

private:
    static Notice notice()
    {
        return {.cause = NoticeCause::NotListening,
                .subject = {},
                .title = u"Spillway is not listening"_s,
                .body = u"<node> took the port"_s,
                .defaultAction = u"open overview"_s,
                .actions = {{u"port 18766"_s, u"Use 18766"_s}},
                .urgent = true};
    }
    void serve(FakeNotifications &service);
    /// Waits until the number that the shell gave has arrived: presses are heard from then on.
    static bool awaitNumber(FakeNotifications &service, FreedesktopNotifications &notifications,
                            uint id);

    std::unique_ptr<PrivateBus> m_bus;
    std::optional<QDBusConnection> m_shell; ///< the desktop's side
    std::optional<QDBusConnection> m_ours;
};

void TestDesktopBus::init()
{
    m_bus = std::make_unique<PrivateBus>();
    if (!m_bus->start())
        QSKIP("there is no dbus-daemon");
    m_shell = m_bus->connection(u"shell"_s);
    m_ours = m_bus->connection(u"ours"_s);
}

void TestDesktopBus::cleanup()
{
    m_shell.reset();
    m_ours.reset();
    m_bus.reset();
}

void TestDesktopBus::serve(FakeNotifications &service)
{
    QVERIFY(m_shell->registerObject(u"/org/freedesktop/Notifications"_s, &service,
                                    QDBusConnection::ExportAllSlots
                                        | QDBusConnection::ExportAllSignals));
    QVERIFY(m_shell->registerService(u"org.freedesktop.Notifications"_s));
}

bool TestDesktopBus::awaitNumber(FakeNotifications &service,
                                 FreedesktopNotifications &notifications, uint id)
{
    QSignalSpy chosen(&notifications, &NotificationService::chosen);
    return QTest::qWaitFor(
        [&] {
            Q_EMIT service.ActionInvoked(id, u"default"_s);
            return chosen.wait(100);
        },
        20'000);
}

void TestDesktopBus::showsANotificationWithItsButtons()
{
    FakeNotifications service;
    serve(service);
    FreedesktopNotifications notifications(*m_ours);
    notifications.show(notice());
    QTRY_COMPARE(service.shown.size(), std::size_t(1));
    const auto &shown = service.shown.front();
    QCOMPARE(shown.title, u"Spillway is not listening"_s);
    QCOMPARE(shown.body, u"&lt;node&gt; took the port"_s); // the shell reads markup
    QCOMPARE(shown.actions,
             (QStringList {u"default"_s, u"Spillway is not listening"_s, u"port 18766"_s,
                           u"Use 18766"_s}));
    QCOMPARE(shown.hints.value(u"urgency"_s).toInt(), 2);
    QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"io.github.spillway.Spillway"_s);
}

void TestDesktopBus::replacesOneOfTheSameName()
{
    FakeNotifications service;
    service.capabilities.clear();
    serve(service);
    FreedesktopNotifications notifications(*m_ours);
    notifications.show(notice());
    QTRY_COMPARE(service.shown.size(), std::size_t(1));
    QVERIFY(service.shown[0].actions.isEmpty()); // the shell has no buttons
    QCOMPARE(service.shown[0].body, u"<node> took the port"_s); // nor markup
    QVERIFY(awaitNumber(service, notifications, 8));
    notifications.show(notice());
    QTRY_COMPARE(service.shown.size(), std::size_t(2));
    QCOMPARE(service.shown[1].replaces, 8U);
    QCOMPARE(service.shown[0].replaces, 0U);
}

void TestDesktopBus::tellsWhatWasPressed()
{
    FakeNotifications service;
    serve(service);
    FreedesktopNotifications notifications(*m_ours);
    notifications.show(notice());
    QTRY_COMPARE(service.shown.size(), std::size_t(1));
    QVERIFY(awaitNumber(service, notifications, 8));
    Notice another = notice();
    another.subject = u"another"_s;
    notifications.show(another);
    QTRY_COMPARE(service.shown.size(), std::size_t(2));
    QVERIFY(awaitNumber(service, notifications, 9));

    // Signals of one sender come in their order: the last one tells that all have come.
    QSignalSpy chosen(&notifications, &NotificationService::chosen);
    Q_EMIT service.ActionInvoked(99, u"port 1"_s); // another program's
    Q_EMIT service.ActivationToken(8, u"token"_s);
    Q_EMIT service.ActionInvoked(8, u"default"_s);
    Q_EMIT service.ActionInvoked(8, u"port 18766"_s);
    Q_EMIT service.NotificationClosed(8, 2);
    Q_EMIT service.ActionInvoked(8, u"port 18766"_s); // it is gone
    Q_EMIT service.ActionInvoked(9, u"last"_s);
    QTRY_VERIFY(!chosen.isEmpty() && chosen.last().first() == u"last"_s);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen[0], (QVariantList {u"open overview"_s, u"token"_s}));
    QCOMPARE(chosen[1], (QVariantList {u"port 18766"_s, QString()}));

    notifications.show(notice());
    QTRY_COMPARE(service.shown.size(), std::size_t(3));
    QCOMPARE(service.shown[2].replaces, 0U); // a new one
}

void TestDesktopBus::closesWhatIsOver()
{
    FakeNotifications service;
    serve(service);
    FreedesktopNotifications notifications(*m_ours);
    notifications.close(notice().name()); // never shown
    notifications.show(notice());
    QTRY_COMPARE(service.shown.size(), std::size_t(1));
    QVERIFY(awaitNumber(service, notifications, 8));
    notifications.close(notice().name());
    QTRY_VERIFY(service.closed.contains(8U));
}

void TestDesktopBus::saysWhenNobodyShowsNotifications()
{
    FreedesktopNotifications notifications(*m_ours);
    QSignalSpy failed(&notifications, &NotificationService::failed);
    notifications.show(notice());
    QVERIFY(failed.wait(10'000));
    // A service that comes later is used.
    FakeNotifications service;
    serve(service);
    notifications.show(notice());
    QTRY_COMPARE(service.shown.size(), std::size_t(1));

    FreedesktopNotifications nowhere(QDBusConnection(u"there is no such bus"_s));
    QSignalSpy atOnce(&nowhere, &NotificationService::failed);
    nowhere.show(notice());
    QCOMPARE(atOnce.size(), 1);
}

void TestDesktopBus::findsATrayThatComesLater()
{
    TrayHost host(*m_ours);
    QSignalSpy changed(&host, &TrayHost::changed);
    host.look();
    FakeWatcher watcher;
    QVERIFY(m_shell->registerObject(u"/StatusNotifierWatcher"_s, &watcher,
                                    QDBusConnection::ExportAllContents));
    QVERIFY(m_shell->registerService(u"org.kde.StatusNotifierWatcher"_s));
    // A watcher without a panel shows nothing yet.
    watcher.host = true;
    Q_EMIT watcher.StatusNotifierHostRegistered();
    QTRY_VERIFY(host.isThere());
    QCOMPARE(changed.size(), 1);
}

void TestDesktopBus::noticesThatTheTrayIsGone()
{
    FakeWatcher watcher;
    watcher.host = true;
    QVERIFY(m_shell->registerObject(u"/StatusNotifierWatcher"_s, &watcher,
                                    QDBusConnection::ExportAllContents));
    QVERIFY(m_shell->registerService(u"org.kde.StatusNotifierWatcher"_s));
    TrayHost host(*m_ours);
    host.look();
    QTRY_VERIFY(host.isThere());
    QVERIFY(m_shell->unregisterService(u"org.kde.StatusNotifierWatcher"_s));
    QTRY_VERIFY(!host.isThere());
}

void TestDesktopBus::hearsOfSleepAndNetworks()
{
    QVERIFY(m_shell->registerService(u"org.freedesktop.login1"_s));
    QVERIFY(m_shell->registerService(u"org.freedesktop.NetworkManager"_s));
    BusEvents events(*m_ours);
    QSignalSpy sleep(&events, &SystemEvents::aboutToSleep);
    QSignalSpy wake(&events, &SystemEvents::woke);
    QSignalSpy network(&events, &SystemEvents::networkChanged);
    const auto send = [this](const QString &path, const QString &interface, const QString &name,
                             const QVariantList &arguments) {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        m_shell->send(signal);
    };
    const auto nap = [&](bool begins) {
        send(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
             u"PrepareForSleep"_s, {begins});
    };
    nap(true);
    QTRY_COMPARE(sleep.size(), 1);
    nap(false);
    QTRY_COMPARE(wake.size(), 1);
    const auto state = [&](uint value) {
        send(u"/org/freedesktop/NetworkManager"_s, u"org.freedesktop.NetworkManager"_s,
             u"StateChanged"_s, {value});
    };
    state(70);
    state(20);
    state(70);
    QTRY_COMPARE(network.size(), 1); // it was connected before
    send(u"/org/freedesktop/NetworkManager"_s, u"org.freedesktop.DBus.Properties"_s,
         u"PropertiesChanged"_s,
         {u"org.freedesktop.NetworkManager"_s, QVariantMap {{u"PrimaryConnection"_s, u"/x"_s}},
          QStringList()});
    QTRY_COMPARE(network.size(), 2);
}

QTEST_GUILESS_MAIN(TestDesktopBus)
#include "tst_desktopbus.moc"
