// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

QT_BEGIN_NAMESPACE
class QJSEngine;
class QQmlEngine;
QT_END_NAMESPACE

namespace spillway {

/// What the desktop asks of every program: light or dark, more contrast, less motion. Theme follows
/// it where the person has not chosen. Making the engine's instance also gives the engine the icons
/// (image://icon). Ui thread; one an engine.
class SystemLook final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool dark READ dark NOTIFY changed)
    Q_PROPERTY(bool highContrast READ highContrast NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion NOTIFY changed)
public:
    // No default argument: Qt would prefer a default constructor to create().
    explicit SystemLook(QObject *parent);

    static SystemLook *create(QQmlEngine *engine, QJSEngine *scripting);

    [[nodiscard]] bool dark() const { return m_dark; }
    [[nodiscard]] bool highContrast() const { return m_highContrast; }
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

Q_SIGNALS:
    void changed();

private:
    bool m_dark = false;
    bool m_highContrast = false;
    bool m_reducedMotion = false;
};

} // namespace spillway
