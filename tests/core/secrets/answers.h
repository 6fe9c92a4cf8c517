// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretstore.h"

#include <QTest>

#include <optional>

/// Asks a store and waits for its answer by the event loop.
namespace spillway {

template <typename T> std::optional<Result<T>> waitFor(const std::optional<Result<T>> &answer)
{
    [&answer] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 10000); }();
    return answer;
}

inline Result<Secret> readFrom(SecretStore &store, const SecretReference &reference)
{
    QObject context;
    std::optional<Result<Secret>> answer;
    store.read(reference, &context, [&answer](Result<Secret> got) { answer = std::move(got); });
    return waitFor(answer).value_or(Error {ErrorKind::Internal, QStringLiteral("no answer"), {}});
}

inline Result<void> writeTo(SecretStore &store, const SecretReference &reference, QByteArray secret)
{
    QObject context;
    std::optional<Result<void>> answer;
    store.write(reference, Secret(std::move(secret)), &context,
                [&answer](const Result<void> &got) { answer = got; });
    return waitFor(answer).value_or(Error {ErrorKind::Internal, QStringLiteral("no answer"), {}});
}

inline Result<void> removeFrom(SecretStore &store, const SecretReference &reference)
{
    QObject context;
    std::optional<Result<void>> answer;
    store.remove(reference, &context, [&answer](const Result<void> &got) { answer = got; });
    return waitFor(answer).value_or(Error {ErrorKind::Internal, QStringLiteral("no answer"), {}});
}

} // namespace spillway
