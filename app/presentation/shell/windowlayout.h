// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/shell/preferences.h"

#include <QObject>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// How the window divides its width, which is in logical pixels: the window's own divided by the
/// zoom. Ui thread; owned by AppModel.
class WindowLayout final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(double width READ width WRITE setWidth NOTIFY changed)
    Q_PROPERTY(WidthClass widthClass READ widthClass NOTIFY changed)
    Q_PROPERTY(bool mirrored READ isMirrored NOTIFY changed)
    Q_PROPERTY(bool sidebarCollapsed READ isSidebarCollapsed NOTIFY changed)
public:
    enum class WidthClass : std::uint8_t {
        Narrow, ///< under 1000: the sidebar shows its icons alone
        Medium,
        Wide, ///< 1200 and more
    };
    Q_ENUM(WidthClass)

    explicit WindowLayout(Preferences &preferences, QObject *parent = nullptr);

    [[nodiscard]] double width() const { return m_width; }
    void setWidth(double value);
    [[nodiscard]] WidthClass widthClass() const;
    /// The language is written from right to left.
    [[nodiscard]] bool isMirrored() const;
    [[nodiscard]] bool isSidebarCollapsed() const;
    /// Where the window was, moved onto a screen of today; empty = the desktop decides.
    Q_INVOKABLE QRectF rememberedPlace(const QSizeF &minimum) const;
    /// False where programs cannot place their windows (Wayland): the size alone is taken.
    Q_INVOKABLE bool placesWindows() const;
    /// In a narrow window only until it is wider again; else it is remembered.
    void toggleSidebar();

Q_SIGNALS:
    void changed();

private:
    Preferences &m_preferences;
    double m_width = 1180;
    bool m_openThoughNarrow = false;
};

} // namespace spillway
