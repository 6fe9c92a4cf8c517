// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/utf8text.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

constexpr qsizetype longestShown = 48;

/// Length of the well-formed sequence at the start of `text`, 0 when there is none (RFC 3629 §4).
qsizetype sequenceLength(QByteArrayView text)
{
    const auto byte = [&](qsizetype index) { return static_cast<unsigned char>(text[index]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    const qsizetype length = lead >= 0xc2 && lead <= 0xdf ? 2
        : (lead & 0xf0) == 0xe0                           ? 3
        : lead >= 0xf0 && lead <= 0xf4                    ? 4
                                                          : 0;
    if (length == 0 || length > text.size())
        return 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    }
    const unsigned char second = byte(1);
    const bool overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
    const bool beyond = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
    return overlong || beyond ? 0 : length;
}

} // namespace

std::optional<TextFault> findTextFault(QByteArrayView text)
{
    int line = 1;
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto fault = [&](const QString &message) {
            return TextFault {message, line, static_cast<int>(i - lineStart) + 1};
        };
        if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f)
            return fault(u"A control character (0x%1) does not belong into this file."_s.arg(
                byte, 2, 16, '0'_L1));
        const qsizetype length = sequenceLength(text.sliced(i));
        if (length == 0)
            return fault(u"The file is not UTF-8 text; save it as UTF-8."_s);
        if (byte == '\n') {
            ++line;
            lineStart = i + 1;
        }
        i += length;
    }
    return {};
}

QString shownText(QByteArrayView value)
{
    QString text = QString::fromUtf8(value.first(std::min(value.size(), longestShown)));
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u'�';
    }
    return value.size() > longestShown ? text + u'…' : text;
}

int editDistance(QByteArrayView a, QByteArrayView b)
{
    // Optimal string alignment: three rows of the table are enough.
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> beforePrevious(width);
    std::vector<int> previous(width);
    std::vector<int> current(width);
    for (std::size_t j = 0; j < width; ++j)
        previous[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto column = static_cast<std::size_t>(j);
            const int replace = previous[column - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[column] = std::min({previous[column] + 1, current[column - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[column] = std::min(current[column], beforePrevious[column - 2] + 1);
        }
        std::swap(beforePrevious, previous);
        std::swap(previous, current);
    }
    return previous.back();
}

} // namespace spillway
