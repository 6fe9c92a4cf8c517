// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Controls/texttools.h"

#include <QFontMetricsF>
#include <QQuickItem>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace spillway {

QString TextTools::lineNumbers(int count)
{
    QStringList numbers;
    numbers.reserve(count);
    for (int line = 1; line <= count; ++line)
        numbers.append(QString::number(line));
    return numbers.join(u'\n');
}

qreal TextTools::widest(QQuickItem *comboBox, int count, const QFont &font)
{
    const QFontMetricsF metrics(font);
    qreal width = 0;
    for (int row = 0; row < count; ++row) {
        QString text;
        if (QMetaObject::invokeMethod(comboBox, "textAt", Q_RETURN_ARG(QString, text),
                                      Q_ARG(int, row)))
            width = std::max(width, metrics.horizontalAdvance(text));
    }
    return std::ceil(width) + 1;
}

} // namespace spillway
