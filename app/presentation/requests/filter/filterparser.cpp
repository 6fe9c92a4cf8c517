// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/filter/filterparser.h"

#include "app/presentation/requests/filter/filterscanner.h"
#include "app/presentation/requests/filter/filtervalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

using Kind = FilterError::Kind;

/// Reads one filter; keeps going after a fault so that the other terms are not lost.
class Parser final
{
public:
    explicit Parser(QStringView text)
        : m_scanner(text)
    {
    }

    FilterParse run()
    {
        for (m_scanner.skipSpaces(); !m_scanner.atEnd(); m_scanner.skipSpaces())
            term();
        return std::move(m_result);
    }

private:
    void term()
    {
        const qsizetype start = m_scanner.position();
        FilterTerm term;
        term.negated = m_scanner.take(u'-');
        const qsizetype fieldStart = m_scanner.position();
        bool known = true;
        if (const std::optional<QStringView> name = m_scanner.takeField()) {
            const std::optional<FilterField> field = filterFieldByName(*name);
            known = field.has_value();
            if (known)
                term.field = *field;
            else
                fault(Kind::UnknownField, fieldStart, name->size(), name->toString(),
                      nearestFilterField(*name));
        } else {
            term.bare = true;
        }
        do {
            if (std::optional<FilterValue> read = value(term, start, known))
                term.values.push_back(std::move(*read));
        } while (m_scanner.take(u','));
        if (known && !term.values.empty())
            m_result.expression.terms.push_back(std::move(term));
    }

    std::optional<FilterValue> value(const FilterTerm &term, qsizetype termStart, bool known)
    {
        const FilterFieldRow &row = filterFieldRow(term.field);
        const qsizetype start = m_scanner.position();
        const std::optional<FilterComparison> comparison = m_scanner.takeComparison();
        const FilterScanner::Word word = m_scanner.takeWord();
        const qsizetype length = m_scanner.position() - start;
        if (!known)
            return {};
        if (!word.closed) {
            fault(Kind::OpenQuote, start, length, word.text, {});
            return {};
        }
        if (word.text.isEmpty()) {
            fault(Kind::MissingValue, termStart, m_scanner.position() - termStart, row.name,
                  row.example);
            return {};
        }
        if (comparison.value_or(FilterComparison::Equal) != FilterComparison::Equal
            && !isComparable(row.kind, word.text)) {
            fault(Kind::NotComparable, start, length, row.name, row.example);
            return {};
        }
        std::optional<FilterValue> read = filterValue(term.field, word.text);
        if (!read) {
            const QString hint = valueHint(term.field, word.text);
            fault(Kind::BadValue, start, length, word.text, hint);
            return {};
        }
        read->comparison = comparison.value_or(FilterComparison::Equal);
        return read;
    }

    void fault(Kind kind, qsizetype position, qsizetype length, const QString &text,
               const QString &hint)
    {
        if (!m_result.error)
            m_result.error = FilterError {kind, position, length, text, hint};
    }

    FilterScanner m_scanner;
    FilterParse m_result;
};

} // namespace

FilterParse parseFilter(QStringView text)
{
    return Parser(text).run();
}

} // namespace spillway
