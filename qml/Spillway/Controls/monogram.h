// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The two letters and the colour of a provider's tile, by its id or name; an unknown provider gets
/// its own first two letters and the neutral colour. Ui thread; one an engine.
class Monogram final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
public:
    using QObject::QObject;

    [[nodiscard]] Q_INVOKABLE static QString letters(const QString &provider);
    /// Index into Theme.series, 0–7.
    [[nodiscard]] Q_INVOKABLE static int series(const QString &provider);
};

} // namespace spillway
