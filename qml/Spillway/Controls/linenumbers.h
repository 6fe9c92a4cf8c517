// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// The text of a gutter. Line numbers are code: always 0–9. Ui thread; one an engine.
class LineNumbers final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
public:
    using QObject::QObject;

    /// "1\n2\n…\ncount".
    [[nodiscard]] Q_INVOKABLE static QString upTo(int count);
};

} // namespace spillway
