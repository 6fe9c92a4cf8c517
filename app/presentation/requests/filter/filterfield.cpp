// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/filter/filterfield.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace spillway {

namespace {

// One row a field, in the order of the enum.
constexpr std::array fieldTable {
    FilterFieldRow {FilterField::Text, "text"_L1, FilterKind::Substring, "text:\"rate limit\""_L1},
    FilterFieldRow {FilterField::Status, "status"_L1, FilterKind::Status, "status:>=400"_L1},
    FilterFieldRow {FilterField::Model, "model"_L1, FilterKind::Substring, "model:opus"_L1},
    FilterFieldRow {FilterField::Key, "key"_L1, FilterKind::Substring, "key:work"_L1},
    FilterFieldRow {FilterField::Provider, "provider"_L1, FilterKind::Substring,
                    "provider:anthropic"_L1},
    FilterFieldRow {FilterField::Client, "client"_L1, FilterKind::Substring, "client:codex"_L1},
    FilterFieldRow {FilterField::Account, "account"_L1, FilterKind::Substring, "account:team"_L1},
    FilterFieldRow {FilterField::Path, "path"_L1, FilterKind::Substring, "path:/v1/messages"_L1},
    FilterFieldRow {FilterField::Id, "id"_L1, FilterKind::Substring, "id:ex_01"_L1},
    FilterFieldRow {FilterField::Cost, "cost"_L1, FilterKind::Dollars, "cost:>0.05"_L1},
    FilterFieldRow {FilterField::FirstToken, "ttft"_L1, FilterKind::Duration, "ttft:>2s"_L1},
    FilterFieldRow {FilterField::Duration, "duration"_L1, FilterKind::Duration, "duration:>30s"_L1},
    FilterFieldRow {FilterField::TokensIn, "in"_L1, FilterKind::Count, "in:>50k"_L1},
    FilterFieldRow {FilterField::TokensOut, "out"_L1, FilterKind::Count, "out:<100"_L1},
    FilterFieldRow {FilterField::Attempts, "attempts"_L1, FilterKind::Count, "attempts:>1"_L1},
    FilterFieldRow {FilterField::Has, "has"_L1, FilterKind::Feature, "has:retry"_L1},
    FilterFieldRow {FilterField::After, "after"_L1, FilterKind::Time, "after:14:30"_L1},
    FilterFieldRow {FilterField::Before, "before"_L1, FilterKind::Time, "before:14:45"_L1},
};

constexpr bool rowsAreInOrder()
{
    for (std::size_t i = 0; i < fieldTable.size(); ++i) {
        if (static_cast<std::size_t>(fieldTable[i].field) != i)
            return false;
    }
    return fieldTable.size() == static_cast<std::size_t>(FilterField::Before) + 1;
}
static_assert(rowsAreInOrder(), "the table holds one row a field, in the order of the enum");

struct SecondName
{
    QLatin1StringView name;
    FilterField field;
};
constexpr std::array secondNames {
    SecondName {"code"_L1, FilterField::Status},
    SecondName {"tool"_L1, FilterField::Client},
    SecondName {"price"_L1, FilterField::Cost},
    SecondName {"spend"_L1, FilterField::Cost},
    SecondName {"firsttoken"_L1, FilterField::FirstToken},
    SecondName {"dur"_L1, FilterField::Duration},
    SecondName {"time"_L1, FilterField::Duration},
    SecondName {"retries"_L1, FilterField::Attempts},
    SecondName {"since"_L1, FilterField::After},
    SecondName {"until"_L1, FilterField::Before},
    SecondName {"request"_L1, FilterField::Id},
};

/// Levenshtein distance; both are short.
int editDistance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool same =
                a[i].toCaseFolded() == b[static_cast<qsizetype>(j) - 1].toCaseFolded();
            const int replaced = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::span<const FilterFieldRow> filterFields()
{
    return fieldTable;
}

const FilterFieldRow &filterFieldRow(FilterField field)
{
    return fieldTable[static_cast<std::size_t>(field)];
}

std::optional<FilterField> filterFieldByName(QStringView name)
{
    for (const FilterFieldRow &row : fieldTable) {
        if (name.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.field;
    }
    for (const SecondName &row : secondNames) {
        if (name.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.field;
    }
    return {};
}

QString nearestFilterField(QStringView name)
{
    QStringList names;
    for (const FilterFieldRow &row : fieldTable)
        names.append(row.name);
    for (const SecondName &row : secondNames)
        names.append(row.name);
    const QString nearest = nearestWord(name, names);
    return filterFieldRow(*filterFieldByName(nearest)).name;
}

const QStringList &filterFeatures()
{
    static const QStringList words {u"retry"_s,  u"error"_s, u"cost"_s,
                                    u"tokens"_s, u"cache"_s, u"conversation"_s};
    return words;
}

const QStringList &filterStatusWords()
{
    static const QStringList words {u"ok"_s, u"error"_s, u"running"_s, u"gone"_s};
    return words;
}

QString nearestWord(QStringView word, const QStringList &words)
{
    constexpr qsizetype longest = 40; // a pasted page is like no word
    const QStringView start = word.first(std::min(word.size(), longest));
    // A beginning ("mod" for model) counts as nearer than any misspelling.
    const auto distance = [start](const QString &candidate) {
        if (!start.isEmpty() && candidate.startsWith(start, Qt::CaseInsensitive))
            return 0;
        return editDistance(start, candidate);
    };
    return *std::ranges::min_element(words, {}, distance);
}

} // namespace spillway
