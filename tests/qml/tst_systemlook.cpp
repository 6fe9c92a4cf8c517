// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Spillway/Theme/portallook.h"
#include "qml/Spillway/Theme/systemlook.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

const QString appearance = u"org.freedesktop.appearance"_s;
const QString gnome = u"org.gnome.desktop.interface"_s;

class FakeSource final : public LookSource
{
public:
    [[nodiscard]] LookWishes wishes() const override { return m_wishes; }
    void say(const LookWishes &wishes)
    {
        m_wishes = wishes;
        Q_EMIT changed();
    }

private:
    LookWishes m_wishes;
};

} // namespace

/// The portal as a desktop has it.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    PortalLook::Settings settings;

public Q_SLOTS:
    [[nodiscard]] QMap<QString, QVariantMap>
    ReadAll(const QStringList & /*groups*/) const // NOLINT(*-naming): its D-Bus name
    {
        return settings;
    }
};

class SystemLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheWishes_data();
    void readsTheWishes();
    void hearsTheFirstSourceThatKnows();
    void keepsQuietWhenNothingChanges();
    void followsThePortal();
};

void SystemLookTest::readsTheWishes_data()
{
    using Wish = std::optional<bool>;
    QTest::addColumn<PortalLook::Settings>("settings");
    QTest::addColumn<Wish>("dark");
    QTest::addColumn<Wish>("highContrast");
    QTest::addColumn<Wish>("reducedMotion");
    const auto add = [](const char *name, const PortalLook::Settings &settings, Wish dark,
                        Wish contrast, Wish motion) {
        QTest::newRow(name) << settings << dark << contrast << motion;
    };
    const auto one = [](const QString &group, const QString &key, const QVariant &value) {
        return PortalLook::Settings {{group, {{key, value}}}};
    };
    add("nothing", {}, {}, {}, {});
    add("no preference", one(appearance, u"color-scheme"_s, 0U), {}, {}, {});
    add("dark", one(appearance, u"color-scheme"_s, 1U), true, {}, {});
    add("light", one(appearance, u"color-scheme"_s, 2U), false, {}, {});
    add("unknown scheme", one(appearance, u"color-scheme"_s, 7U), {}, {}, {});
    add("more contrast", one(appearance, u"contrast"_s, 1U), {}, true, {});
    add("usual contrast", one(appearance, u"contrast"_s, 0U), {}, false, {});
    add("reduced motion", one(appearance, u"reduced-motion"_s, 1U), {}, {}, true);
    add("no animations in GNOME", one(gnome, u"enable-animations"_s, false), {}, {}, true);
    add("animations in GNOME", one(gnome, u"enable-animations"_s, true), {}, {}, false);
    add("no animations in KDE",
        one(u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s, u"0"_s), {}, {}, true);
    add("the common word goes first",
        {{appearance, {{u"reduced-motion"_s, 0U}}}, {gnome, {{u"enable-animations"_s, false}}}}, {},
        {}, false);
}

void SystemLookTest::readsTheWishes()
{
    using Wish = std::optional<bool>;
    QFETCH(const PortalLook::Settings, settings);
    QFETCH(const Wish, dark);
    QFETCH(const Wish, highContrast);
    QFETCH(const Wish, reducedMotion);
    const LookWishes wishes = PortalLook::wishesFrom(settings);
    QCOMPARE(wishes.dark, dark);
    QCOMPARE(wishes.highContrast, highContrast);
    QCOMPARE(wishes.reducedMotion, reducedMotion);
}

void SystemLookTest::hearsTheFirstSourceThatKnows()
{
    auto first = std::make_unique<FakeSource>();
    auto second = std::make_unique<FakeSource>();
    FakeSource *portal = first.get();
    FakeSource *palette = second.get();
    palette->say({.dark = true});
    SystemLook::Sources sources;
    sources.push_back(std::move(first));
    sources.push_back(std::move(second));
    const SystemLook look(std::move(sources), nullptr);
    QVERIFY(look.dark());
    portal->say({.dark = false, .reducedMotion = true});
    QVERIFY(!look.dark());
    QVERIFY(look.reducedMotion());
    QVERIFY(!look.highContrast());
}

void SystemLookTest::keepsQuietWhenNothingChanges()
{
    auto source = std::make_unique<FakeSource>();
    FakeSource *fake = source.get();
    SystemLook::Sources sources;
    sources.push_back(std::move(source));
    const SystemLook look(std::move(sources), nullptr);
    QSignalSpy changed(&look, &SystemLook::changed);
    fake->say({.dark = true});
    fake->say({.dark = true});
    QCOMPARE(changed.count(), 1);
}

void SystemLookTest::followsThePortal()
{
    QProcess bus;
    bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!bus.waitForStarted())
        QSKIP("no dbus-daemon");
    QTRY_VERIFY(bus.canReadLine());
    const QString address = QString::fromUtf8(bus.readLine()).trimmed();

    qDBusRegisterMetaType<PortalLook::Settings>();
    FakePortal portal;
    portal.settings = {{appearance, {{u"color-scheme"_s, 1U}}}};
    QDBusConnection serving = QDBusConnection::connectToBus(address, u"serving"_s);
    QVERIFY(serving.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                                   QDBusConnection::ExportAllSlots
                                       | QDBusConnection::ExportAllSignals));
    QVERIFY(serving.registerService(u"org.freedesktop.portal.Desktop"_s));

    const auto tell = [&serving](const QString &key, uint value) {
        QDBusMessage signal =
            QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                       u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << appearance << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(serving.send(signal));
    };
    {
        const PortalLook look(QDBusConnection::connectToBus(address, u"asking"_s));
        QCOMPARE(look.wishes().dark, std::optional<bool>());
        QTRY_COMPARE(look.wishes().dark, std::optional<bool>(true));
        tell(u"color-scheme"_s, 2U);
        QTRY_COMPARE(look.wishes().dark, std::optional<bool>(false));
        tell(u"contrast"_s, 1U);
        QTRY_COMPARE(look.wishes().highContrast, std::optional<bool>(true));
    }
    QDBusConnection::disconnectFromBus(u"asking"_s);
    QDBusConnection::disconnectFromBus(u"serving"_s);
    bus.terminate();
    QVERIFY(bus.waitForFinished());
}

QTEST_MAIN(SystemLookTest)
#include "tst_systemlook.moc"
