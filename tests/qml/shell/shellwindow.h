// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/appmodel.h"
#include "qml/Spillway/Theme/look.h"
#include "tests/fakes/fakedesktop.h"
#include "tests/fakes/fakeproxylink.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace spillway {

/// The whole window over a fake proxy and a fake desktop, as the program shows it. Change `proxy`
/// and the preferences before open() for what the first frame shows.
struct ShellWindow
{
    QTemporaryDir folder;
    FakeProxyLink proxy;
    FakeDesktop desktop;
    AppModel app {proxy, desktop, folder.filePath(QStringLiteral("window.ini"))};
    QQmlApplicationEngine engine;
    QQuickWindow *window = nullptr;

    ShellWindow()
    {
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        app.wizard()->finish();
        app.preferences()->setMotion(Preferences::Motion::Reduced);
        app.preferences()->setTheme(Preferences::ColorScheme::Dark);
        app.preferences()->setContrast(Preferences::Contrast::Normal);
    }

    /// Loads and shows it in this size; false when that failed.
    bool open(const QSize &size = QSize(1180, 760))
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("qml")));
        app.preferences()->setWindowPlace(QRect(QPoint(0, 0), size));
        engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Spillway/Shell/Main.qml")));
        if (engine.rootObjects().isEmpty())
            return false;
        window = qobject_cast<QQuickWindow *>(engine.rootObjects().front());
        if (!window)
            return false;
        window->resize(size);
        window->show();
        return QTest::qWaitForWindowExposed(window);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window, key, modifiers);
    }

    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(window, letter.toLatin1());
    }

    /// Keeps a picture in $SPILLWAY_PICTURES when that is set; false when nothing could be drawn.
    bool picture(const QString &name)
    {
        const QImage image = window->grabWindow();
        const QString pictures = qEnvironmentVariable("SPILLWAY_PICTURES");
        if (!pictures.isEmpty()) {
            QDir().mkpath(pictures);
            image.convertToFormat(QImage::Format_RGB32)
                .save(pictures + QLatin1Char('/') + name + QStringLiteral(".png"));
        }
        return !image.isNull();
    }
};

} // namespace spillway
