// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qml/Spillway/Theme/looksource.h"

#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

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
    using Sources = std::vector<std::unique_ptr<LookSource>>;

    /// For each wish the first source that has one is heard.
    SystemLook(Sources sources, QObject *parent);
    ~SystemLook() override;

    static SystemLook *create(QQmlEngine *engine, QJSEngine *scripting);

    [[nodiscard]] bool dark() const { return m_wishes.dark.value_or(false); }
    [[nodiscard]] bool highContrast() const { return m_wishes.highContrast.value_or(false); }
    [[nodiscard]] bool reducedMotion() const { return m_wishes.reducedMotion.value_or(false); }

Q_SIGNALS:
    void changed();

private:
    void listen();

    Sources m_sources;
    LookWishes m_wishes;
};

} // namespace spillway
