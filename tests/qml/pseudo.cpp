// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/qml/pseudo.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

QString Pseudo::translate(const char * /*context*/, const char *source,
                          const char * /*disambiguation*/, int count) const
{
    static const QString plain = u"aeioucnsyzAEIOUCNSYZ"_s;
    static const QString accented = u"áéîöûçñšýžÁÉÎÖÛÇÑŠÝŽ"_s;
    const QString text = QString::fromUtf8(source);
    QString result;
    bool placeholder = false;
    for (const QChar character : text) {
        const qsizetype at = placeholder ? -1 : plain.indexOf(character);
        result += at >= 0 ? accented.at(at) : character;
        placeholder = character == u'%';
    }
    if (count >= 0)
        result.replace(u"%n"_s, QString::number(count));
    return u'[' + result + QString(std::max<qsizetype>(1, text.size() * 3 / 10), u'~') + u']';
}

} // namespace spillway
