// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace spillway {

/// What a term of the request filter looks at.
enum class FilterField : std::uint8_t {
    Text, ///< anywhere in the words of a request; also a bare word
    Status,
    Model, ///< asked or served
    Key,
    Provider,
    Client,
    Account,
    Path,
    Id,
    Cost, ///< dollars
    FirstToken,
    Duration,
    TokensIn,
    TokensOut,
    Attempts,
    Has,
    After,
    Before,
};

/// How the values of a field are written.
enum class FilterKind : std::uint8_t {
    Substring,
    Status, ///< 429, 4xx, >=400, ok, error, running, gone
    Dollars, ///< 0.05 or $0.05
    Duration, ///< 2s, 800ms, 1.5m; a bare number is seconds
    Count, ///< 200, 4.5k, 2M
    Feature, ///< one of filterFeatures()
    Time, ///< 14:30, 14:30:05, 2026-11-20, 2026-11-20T14:30
};

/// One row of the table of fields.
struct FilterFieldRow
{
    FilterField field;
    QLatin1StringView name; ///< as it is printed
    FilterKind kind;
    QLatin1StringView example; ///< a whole term
};

/// Every field that can be written by name.
[[nodiscard]] std::span<const FilterFieldRow> filterFields();
[[nodiscard]] const FilterFieldRow &filterFieldRow(FilterField field);
/// By name or by a second name ("firsttoken" for ttft), letters' case does not matter.
[[nodiscard]] std::optional<FilterField> filterFieldByName(QStringView name);
/// The valid name that is spelled most like `name`; always one.
[[nodiscard]] QString nearestFilterField(QStringView name);

/// What `has:` and the words of `status:` take.
[[nodiscard]] const QStringList &filterFeatures();
[[nodiscard]] const QStringList &filterStatusWords();
/// The one of `words` that is spelled most like `word`. Pure.
[[nodiscard]] QString nearestWord(QStringView word, const QStringList &words);

} // namespace spillway
