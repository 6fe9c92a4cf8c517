// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/shell/windowlayout.h"

#include "app/presentation/shell/windowplace.h"

#include <QGuiApplication>
#include <QScreen>

namespace spillway {

namespace {

constexpr double mediumWidth = 1000;
constexpr double wideWidth = 1200;

} // namespace

WindowLayout::WindowLayout(Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    connect(&preferences, &Preferences::sidebarCollapsedChanged, this, &WindowLayout::changed);
    if (qGuiApp)
        connect(qGuiApp, &QGuiApplication::layoutDirectionChanged, this, &WindowLayout::changed);
}

void WindowLayout::setWidth(double value)
{
    if (qFuzzyCompare(m_width, value))
        return;
    m_width = value;
    if (widthClass() != WidthClass::Narrow)
        m_openThoughNarrow = false;
    Q_EMIT changed();
}

WindowLayout::WidthClass WindowLayout::widthClass() const
{
    if (m_width < mediumWidth)
        return WidthClass::Narrow;
    return m_width < wideWidth ? WidthClass::Medium : WidthClass::Wide;
}

bool WindowLayout::isMirrored() const
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

bool WindowLayout::isSidebarCollapsed() const
{
    return widthClass() == WidthClass::Narrow ? !m_openThoughNarrow
                                              : m_preferences.sidebarCollapsed();
}

QRectF WindowLayout::rememberedPlace(const QSizeF &minimum) const
{
    QList<QRect> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens << screen->availableGeometry();
    return reachablePlace(m_preferences.windowPlace(), screens, minimum.toSize());
}

bool WindowLayout::placesWindows() const
{
    return !QGuiApplication::platformName().startsWith(QLatin1StringView("wayland"));
}

void WindowLayout::toggleSidebar()
{
    if (widthClass() != WidthClass::Narrow) {
        m_preferences.setSidebarCollapsed(!m_preferences.sidebarCollapsed());
        return;
    }
    m_openThoughNarrow = !m_openThoughNarrow;
    Q_EMIT changed();
}

} // namespace spillway
