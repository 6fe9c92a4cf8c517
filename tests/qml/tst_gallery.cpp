// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Theme/look.h"
#include "tests/qml/pseudo.h"
#include "tests/qml/walkers.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace spillway;

namespace {

/// One way to look at the gallery.
struct View
{
    QString theme = u"dark"_s;
    QString contrast = u"normal"_s;
    QString density = u"comfortable"_s;
    bool mirrored = false;
    qreal zoom = 1;
    QString overlay;

    [[nodiscard]] QString name() const
    {
        QStringList parts {contrast == "high"_L1 ? u"hc-"_s + theme : theme, density};
        parts << (mirrored ? u"rtl-pseudo"_s : u"ltr"_s) << QString::number(qRound(zoom * 100));
        if (!overlay.isEmpty())
            parts << overlay;
        return parts.join(u'-');
    }
};

} // namespace

/// The gallery in every look: each picture is drawn (kept in $SPILLWAY_PICTURES when that is set),
/// nothing in it is nameless, cut off or too small to press.
class GalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsEveryLook_data();
    void drawsEveryLook();
    void leavesNothingNameless();
    void givesEveryControlRoomAndTheFocus();

private:
    /// Fails with all that a walker found.
    static void nothingFrom(const QStringList &findings);
    void show(const View &view);

    Pseudo m_pseudo;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

Q_DECLARE_METATYPE(View)

void GalleryTest::nothingFrom(const QStringList &findings)
{
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

void GalleryTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    prepareLook();
    walk::switchAccessibilityOn();
}

void GalleryTest::show(const View &view)
{
    m_engine.reset();
    qApp->removeTranslator(&m_pseudo);
    if (view.mirrored)
        qApp->installTranslator(&m_pseudo);
    QTest::failOnWarning(QRegularExpression(u"\\.qml"_s));
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(u"qrc:/qt/qml"_s);
    QObject *theme = themeOf(*m_engine);
    QVERIFY(theme != nullptr);
    theme->setProperty("theme", view.theme);
    theme->setProperty("contrast", view.contrast);
    theme->setProperty("density", view.density);
    theme->setProperty("motion", u"reduced"_s);
    theme->setProperty("zoom", view.zoom);
    m_engine->setInitialProperties({{u"mirrored"_s, view.mirrored}});
    m_engine->load(QUrl::fromLocalFile(QStringLiteral(GALLERY_FOLDER) + u"/Gallery.qml"_s));
    QVERIFY(!m_engine->rootObjects().isEmpty());
    m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().front());
    QVERIFY(m_window != nullptr);
    QVERIFY(QTest::qWaitForWindowExposed(m_window));
    auto *focused = m_window->findChild<QQuickItem *>(u"focused"_s);
    QVERIFY(focused != nullptr);
    m_window->requestActivate();
    focused->forceActiveFocus(Qt::TabFocusReason);
    m_window->setProperty("shown", view.overlay);
}

void GalleryTest::drawsEveryLook_data()
{
    QTest::addColumn<View>("view");
    const auto add = [](const View &view) { QTest::newRow(qPrintable(view.name())) << view; };
    for (const QString &contrast : {u"normal"_s, u"high"_s}) {
        for (const QString &theme : {u"light"_s, u"dark"_s}) {
            for (const QString &density : {u"comfortable"_s, u"compact"_s}) {
                for (const bool mirrored : {false, true}) {
                    for (const qreal zoom : {1.0, 1.5})
                        add({theme, contrast, density, mirrored, zoom});
                }
            }
            for (const QString &overlay :
                 {u"confirm"_s, u"form"_s, u"menu"_s, u"combo"_s, u"tip"_s}) {
                add({theme, contrast, u"comfortable"_s, false, 1.0, overlay});
                add({theme, contrast, u"comfortable"_s, true, 1.5, overlay});
            }
        }
    }
}

void GalleryTest::drawsEveryLook()
{
    QFETCH(const View, view);
    show(view);
    if (QTest::currentTestFailed())
        return;
    const QImage picture = m_window->grabWindow();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("SPILLWAY_PICTURES");
    if (!folder.isEmpty()) {
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(folder + u'/' + view.name() + u".png"_s));
    }
    nothingFrom(walk::truncated(m_window->contentItem()));
    nothingFrom(walk::overlapping(m_window->contentItem()));
}

void GalleryTest::leavesNothingNameless()
{
    for (const QString &overlay : {u""_s, u"confirm"_s, u"form"_s, u"menu"_s, u"combo"_s}) {
        show({.overlay = overlay});
        if (QTest::currentTestFailed())
            return;
        nothingFrom(walk::unnamed(m_window));
        QVERIFY(walk::accessibleNodes(m_window).size() > 40);
    }
}

void GalleryTest::givesEveryControlRoomAndTheFocus()
{
    show({});
    if (QTest::currentTestFailed())
        return;
    nothingFrom(walk::smallTargets(m_window->contentItem()));
    nothingFrom(walk::unreachable(m_window));
}

QTEST_MAIN(GalleryTest)
#include "tst_gallery.moc"
