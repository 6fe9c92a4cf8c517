// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// Families, sizes and weights of text by kind, as T draws it. Kinds: display, tile, title,
/// heading, body, strong, small, caption, mono, monoSmall, monoBig; anything else is body. Ui
/// thread; one an engine.
class TypeScale final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString sans READ sans CONSTANT)
    Q_PROPERTY(QString mono READ mono CONSTANT)
public:
    using QObject::QObject;

    /// The bundled family, or the system's where the build had no fonts to bundle.
    [[nodiscard]] static QString sans();
    [[nodiscard]] static QString mono();

    [[nodiscard]] Q_INVOKABLE static QString family(const QString &kind);
    [[nodiscard]] Q_INVOKABLE static int pixelSize(const QString &kind);
    [[nodiscard]] Q_INVOKABLE static int weight(const QString &kind);
    [[nodiscard]] Q_INVOKABLE static qreal letterSpacing(const QString &kind);
    /// Text of the second rank (small, caption) is drawn in text2, all else in text.
    [[nodiscard]] Q_INVOKABLE static bool secondary(const QString &kind);
};

} // namespace spillway
