// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/Spillway/Controls/linenumbers.h"

#include <QStringList>

namespace spillway {

QString LineNumbers::upTo(int count)
{
    QStringList numbers;
    numbers.reserve(count);
    for (int line = 1; line <= count; ++line)
        numbers.append(QString::number(line));
    return numbers.join(u'\n');
}

} // namespace spillway
