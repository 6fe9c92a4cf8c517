// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presentation/requests/filter/filterexpression.h"

#include <QStringView>

#include <optional>

namespace spillway {

/// Takes the words of a filter off its front. The caller's text has to outlive it.
class FilterScanner final
{
public:
    explicit FilterScanner(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] bool atSpace() const { return !atEnd() && m_text[m_position].isSpace(); }
    void skipSpaces();
    bool take(QChar c);
    std::optional<FilterComparison> takeComparison();
    /// Letters before a colon or a comparison; the colon is taken too. Nothing is taken otherwise.
    std::optional<QStringView> takeField();

    struct Word
    {
        QString text;
        bool closed = true; ///< a quoted text had its closing quote
        bool quoted = false;
    };
    /// Up to a space or a comma, or a quoted text; may be empty.
    Word takeWord();

private:
    QStringView m_text;
    qsizetype m_position = 0;
};

} // namespace spillway
