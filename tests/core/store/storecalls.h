// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "tests/core/store/records.h"

#include <optional>

/// Calls a store and waits for its answer by the event loop.
namespace spillway {

/// Only a store that hangs takes longer, under a sanitizer and on a busy machine too.
inline constexpr int patience = 120'000;

template <typename T> bool waitForAnswer(const std::optional<T> &answer)
{
    return QTest::qWaitFor([&answer] { return answer.has_value(); }, patience);
}

inline Result<StoreReport> openStore(Store &store)
{
    QObject context;
    std::optional<Result<StoreReport>> answer;
    store.open(&context, [&answer](Result<StoreReport> report) { answer = std::move(report); });
    if (!waitForAnswer(answer))
        return Error {ErrorKind::Internal, QStringLiteral("no answer"), {}};
    return *answer;
}

inline std::vector<ExchangeRecord> find(Store &store, const ExchangeQuery &query = {})
{
    QObject context;
    std::optional<Result<std::vector<ExchangeRecord>>> answer;
    store.query(query, &context, [&answer](Result<std::vector<ExchangeRecord>> found) {
        answer = std::move(found);
    });
    if (!waitForAnswer(answer) || !*answer)
        return {begunRecord(-1)}; // no test expects it
    return **answer;
}

/// Numbers of the records found, as testId made them.
inline QList<int> findNumbers(Store &store, const ExchangeQuery &query = {})
{
    QList<int> numbers;
    for (const ExchangeRecord &record : find(store, query))
        numbers.append(record.id.sliced(3).toInt());
    return numbers;
}

inline bool flush(Store &store)
{
    QObject context;
    std::optional<bool> done;
    store.flush(&context, [&done] { done = true; });
    return waitForAnswer(done);
}

} // namespace spillway
