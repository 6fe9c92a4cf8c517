// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QtQml/qqmlregistration.h>

QT_BEGIN_NAMESPACE
class QQuickItem;
QT_END_NAMESPACE

namespace spillway {

/// What controls ask of text before it is laid out. Ui thread; one an engine.
class TextTools final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
public:
    using QObject::QObject;

    /// "1\n2\n…\ncount": a gutter. Line numbers are code: always 0–9.
    [[nodiscard]] Q_INVOKABLE static QString lineNumbers(int count);

    /// The width in pixels of the widest of a ComboBox's first `count` texts. A ComboBox measures
    /// them itself only when its content is a text field.
    [[nodiscard]] Q_INVOKABLE static qreal widest(QQuickItem *comboBox, int count,
                                                  const QFont &font);
};

} // namespace spillway
