// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace spillway {

/// One band, line or part of the bars of a chart, and one line of its legend. Declared in QML
/// inside a chart; `values` is bound to a list that a C++ model gives. Ui thread.
class ChartSeries : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name MEMBER name NOTIFY lookChanged)
    Q_PROPERTY(QColor color MEMBER color NOTIFY lookChanged)
    Q_PROPERTY(bool dashed MEMBER dashed NOTIFY lookChanged)
    Q_PROPERTY(QList<qreal> values MEMBER values NOTIFY valuesChanged)
public:
    using QObject::QObject;

    QString name;
    QColor color;
    bool dashed = false; ///< lines only
    QList<qreal> values; ///< oldest first

Q_SIGNALS:
    void lookChanged();
    void valuesChanged();
};

} // namespace spillway
