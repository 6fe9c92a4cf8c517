// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/windowholder.h"

#include <QLoggingCategory>

namespace spillway {

using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcWindow, "spillway.window", QtInfoMsg)
}

WindowHolder::WindowHolder(AppModel &model)
    : m_model(model)
{
}

WindowHolder::~WindowHolder() = default;

bool WindowHolder::build()
{
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(u"qrc:/qt/qml"_s); // Qt 6.5 does so by itself
    m_engine->setInitialProperties({{u"app"_s, QVariant::fromValue(&m_model)}});
    m_engine->load(QUrl(u"qrc:/qt/qml/Spillway/Shell/Main.qml"_s));
    const QList<QObject *> roots = m_engine->rootObjects();
    m_window = roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.first());
    if (!m_window) {
        qCCritical(lcWindow) << "The window could not be built.";
        m_engine.reset();
        return false;
    }
    connect(m_window, &QWindow::visibleChanged, this, &WindowHolder::shownChanged);
    if (m_window->isVisible())
        Q_EMIT shownChanged(true);
    return true;
}

bool WindowHolder::show(const QString &activationToken)
{
    if (!m_window && !build())
        return false;
    if (!activationToken.isEmpty()) // Qt's Wayland plugin takes it from here
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    if (m_window->windowStates().testFlag(Qt::WindowMinimized))
        m_window->setWindowStates(m_window->windowStates() & ~Qt::WindowMinimized);
    m_window->setVisible(true);
    m_window->raise();
    m_window->requestActivate();
    return true;
}

void WindowHolder::retranslate()
{
    if (!m_window)
        return;
    const bool shown = isShown();
    m_window->disconnect(this); // nobody closed it
    m_engine.reset();
    m_window.clear();
    if (shown)
        show();
}

void WindowHolder::hide()
{
    if (m_window)
        m_window->setVisible(false);
}

} // namespace spillway

#include "moc_windowholder.cpp"
